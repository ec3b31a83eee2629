import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, it } from '@jest/globals'
import { runs } from '../builders/longRun.js'
import { seededRandom } from '../builders/seededRandom.js'
import { temporaryStore } from '../fakes/temporaryStore.js'
import { differences, disorder } from './year/comparison.js'
import { enrol } from './year/enrolment.js'
import { leaversTold } from './year/leavers.js'
import { ACTS, TIMED } from './year/matrix.js'
import { mustBeTold } from './year/oracle.js'
import { staffOf } from './year/staff.js'
import { Year } from './year/year.js'

/** Waiting for a disk is another test's: kept in memory where the system has such a place. */
const MEMORY = '/dev/shm'
const SEED = Number(process.env.PASSERELLE_TEST_SEED ?? 7)
const REQUESTS = Number(process.env.PASSERELLE_TEST_YEAR ?? runs(150, 15_000))

/** Messages for each request of the year that are still kept at its end; some 65 were made. */
const KEPT_MOST = 8

/** What people are told of, by the matrix; the rest of its rows are about other things than requests. */
const KINDS = new Set([...Object.values(ACTS), ...Object.values(TIMED)].map(({ kind }) => kind))

it('a simulated year sends exactly the notices that the matrix says, whoever restarts and however many work at once', async () => {
  const at = await temporaryStore(existsSync(MEMORY) ? MEMORY : tmpdir())
  try {
    const staff = staffOf(runs(3, 9), runs(3, 6))
    await enrol(staff, at.store, seededRandom(SEED))
    const year = new Year(staff, at, { requests: REQUESTS, seed: SEED, instances: 2 })
    await year.live()
    expect(year.failures).toEqual([])
    const filed = year.happened.filter(({ before }) => before === undefined).length
    const { counts } = await at.store.outboxFigures(year.clock.now())
    const kept = counts.reduce((sum, { count }) => sum + count, 0)
    if (process.env.PASSERELLE_TEST_LONG) process.stdout.write(`${filed} requests left ${kept} messages\n`)
    expect(kept / filed).toBeLessThan(KEPT_MOST)
    const told = [
      ...mustBeTold(year.happened, staff, year.clock.now()),
      ...leaversTold(year.happened, staff, year.looked),
    ]
    expect(differences(told, year.sent)).toEqual({ missing: [], extra: [] })
    expect(disorder(told, year.sent)).toEqual([])
    expect(new Set(told.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(runs(KINDS.size - 6, KINDS.size))
  } finally {
    await at.remove()
  }
}, 3_600_000)
