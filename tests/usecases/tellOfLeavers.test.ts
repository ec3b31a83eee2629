import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { LiveDirectory } from '../../src/liveDirectory.js'
import { tellOfLeavers } from '../../src/usecases/tellOfLeavers.js'
import { NOW, submitted } from '../builders/aReferral.js'
import { amelie, organisations } from '../builders/people.js'
import { aMembership, filing } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }

let kept: TemporaryStore
let clock: FakeClock
beforeEach(async () => {
  kept = await temporaryStore()
  clock = new FakeClock(NOW)
  await kept.store.commit(filing(submitted()))
})
afterEach(() => kept.remove())

/** Amélie's membership becomes this; what the coordinators are told the next time the clock is looked at. */
async function looking() {
  const live = new LiveDirectory(organisations, kept.store, SILENT)
  await live.follow()
  const store = live.heeding(kept.store)
  const look = tellOfLeavers({ store, directory: live.directory, clock })
  let version = 0
  return async (removedAt?: string): Promise<readonly string[]> => {
    const next = aMembership({ version: version + 1, removedAt })
    await store.commit({ membership: { next, expectedVersion: version++ } })
    await new Promise(setImmediate)
    clock.advance({ hours: 0.01 })
    await look()
    const told = await store.claimDue(clock.now(), 10, 60)
    for (const message of told) await store.saveMessage({ ...message, state: 'shared' })
    return told.map(({ id }) => id)
  }
}

it('tells of an owner who left as soon as he has, once each time that he leaves', async () => {
  const becomes = await looking()
  expect(await becomes()).toEqual([])
  expect(await becomes('2026-09-01T10:00:00.000Z')).toEqual([`ownerLeft.${amelie.id}.2026-09-01T10:00:00.000Z`])
  expect(await becomes()).toEqual([])
  expect(await becomes('2026-09-02T10:00:00.000Z')).toEqual([`ownerLeft.${amelie.id}.2026-09-02T10:00:00.000Z`])
})
