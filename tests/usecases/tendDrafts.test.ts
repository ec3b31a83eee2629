import { expect, it } from '@jest/globals'
import { tendDrafts } from '../../src/usecases/tendDrafts.js'
import { later, NOW } from '../builders/aReferral.js'
import { directory } from '../builders/people.js'
import { aDraft } from '../builders/stored.js'
import { theCalendar } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { temporaryStore } from '../fakes/temporaryStore.js'

/** A draft that was last changed on `NOW`, Tuesday 1 September 2026, and somebody who looks at it. */
async function withDraft() {
  const at = await temporaryStore()
  const clock = new FakeClock(NOW)
  await at.store.commit({ draft: { next: aDraft(), expectedVersion: 0 } })
  let looks = 0
  const store = new Proxy(at.store, {
    get: (target, name: keyof typeof at.store) => {
      if (name === 'draftsAfter') looks += 1
      return target[name]
    },
  })
  const starts = () => tendDrafts({ store, directory, clock, calendar: theCalendar, pause: async () => undefined })
  const isThere = async () => (await at.store.draft(aDraft().id)) !== undefined
  const told = async () => (await at.store.claimDue(clock.now(), 10, 60)).map(({ kind }) => kind)
  return { ...at, clock, starts, isThere, told, looks: () => looks }
}

it('looks at every draft once a morning, warns once, and lets it go after the last day', async () => {
  const { clock, starts, isThere, told, looks, remove } = await withDraft()
  const look = starts()
  for (let hours = 0; hours < 31 * 24; hours += 1) {
    if (hours === 30 * 24) expect([await told(), await isThere()]).toEqual([['draftExpires'], true])
    await look()
    clock.advance({ hours: 1 })
  }
  expect([await isThere(), looks()]).toEqual([false, 1 + 31])
  await remove()
})

it('a bot that was down on the days of the warning warns when it is back, and keeps its word', async () => {
  const { clock, starts, isThere, told, remove } = await withDraft()
  clock.advance({ hours: 39 * 24 }) // Saturday 10 October
  await starts()()
  expect([await told(), await isThere()]).toEqual([['draftExpires'], true])
  for (const day of ['Sunday', 'Monday', 'Tuesday', 'Wednesday']) {
    clock.advance({ hours: 24 })
    await starts()()
    expect([day, await isThere()]).toEqual([day, true])
  }
  clock.advance({ hours: 24 })
  await starts()()
  expect(await isThere()).toBe(false)
  await remove()
})

it('a draft that somebody goes on with while it is warned of keeps what he typed', async () => {
  const { store, clock, starts, told, remove } = await withDraft()
  clock.advance({ hours: 28 * 24 })
  await starts()()
  const typed = { ...aDraft().typed, lastName: 'Peeters' }
  const next = aDraft({ typed, version: 2, changedAt: later(28 * 24).toISOString() })
  expect(await store.commit({ draft: { next, expectedVersion: 1 } })).toBe('done')
  await starts()()
  expect(await store.draft(aDraft().id)).toMatchObject({ version: 2, typed: { lastName: 'Peeters' } })
  expect(await told()).toEqual(['draftExpires'])
  await remove()
})
