import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { databasePlace } from '../../src/store/move/databasePlace.js'
import { folderPlace } from '../../src/store/move/folderPlace.js'
import { heldDatabase, heldFolder } from '../../src/store/move/heldSources.js'
import { moveStore, refuseEmpty } from '../../src/store/move/moveStore.js'
import type { Errand, Place, Row, Source } from '../../src/store/move/place.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { later, NOW, received, submitted } from '../builders/aReferral.js'
import { amelie, bram } from '../builders/people.js'
import {
  aContact,
  aDraft,
  aMembership,
  aMessage,
  anAccessRequest,
  anAction,
  aPost,
  aPush,
  aQuestion,
  causeOf,
  filing,
  moving,
} from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY, StoreFolder } from '../fakes/storeFolder.js'

const VAULT = createVault([KEY])
/** More than a batch. */
const MANY = 1_200

let server: PostgresServer
let folder: StoreFolder
let url: string
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())
beforeEach(async () => {
  folder = await StoreFolder.create()
  url = await server.emptyDatabase()
})
afterEach(() => folder.dispose())

const openDatabase = () => openPostgresStore(url, VAULT, () => undefined)

async function using<T>(opening: Promise<Store>, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await opening
  return work(store).finally(() => store.close())
}

/** Something of every kind, requests whose last changes are not in the order of their filing, many messages. */
async function fill(store: Store): Promise<void> {
  const other = submitted({ id: 'r2', sequence: 43, person: { niss: undefined, lastName: 'N’Guyễn\u0000' } })
  await store.commit(filing(submitted(), { causes: [causeOf('press', submitted())], contact: aContact() }))
  await store.commit(filing(other))
  await store.commit(moving(received(), { outbox: [aPush(), aMessage()] }))
  await store.commit({
    draft: { next: aDraft(), expectedVersion: 0 },
    alerts: { member: bram.id, choices: {}, quiet: 'none' },
  })
  await store.commit({
    question: { next: aQuestion(), expectedVersion: 0 },
    post: { next: aPost(), expectedVersion: 0 },
  })
  await store.commit({
    action: { next: anAction(), expectedVersion: 0 },
    feedback: { activityId: 'a', reaction: 'like', at: '' },
  })
  await store.commit({
    membership: { next: aMembership(), expectedVersion: 0 },
    access: { next: anAccessRequest(), expectedVersion: 0 },
  })
  const outbox = Array.from({ length: MANY }, (_, index) =>
    aMessage({ id: `m${MANY - index}`, referralId: 'r3', version: 1, to: { member: amelie.id } }),
  )
  await store.commit({ outbox })
}

/** What people and Actiris see of a store. */
async function seen(store: Store): Promise<unknown> {
  const changes = await store.changes({ limit: 10 })
  const [first, ...others] = (await store.claimDue(NOW, 10, 60)).filter((message) => message.id.startsWith('m'))
  return {
    changes,
    members: [await store.memberships(), await store.openAccessRequests()],
    lists: await store.listReferrals({ name: 'smet', offset: 0, limit: 10 }),
    answer: await store.answerTo('press'),
    draft: await store.draft('draft-1'),
    contact: await store.contactOf(amelie.id),
    alerts: await store.alertsOf(bram.id),
    own: [await store.question('q1'), await store.post('p1'), await store.action('a1')],
    first: first?.id,
    others,
    pushes: await store.claimPushes(NOW, 10, 60),
    again: await store.commit(moving(received(), { causes: [causeOf('press', received())] })),
    conflict: await store.commit(filing(submitted({ id: 'r9', sequence: 50 }))),
    next: await store.nextSequence(2026),
  }
}

const move = async (
  from: Promise<Source>,
  to: () => Promise<Place>,
  tell: (line: string) => void = () => undefined,
  command: Errand['command'] = 'store:move',
) => {
  const source = await from
  try {
    await refuseEmpty(source, 'FROM')
    const target = await to()
    await moveStore(source, target, command, tell).finally(() => target.close())
  } finally {
    await source.close()
  }
}
const fromFolder = () => heldFolder(folder.path, VAULT)
const fromDatabase = () => heldDatabase(url, VAULT)
const inFolder = () => folderPlace(folder.path, VAULT)
const inDatabase = () => databasePlace(url, VAULT)

const stopAt = (start: string) => (line: string) => {
  if (line.startsWith(start)) throw new Error('stopped')
}

describe('everything moves', () => {
  it('from a folder to a database and back, and is seen the same, in the same order, with the same positions', async () => {
    await using(folder.open(), fill)
    const lines: string[] = []
    await move(fromFolder(), inDatabase, (line) => lines.push(line))
    expect(lines).toContain(`outbox: 500 of ${MANY + 2}`)
    expect(lines).toContainEqual(expect.stringMatching(/^referrals: 2, the same in both/))
    const back = await StoreFolder.create()
    await move(fromDatabase(), () => folderPlace(back.path, VAULT))
    const [here, there, again] = [
      await using(folder.open(), seen),
      await using(openDatabase(), seen),
      await using(back.open(), seen),
    ]
    await back.dispose()
    const withoutZero = JSON.parse(JSON.stringify(here).replaceAll('\\u0000', '\ufffd'))
    expect(JSON.parse(JSON.stringify(there))).toEqual(withoutZero)
    expect(JSON.parse(JSON.stringify(again))).toEqual(withoutZero)
    expect(here).toMatchObject({ first: `m${MANY}`, again: 'duplicate', conflict: 'conflict', next: 44 })
  })

  it('and later changes stand after every position that was given before', async () => {
    await using(folder.open(), fill)
    await move(fromFolder(), inDatabase)
    await using(openDatabase(), async (store) => {
      const after = (await store.changedReferral(received().reference))?.position
      await store.commit(filing(submitted({ id: 'r4', sequence: 60, person: { niss: undefined, lastName: 'Ng' } })))
      expect(await store.changes({ after, limit: 10 })).toMatchObject({ items: [{ referral: { id: 'r4' } }] })
    })
  })
})

it('goes on from where it was stopped, and until it has ended no bot starts on what is there', async () => {
  await using(folder.open(), fill)
  await expect(move(fromFolder(), inDatabase, stopAt('outbox: 500 '))).rejects.toThrow('stopped')
  await expect(openDatabase()).rejects.toThrow('npm run store:move into this database was not finished')
  const lines: string[] = []
  await move(fromFolder(), inDatabase, (line) => lines.push(line))
  expect(lines).toContain(`outbox: 500 of ${MANY + 2} are there already`)
  expect(lines).not.toContain(`outbox: 500 of ${MANY + 2}`)
  await using(openDatabase(), async (store) => expect(await store.referral('r1')).toEqual(received()))
})

it.each(['outbox', 'feedback: 1, the same', 'access: 1, the same'])(
  'a move into a folder that is stopped at “%s” leaves it empty, to begin again',
  async (line) => {
    await using(openDatabase(), fill)
    await expect(move(fromDatabase(), inFolder, stopAt(line))).rejects.toThrow('stopped')
    expect((await readdir(folder.path)).filter((name) => name !== 'lock')).toEqual([])
    await move(fromDatabase(), inFolder)
    await using(folder.open(), async (store) => expect(await store.referral('r1')).toEqual(received()))
  },
)

it('compares what stands in the files of a folder, not what was to be written there', async () => {
  await using(openDatabase(), fill)
  const onceWritten = Object.assign(Object.create({ toJSON: () => 'otherwise' }), { noted: 'as it is' })
  const unlike = (table: string, rows: readonly Row[]) =>
    table === 'feedback' ? rows.map(({ id, row }) => ({ id, row: { ...row, onceWritten } })) : rows
  const from = async (): Promise<Source> => {
    const source = await fromDatabase()
    const read: Source['read'] = async function* (table, at) {
      for await (const rows of source.read(table, at)) yield unlike(table, rows)
    }
    return { ...source, read }
  }
  await expect(move(from(), inFolder)).rejects.toThrow('feedback: 1 in FROM and 1 in TO differ')
  expect(await readdir(folder.path)).toEqual([])
})

it('goes on only from what it was begun with, and says so before it writes', async () => {
  await using(folder.open(), fill)
  await expect(move(fromFolder(), inDatabase, stopAt('outbox: 500 '))).rejects.toThrow('stopped')
  await expect(move(fromFolder(), inDatabase, undefined, 'store:restore')).rejects.toThrow('FROM has changed')
  const draft = aDraft({ version: 2, changedAt: later(1).toISOString() })
  await using(folder.open(), (store) => store.commit({ draft: { next: draft, expectedVersion: 1 } }))
  const lines: string[] = []
  await expect(move(fromFolder(), inDatabase, (line) => lines.push(line))).rejects.toThrow('FROM has changed')
  expect(lines).toEqual([])
})

it('an interrupted restore is called one by whoever would start a bot on it', async () => {
  await using(folder.open(), fill)
  const restore = move(fromFolder(), inDatabase, stopAt('outbox: 500 '), 'store:restore')
  await expect(restore).rejects.toThrow('stopped')
  await expect(openDatabase()).rejects.toThrow('npm run store:restore into this database was not finished')
})

it('does not take for whole what was moved in part', async () => {
  await using(folder.open(), fill)
  await expect(move(fromFolder(), inDatabase, stopAt('outbox: 500 '))).rejects.toThrow('stopped')
  await expect(fromDatabase()).rejects.toThrow('npm run store:move into this database was not finished')
})

it('no bot starts on a database that is being moved from, or to', async () => {
  await using(openDatabase(), fill)
  const starts = () => expect(openDatabase()).rejects.toThrow('uses this database')
  const source = await fromDatabase()
  await starts()
  await source.close()
  const target = await inDatabase()
  await starts()
  await expect(fromDatabase()).rejects.toThrow('another move')
  await target.close()
  await using(openDatabase(), async (store) => expect(await store.referral('r1')).toEqual(received()))
})

it('does nothing to where it looks for a store in vain, nor to where it would go', async () => {
  const nowhere = join(folder.path, 'typing', 'error')
  await expect(move(heldFolder(nowhere, VAULT), inDatabase)).rejects.toThrow('there is no store here')
  await expect(move(fromFolder(), inDatabase)).rejects.toThrow('there is no store here')
  const other = await server.emptyDatabase()
  await expect(move(heldDatabase(other, VAULT), inDatabase)).rejects.toThrow('there is no store here')
  expect(await readdir(folder.path)).toEqual([])
  for (const database of [other, url]) {
    const client = new pg.Client(database)
    await client.connect()
    const { rows } = await client.query(`select from pg_tables where schemaname = 'public'`)
    expect(rows).toEqual([])
    await client.end()
  }
})

it('refuses a FROM that holds nothing, since its name may be wrong', async () => {
  await using(folder.open(), async () => undefined)
  await expect(move(fromFolder(), inDatabase)).rejects.toThrow('FROM holds nothing')
  await using(openDatabase(), fill)
})

it('refuses a TO that holds something, and a store on which a bot runs', async () => {
  await using(openDatabase(), fill)
  await using(folder.open(), fill)
  await expect(move(fromFolder(), inDatabase)).rejects.toThrow('TO holds something already')
  await expect(move(fromDatabase(), inFolder)).rejects.toThrow('TO holds something already')
  await using(openDatabase(), async () => {
    await expect(inDatabase()).rejects.toThrow('a bot runs on this database')
    await expect(fromDatabase()).rejects.toThrow('a bot runs on this database')
  })
  await using(folder.open(), async () => {
    await expect(inFolder()).rejects.toThrow('in use')
    await expect(fromFolder()).rejects.toThrow('in use')
  })
})
