import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Membership } from '../src/domain/membership.js'
import { LiveDirectory } from '../src/liveDirectory.js'
import { amelie, bram, organisations } from './builders/people.js'
import { aMembership } from './builders/stored.js'
import { type TemporaryStore, temporaryStore } from './fakes/temporaryStore.js'

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined }

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
  await kept.store.commit({ membership: { next: aMembership(), expectedVersion: 0 } })
})
afterEach(() => kept.remove())

const following = async (store: ConstructorParameters<typeof LiveDirectory>[1] = kept.store) => {
  const live = new LiveDirectory(organisations, store, SILENT)
  await live.follow()
  return live
}
const coming = { membership: { next: aMembership(bram), expectedVersion: 0 } }
const leaving = { membership: { next: aMembership({ version: 2, removedAt: 'now' }), expectedVersion: 1 } }

it('who changes a member goes on from it at once, everybody else as soon as the store tells of it', async () => {
  const [own, other] = [await following(), await following()]
  const store = own.heeding(kept.store)
  await store.commit(leaving)
  expect(own.directory.byId(amelie.id)).toBeUndefined()
  expect(own.directory.member(`tenant-${amelie.organisation}`, amelie.aadObjectId)).toBeUndefined()
  while (other.directory.byId(amelie.id)) await wait(1)
  expect(other.directory.withRole(amelie.organisation, 'caseworker')).toEqual([])
  expect([own.count, other.count]).toEqual([0, 0])
})

it('what was refused is not in force', async () => {
  const live = await following()
  expect(await live.heeding(kept.store).commit({ membership: { ...leaving.membership, expectedVersion: 7 } })).toBe(
    'stale',
  )
  expect(live.directory.byId(amelie.id)).toMatchObject({ name: amelie.name })
})

it('what was read before a change and comes after it does not undo it', async () => {
  let tell: () => void = () => undefined
  let answer: (read: readonly Membership[]) => void = () => undefined
  const store = {
    memberships: () =>
      new Promise<readonly Membership[]>((resolve) => {
        answer = resolve
      }),
    onMembersChanged: (wake: () => void) => {
      tell = wake
    },
  }
  const live = new LiveDirectory(organisations, store, SILENT)
  const followed = live.follow()
  answer([aMembership()])
  await followed
  tell()
  await live.heeding(kept.store).commit(leaving)
  answer([aMembership(), aMembership(bram)])
  while (!live.directory.byId(bram.id)) await wait(1)
  expect(live.directory.byId(amelie.id)).toBeUndefined()
})

it('a store that cannot tell is asked again', async () => {
  let isAway = false
  const live = await following({
    ...kept.store,
    memberships: () => (isAway ? Promise.reject(new Error('away')) : kept.store.memberships()),
  })
  isAway = true
  await kept.store.commit(coming)
  await wait(20)
  isAway = false
  expect(live.directory.byId(bram.id)).toBeUndefined()
  while (!live.directory.byId(bram.id)) await wait(10)
})

it('members of an organisation that is not there any more are nobody, until it is back', async () => {
  const live = await following()
  live.organise(organisations.filter(({ id }) => id !== amelie.organisation))
  expect([live.directory.byId(amelie.id), live.directory.knowsTenant(`tenant-${amelie.organisation}`)]).toEqual([
    undefined,
    false,
  ])
  live.organise(organisations)
  expect(live.directory.byId(amelie.id)).toMatchObject({ id: amelie.id })
})
