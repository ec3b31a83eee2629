import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type pg from 'pg'
import { commits } from '../../src/store/postgres/commits.js'
import { openDatabase, type Query } from '../../src/store/postgres/database.js'
import { createVault } from '../../src/store/vault.js'
import type { Change } from '../../src/usecases/change.js'
import type { Store } from '../../src/usecases/ports.js'
import { NOW, submitted } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { aDraft, aMessage, answerOf, causeOf, filing } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY } from '../fakes/storeFolder.js'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

const somebody = (number: number) =>
  submitted({ id: `r${number}`, sequence: number, person: { niss: undefined, lastName: 'x'.repeat(number) } })
const file = (store: Store, number: number) => store.commit(filing(somebody(number)))
const begun = (store: Store, id = 'draft-1') => store.commit({ draft: { next: aDraft({ id }), expectedVersion: 0 } })

/** Until the server says that somebody waits for a lock. */
async function somebodyWaits(other: pg.Client): Promise<void> {
  for (;;) {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    if ((await other.query(waiting)).rows.length > 0) return
  }
}

it('writes changes that arrive together in few transactions, and tells of each what became of it', () =>
  server.besides(async (store, other) => {
    const together = Array.from({ length: 40 }, (_, index) => file(store, index + 1))
    const again = Array.from({ length: 5 }, (_, index) => file(store, index + 1))
    expect(await Promise.all(together)).toEqual(Array(40).fill('done'))
    expect(await Promise.all(again)).toEqual(Array(5).fill('stale'))
    const { rows } = await other.query('select distinct xmin::text from referrals')
    expect(rows.length).toBeLessThanOrEqual(2)
  }))

it('is one statement, whatever it brings', () =>
  server.besides(async (_, { database: name }) => {
    const database = openDatabase(server.url(String(name)), () => undefined)
    const asked: string[] = []
    const counting =
      (query: Query): Query =>
      (text, values) => {
        asked.push(text)
        return query(text, values)
      }
    const counted = { query: counting(database.query), steady: counting(database.steady) }
    const other = { causes: [causeOf('press', somebody(1))], outbox: [aMessage()] }
    const draft = { draft: { next: aDraft(), expectedVersion: 0 } }
    expect(await commits(counted, createVault([KEY]))(filing(somebody(1), { ...other, ...draft }))).toBe('done')
    expect(asked).toHaveLength(1)
    await database.close()
  }))

const NO_SECOND_LOOK = `create or replace function apply_change(change jsonb) returns text language plpgsql as $$
  begin raise 'looked at again'; end $$`

it('keeps a filing that nothing stands in the way of at the first look, and leaves any other to the second', () =>
  server.besides(async (store, other) => {
    const filed = async (number: number, change: Change = {}) =>
      store.commit(filing(somebody(number), { causes: [causeOf(`press ${number}`, somebody(number))], ...change }))
    for (let number = 0; number < 9; number++) await store.nextSequence(2026)
    await begun(store)
    await other.query(NO_SECOND_LOOK)
    expect(await filed(1, { draftRemoved: 'draft-1', outbox: [aMessage()] })).toBe('done')
    expect(await store.draft('draft-1')).toBeUndefined()
    expect(await filed(2)).toBe('done')
    const samePerson = { ...somebody(3), person: somebody(2).person }
    const others: readonly Change[] = [
      { causes: [] },
      { causes: [causeOf('press 1', somebody(1))] },
      { causes: [causeOf('a', somebody(3)), causeOf('b', somebody(3))] },
      filing(somebody(1)),
      filing(samePerson),
      filing(somebody(10)), // its number was not given out
      { draft: { next: aDraft({ id: 'draft-2' }), expectedVersion: 0 } },
    ]
    for (const change of others) await expect(filed(3, change)).rejects.toThrow('looked at again')
    expect(await filed(3)).toBe('done')
  }))

it('keeps changes although one that arrived with them cannot be kept', () =>
  server.besides(async (store) => {
    const changes = [1, 2, 3, 4].map((number) => {
      const referral = somebody(number)
      return store.commit(filing(number === 3 ? { ...referral, reference: somebody(2).reference } : referral))
    })
    const settled = await Promise.allSettled(changes)
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect((await store.listReferrals({ offset: 0, limit: 10 })).total).toBe(3)
  }))

it('lets drafts pass a change of a request that waits for another process', () =>
  server.besides(async (store, other) => {
    await other.query('begin')
    await other.query('select pg_advisory_xact_lock(7250301)')
    const filed = file(store, 1)
    await somebodyWaits(other)
    expect(await begun(store)).toBe('done')
    await other.query('rollback')
    expect(await filed).toBe('done')
  }))

it('says duplicate, and writes nothing, when another process is keeping the same cause at this moment', () =>
  server.besides(async (store, other) => {
    const referral = somebody(1)
    await other.query('begin')
    await other.query('insert into answers values ($1, $2)', ['press', answerOf(referral)])
    const pressed = store.commit({
      causes: [causeOf('press', referral)],
      draft: { next: aDraft(), expectedVersion: 0 },
    })
    await somebodyWaits(other)
    await other.query('commit')
    expect(await pressed).toBe('duplicate')
    expect(await store.draft('draft-1')).toBeUndefined()
  }))

it('says stale when another process is changing the same draft at this moment; what came with it is kept', () =>
  server.besides(async (store, other) => {
    await begun(store)
    await other.query('begin')
    await other.query(`update drafts set row = row || '{"version": 2}'`)
    const first = begun(store, 'draft-2')
    const moved = store.commit({ draft: { next: aDraft({ version: 2 }), expectedVersion: 1 } })
    const beside = begun(store, 'draft-3')
    await somebodyWaits(other)
    await other.query('commit')
    expect(await Promise.all([first, moved, beside])).toEqual(['done', 'stale', 'done'])
    expect((await store.draft('draft-1'))?.version).toBe(2)
  }))

it('wakes the workers for what may leave at once, and for nothing else', () =>
  server.besides(async (store, other) => {
    const woken: string[] = []
    const end = new Promise<void>((ended) => {
      other.on('notification', ({ payload = '' }) => {
        woken.push(payload)
        if (payload === 'end') ended()
      })
    })
    await other.query('listen outbox')
    await file(store, 1)
    await store.commit({ outbox: [aMessage({ id: 'for the digest', state: 'waiting' })] })
    await store.commit({ outbox: [aMessage({ id: 'later', dueAt: '2027-01-01T00:00:00.000Z' })] })
    await store.commit({ reachable: { member: amelie.id, at: NOW } })
    await other.query(`notify outbox, 'nothing yet'`)
    await store.commit({ outbox: [aMessage()] })
    await other.query(`notify outbox, 'end'`)
    await end
    expect(woken).toEqual(['nothing yet', '', 'end'])
  }))

it('tells others of a burst of filings once in a while, and its own workers of each', () =>
  server.besides(async (store, other) => {
    const heard: string[] = []
    let woken = 0
    store.onQueued(() => {
      woken++
    })
    other.on('notification', ({ channel }) => heard.push(channel))
    await other.query('listen outbox')
    const from = Date.now()
    for (let number = 1; number <= 40; number++) {
      const told = aMessage({ id: `m${number}`, referralId: `r${number}` })
      expect(await store.commit(filing(somebody(number), { outbox: [told] }))).toBe('done')
    }
    await other.query('select')
    expect(woken).toBeGreaterThanOrEqual(40)
    expect(heard.length).toBeGreaterThan(0)
    expect(heard.length).toBeLessThanOrEqual(2 + (Date.now() - from) / 50)
  }))
