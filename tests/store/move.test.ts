import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { databasePlace } from '../../src/store/move/databasePlace.js'
import { folderPlace } from '../../src/store/move/folderPlace.js'
import { moveStore } from '../../src/store/move/moveStore.js'
import type { Place } from '../../src/store/move/place.js'
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

const move = async (from: Promise<Place>, to: Promise<Place>, tell: (line: string) => void = () => undefined) => {
  const [source, target] = [await from, await to]
  try {
    await moveStore(source, target, tell)
  } finally {
    await source.close()
    await target.close()
  }
}
const inFolder = () => folderPlace(folder.path, VAULT)
const inDatabase = () => databasePlace(url, VAULT)

describe('everything moves', () => {
  it('from a folder to a database and back, and is seen the same, in the same order, with the same positions', async () => {
    await using(folder.open(), fill)
    const lines: string[] = []
    await move(inFolder(), inDatabase(), (line) => lines.push(line))
    expect(lines).toContain(`outbox: 500 of ${MANY + 2}`)
    expect(lines).toContainEqual(expect.stringMatching(/^referrals: 2, the same in both/))
    const back = await StoreFolder.create()
    await move(inDatabase(), folderPlace(back.path, VAULT))
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
    await move(inFolder(), inDatabase())
    await using(openDatabase(), async (store) => {
      const after = (await store.changedReferral(received().reference))?.position
      await store.commit(filing(submitted({ id: 'r4', sequence: 60, person: { niss: undefined, lastName: 'Ng' } })))
      expect(await store.changes({ after, limit: 10 })).toMatchObject({ items: [{ referral: { id: 'r4' } }] })
    })
  })
})

it('goes on from where it was stopped, and until it has ended no bot starts on what is there', async () => {
  await using(folder.open(), fill)
  const stop = (line: string) => {
    if (line.startsWith('outbox: 500 ')) throw new Error('stopped')
  }
  await expect(move(inFolder(), inDatabase(), stop)).rejects.toThrow('stopped')
  await expect(openDatabase()).rejects.toThrow('was not finished')
  const lines: string[] = []
  await move(inFolder(), inDatabase(), (line) => lines.push(line))
  expect(lines).toContain(`outbox: 500 of ${MANY + 2} are there already`)
  expect(lines).not.toContain(`outbox: 500 of ${MANY + 2}`)
  await using(openDatabase(), async (store) => expect(await store.referral('r1')).toEqual(received()))
})

it('a move into a folder that is stopped leaves it empty, to begin again', async () => {
  await using(openDatabase(), fill)
  const stop = (line: string) => {
    if (line.startsWith('outbox')) throw new Error('stopped')
  }
  await expect(move(inDatabase(), inFolder(), stop)).rejects.toThrow('stopped')
  await move(inDatabase(), inFolder())
  await using(folder.open(), async (store) => expect(await store.referral('r1')).toEqual(received()))
})

it('says when FROM changed while a move was stopped', async () => {
  await using(folder.open(), fill)
  const stop = (line: string) => {
    if (line.startsWith('outbox')) throw new Error('stopped')
  }
  await expect(move(inFolder(), inDatabase(), stop)).rejects.toThrow('stopped')
  const draft = aDraft({ version: 2, changedAt: later(1).toISOString() })
  await using(folder.open(), (store) => store.commit({ draft: { next: draft, expectedVersion: 1 } }))
  await expect(move(inFolder(), inDatabase())).rejects.toThrow('drafts: 1 in FROM and 1 in TO differ')
  await expect(openDatabase()).rejects.toThrow('was not finished')
})

it('refuses a FROM that holds nothing, since its name may be wrong', async () => {
  await expect(move(inFolder(), inDatabase())).rejects.toThrow('FROM holds nothing')
  await using(openDatabase(), fill)
})

it('refuses a TO that holds something, and a store on which a bot runs', async () => {
  await using(openDatabase(), fill)
  await using(folder.open(), fill)
  await expect(move(inFolder(), inDatabase())).rejects.toThrow('TO holds something already')
  await expect(move(inDatabase(), inFolder())).rejects.toThrow('TO holds something already')
  await using(openDatabase(), () => expect(inDatabase()).rejects.toThrow('a bot runs on this database'))
  await using(folder.open(), () => expect(inFolder()).rejects.toThrow())
})
