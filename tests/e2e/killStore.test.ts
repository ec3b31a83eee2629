import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { later } from '../builders/aReferral.js'
import { figures, runs } from '../builders/longRun.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { openAt } from '../fakes/storeLife.js'
import { StoreLives } from '../fakes/storeLives.js'

const KILLS = runs(4, 200)
const TIMEOUT_MS = runs(180_000, 1_800_000)

let server: PostgresServer
let folder: string
beforeAll(async () => {
  server = await PostgresServer.start()
  folder = await mkdtemp(join(tmpdir(), 'passerelle-killed-'))
})
afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const PLACES = [
  ['in a folder', async () => join(folder, 'store')],
  ['in PostgreSQL', () => server.emptyDatabase()],
] as const

it.each(PLACES)(
  `kill -9 under load loses nothing acknowledged and keeps nothing by half, %s: ${KILLS} times, PASSERELLE_TEST_SEED=${SEED}`,
  async (where, place) => {
    const address = await place()
    const lives = new StoreLives(address)
    const random = seededRandom(SEED)
    while (lives.kills < KILLS) await lives.one(random)
    await lives.last()
    const store = await openAt(address)
    try {
      expect(await lives.faults(store)).toEqual([])
      expect(await store.claimDue(later(24 * 365), 10, 60)).toEqual([])
    } finally {
      await store.close()
    }
    figures(`${where}: ${lives.figures}`)
  },
  TIMEOUT_MS,
)
