import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { prepare } from '../../src/store/postgres/prepare.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { later, NOW, received, submitted } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { aDraft, aMessage, aQuestion, filing, moving } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY } from '../fakes/storeFolder.js'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

const open = (url: string, key = KEY): Promise<Store> => openPostgresStore(url, createVault([key]), () => undefined)

/** On an empty database that several open; all of them are closed at the end. */
async function onDatabase(test: (opened: () => Promise<Store>, url: string) => Promise<void>): Promise<void> {
  const url = await server.emptyDatabase()
  const stores: Store[] = []
  try {
    await test(async () => {
      const store = await open(url)
      stores.push(store)
      return store
    }, url)
  } finally {
    await Promise.all(stores.map((store) => store.close()))
  }
}

async function sql(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  return client
    .query(text, values)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const somebody = (number: number) =>
  submitted({ id: `r${number}`, sequence: number, person: { niss: undefined, lastName: 'x'.repeat(number) } })

it('makes its tables once, however many begin at the same moment', () =>
  onDatabase(async (opened, url) => {
    const stores = await Promise.all([opened(), opened(), opened()])
    for (const [index, store] of stores.entries()) expect(await store.commit(filing(somebody(index + 1)))).toBe('done')
    const applied = await sql(url, 'select number from migrations order by number')
    expect(applied.map(({ number }) => number)).toEqual(applied.map((_, index) => index + 1))
  }))

/** Milliseconds; what waits waits a while longer. */
const LIMIT = 150

it('makes its tables as slowly as it has to, whatever limits the address and the database set', () =>
  onDatabase(async (_, url) => {
    const database = new URL(url).pathname.slice(1)
    for (const limit of ['statement_timeout', 'lock_timeout'])
      await sql(server.url('postgres'), `alter database ${database} set ${limit} = ${LIMIT}`)
    const migrating = new pg.Client(url)
    await migrating.connect()
    await migrating.query('select pg_advisory_lock(7250300)') // as another process that migrates
    const limits = `statement_timeout=${LIMIT}&lock_timeout=${LIMIT}&query_timeout=${LIMIT}`
    const prepared = prepare(`${url}?${limits}`, createVault([KEY]), async () => undefined)
    const soon = await Promise.race([prepared.then(() => 'done', String), wait(3 * LIMIT, 'still waiting')])
    await migrating.end()
    expect(soon).toBe('still waiting')
    await prepared
    const applied = await sql(url, 'select from migrations')
    expect(applied.length).toBeGreaterThan(10)
  }))

it('does not open with another key, nor after a newer version', () =>
  onDatabase(async (opened, url) => {
    await opened()
    await expect(open(url, Buffer.alloc(32, 8))).rejects.toThrow('PASSERELLE_KEY is not the one')
    await sql(url, 'insert into migrations values (1000, now())')
    await expect(open(url)).rejects.toThrow('newer version')
  }))

it('lets one of two processes file for a person, and numbers each request once', () =>
  onDatabase(async (opened) => {
    const [one, other] = [await opened(), await opened()]
    const both = [submitted(), submitted({ id: 'r2', sequence: 43 })]
    const results = await Promise.all([one.commit(filing(both[0] as never)), other.commit(filing(both[1] as never))])
    expect(results.sort()).toEqual(['conflict', 'done'])
    const numbers = await Promise.all([one, other, one, other].map((store) => store.nextSequence(2027)))
    expect(numbers.sort()).toEqual([1, 2, 3, 4])
  }))

it('lays a row’s columns out again when SQL that goes round the program writes it', () =>
  onDatabase(async (opened, url) => {
    const store = await opened()
    await store.commit(filing(submitted(), { outbox: [aMessage()] }))
    await sql(url, `update referrals set row = row || '{"status": "closed", "owner": "somebody"}'`)
    expect(await sql(url, 'select status, owner, is_open from referrals')).toEqual([
      { status: 'closed', owner: 'somebody', is_open: false },
    ])
    await sql(url, `update outbox set row = row || '{"state": "sent", "activityId": "a1"}'`)
    await sql(url, `insert into outbox (id, row, line) select 'copy', row || '{"state": "blocked"}', line from outbox`)
    expect(await sql(url, 'select state, activity_id, is_unfinished from outbox order by seq')).toEqual([
      { state: 'sent', activity_id: 'a1', is_unfinished: false },
      { state: 'blocked', activity_id: 'a1', is_unfinished: false },
    ])
  }))

it('keeps no national number that can be read', () =>
  onDatabase(async (opened, url) => {
    const store = await opened()
    const { niss } = submitted().person
    await store.commit(filing(submitted()))
    await store.commit({ draft: { next: aDraft({ typed: { niss: niss ?? '' } }), expectedVersion: 0 } })
    const rows = await sql(url, 'select row::text from referrals union all select row::text from drafts')
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain(niss)
  }))

it('keeps texts with characters that PostgreSQL has not, all but those', () =>
  onDatabase(async (opened) => {
    const store = await opened()
    const next = aQuestion({ text: 'a\u0000b \\u0000 \ud800 😀 é \\' })
    expect(await store.commit({ question: { next, expectedVersion: 0 } })).toBe('done')
    expect((await store.question('q1'))?.text).toBe('a\ufffdb \\u0000 \ufffd 😀 é \\')
    expect(await store.draft('\u0000')).toBeUndefined()
  }))

it('wakes those who deliver, in every process, when something is queued', () =>
  onDatabase(async (opened) => {
    const [one, other] = [await opened(), await opened()]
    const woken = Promise.all([one, other].map((store) => new Promise<void>((wake) => store.onQueued(wake))))
    await one.commit({ outbox: [aMessage()] })
    await woken
    const claims = await Promise.all([one, other].map((store) => store.claimDue(NOW, 10, 60)))
    expect(claims.map(({ length }) => length).sort()).toEqual([0, 1])
  }))

it('leaves the lease of a process that lives to it, and takes over from one that is gone', () =>
  onDatabase(async (opened) => {
    const [one, other] = [await opened(), await opened()]
    await one.commit({ outbox: [aMessage()] })
    expect(await one.claimDue(NOW, 10, 60)).toHaveLength(1)
    await opened()
    expect(await other.claimDue(NOW, 10, 60)).toEqual([])
    await one.close()
    expect(await other.claimDue(NOW, 10, 60)).toMatchObject([{ state: 'ambiguous', attempts: 2 }])
  }))

it('is not ready while the database takes no writes', () =>
  onDatabase(async (opened, url) => {
    const store = await opened()
    const database = new URL(url).pathname.slice(1)
    await sql(server.url('postgres'), `alter database ${database} set default_transaction_read_only = on`)
    await server.cutOff(url)
    await expect(eventually(() => store.ready())).rejects.toThrow('takes no writes')
    await sql(server.url('postgres'), `alter database ${database} reset all`)
    await server.cutOff(url)
    await eventually(() => store.ready())
  }))

it('throws while the database is away, heals when it is back, and lost nothing that it said was done', () =>
  onDatabase(async (opened) => {
    const store = await opened()
    const writing = { goesOn: true, filed: 0, done: [] as string[] }
    const write = async () => {
      while (writing.goesOn) {
        const referral = somebody(++writing.filed)
        const result = await store.commit(filing(referral)).catch(() => wait(20))
        if (result === 'done') writing.done.push(referral.id)
      }
    }
    const writers = [write(), write(), write()]
    try {
      while (writing.done.length < 20) await wait(10)
      await server.down()
      await expect(store.ready()).rejects.toThrow()
      const before = writing.done.length
      await server.up()
      while (writing.done.length < before + 20) await wait(10)
    } finally {
      writing.goesOn = false
      await Promise.all(writers)
    }
    for (const id of writing.done) expect(await store.referral(id)).toBeDefined()
    await wokenAgain(store)
  }))

/** The first calls after a cut may meet connections that are gone. */
const eventually = (call: () => Promise<void>, tries = 5): Promise<void> =>
  call().catch((error: Error) =>
    tries > 1 && /terminat/i.test(error.message) ? eventually(call, tries - 1) : Promise.reject(error),
  )

/** The connection that hears of what is queued is back too, a moment later. */
async function wokenAgain(store: Store): Promise<void> {
  let woken = false
  store.onQueued(() => {
    woken = true
  })
  for (let id = 0; !woken && id < 100; id++, await wait(50)) {
    await store.commit({ outbox: [aMessage({ id: `m${id}`, to: { member: amelie.id } })] })
  }
  expect(woken).toBe(true)
}

it('moves on with a request that another process filed', () =>
  onDatabase(async (opened) => {
    const [one, other] = [await opened(), await opened()]
    await one.commit(filing(submitted()))
    expect(await other.commit(moving(received()))).toBe('done')
    expect(await one.referral('r1')).toEqual(received())
    const changes = await one.changes({ limit: 10 })
    expect(changes).toMatchObject({ items: [{ referral: { version: 2, changedAt: later(1).toISOString() } }] })
  }))
