import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import type { Membership } from '../../src/domain/membership.js'
import { type Database, openDatabase } from '../../src/store/postgres/database.js'
import { watchMembers } from '../../src/store/postgres/memberWatch.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { NOW } from '../builders/aReferral.js'
import { aMembership } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY } from '../fakes/storeFolder.js'

let server: PostgresServer
let url: string
let database: Database
let store: Store
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())
beforeEach(async () => {
  url = await server.emptyDatabase()
  store = await openPostgresStore(url, createVault([KEY]), () => undefined)
  database = openDatabase(url, () => undefined)
})
afterEach(async () => {
  await database.close()
  await store.close()
})

const commit = (version: number) =>
  store.commit({ membership: { next: aMembership({ version }), expectedVersion: version - 1 } })

it('a change that nobody was told of is found by looking, once', async () => {
  let told = 0
  const stop = watchMembers(database.query, () => told++, 5)
  while (told < 1) await wait(1)
  await database.ask('alter table memberships disable trigger tell_of_members')
  for (const version of [1, 2]) {
    await commit(version)
    while (told < 1 + version) await wait(1)
  }
  await wait(50)
  expect(told).toBe(3)
  stop()
  await commit(3)
  await wait(50)
  expect(told).toBe(3)
})

it('says how many bots there are: those that run, not those that were', async () => {
  expect(await store.bots()).toBe(1)
  const other = await openPostgresStore(url, createVault([KEY]), () => undefined)
  expect([await store.bots(), await other.bots()]).toEqual([2, 2])
  await other.close()
  while ((await store.bots()) > 1) await wait(5)
})

it('of members who remove each other through two processes exactly one goes, and neither waits for the other for ever', async () => {
  const other = await openPostgresStore(url, createVault([KEY]), () => undefined)
  const removes = (through: Store, by: Membership, gone: Membership) =>
    through.commit({
      membership: { next: { ...gone, version: 2, removedAt: NOW.toISOString() }, expectedVersion: 1 },
      membersSeen: [{ id: by.id, version: 1 }],
    })
  try {
    for (let round = 0; round < 40; round++) {
      const [one, two] = [aMembership({ id: `a${round}` }), aMembership({ id: `b${round}` })]
      for (const next of [one, two]) await store.commit({ membership: { next, expectedVersion: 0 } })
      const outcomes = await Promise.all([removes(store, one, two), removes(other, two, one)])
      expect(outcomes.toSorted()).toEqual(['done', 'stale'])
    }
  } finally {
    await other.close()
  }
})

it('another process is told of a member whoever wrote it, and again after its connection was lost', async () => {
  const other = await openPostgresStore(url, createVault([KEY]), () => undefined)
  try {
    let told = 0
    other.onMembersChanged(() => told++)
    await commit(1)
    while (told < 1) await wait(1)
    await database.ask(`update memberships set row = row || '{"language": "nl"}'`)
    while (told < 2) await wait(1)
    await database.ask(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    )
    await commit(2).catch(() => commit(2))
    while (told < 3) await wait(1)
    expect((await other.memberships())[0]?.version).toBe(2)
  } finally {
    await other.close()
  }
})
