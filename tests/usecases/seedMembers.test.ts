import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Membership } from '../../src/domain/membership.js'
import type { Member } from '../../src/domain/people.js'
import type { Store } from '../../src/usecases/ports.js'
import { seedMembers } from '../../src/usecases/seedMembers.js'
import { NOW } from '../builders/aReferral.js'
import { amelie, bram, organisations } from '../builders/people.js'
import { aContact } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

const entry = (member: Member, digest = 'one') => ({ member, digest })
const seed = (...entries: readonly ReturnType<typeof entry>[]) =>
  seedMembers({ store: kept.store, clock: new FakeClock(NOW) })(organisations, entries)

async function memberNow(store: Store, { id }: Member): Promise<Membership | undefined> {
  return (await store.memberships()).find((membership) => membership.id === id)
}

it('bots that start at the same moment take the same file in once', async () => {
  const starts = [1, 2, 3].map(() => seed(entry(amelie), entry(bram)))
  const counts = await Promise.all(starts)
  expect(counts.reduce((sum, { added, changed }) => sum + added + changed, 0)).toBe(2)
  const versions = (await kept.store.memberships()).map(({ id, version }) => [id, version])
  expect(versions.sort()).toEqual([amelie, bram].map(({ id }) => [id, 1]).sort())
})

it('what the bot changed at the same moment is not lost: the entry applies over what stands then', async () => {
  await seed(entry(amelie))
  const left = { ...amelie, seed: 'one', version: 2, changedAt: NOW.toISOString(), removedAt: NOW.toISOString() }
  const [, counts] = await Promise.all([
    kept.store.commit({ membership: { next: left, expectedVersion: 1 } }),
    seed(entry({ ...amelie, language: 'nl' }, 'two')),
  ])
  expect(counts).toEqual({ added: 0, changed: 1 })
  expect(await memberNow(kept.store, amelie)).toEqual({ ...left, version: 3, seed: 'two' })
})

it('somebody whose entry is gone stays a member, over a restart too', async () => {
  await seed(entry(amelie), entry(bram))
  await kept.reopen()
  expect(await seed(entry(amelie))).toEqual({ added: 0, changed: 0 })
  expect(await memberNow(kept.store, bram)).toMatchObject({ version: 1, roles: bram.roles })
})

it('the file takes the last coordinator’s role, as it says', async () => {
  await seed(entry(bram))
  expect(await seed(entry({ ...bram, roles: ['caseworker'] }, 'two'))).toEqual({ added: 0, changed: 1 })
  expect(await memberNow(kept.store, bram)).toMatchObject({ version: 2, roles: ['caseworker'] })
})

it('somebody who wrote to the bot before he was a member can be reached as soon as he is', async () => {
  const contact = aContact({ member: undefined })
  await kept.store.commit({ contact })
  await seed(entry(amelie))
  expect(await kept.store.contactOf(amelie.id)).toEqual({ ...contact, member: amelie.id })
})

it('a chat that belongs to another membership is left alone', async () => {
  await kept.store.commit({ contact: aContact({ member: bram.id }) })
  await seed(entry(amelie))
  expect(await kept.store.contactOf(amelie.id)).toBeUndefined()
})
