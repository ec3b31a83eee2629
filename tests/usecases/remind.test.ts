import { expect, it } from '@jest/globals'
import { directoryOf } from '../../src/directoryFile.js'
import type { Directory } from '../../src/usecases/ports.js'
import { remind } from '../../src/usecases/remind.js'
import { afterAct, later, NOW, submitted } from '../builders/aReferral.js'
import { chloe, directory, organisations } from '../builders/people.js'
import { filing, moving } from '../builders/stored.js'
import { theCalendar } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

/** What became due, by the clock looking every half hour for so many days. */
async function remindedIn(days: number, at: TemporaryStore, meanwhile: (day: number) => Promise<Directory>) {
  const clock = new FakeClock(NOW)
  let today = directory
  const current = { ...directory, organisation: (id: string) => today.organisation(id) }
  const look = remind({
    store: at.store,
    directory: current,
    clock,
    calendar: theCalendar,
    pause: async () => undefined,
  })
  for (let half = 0; half < days * 48; half++) {
    if (half % 48 === 0) today = await meanwhile(half / 48)
    await look()
    clock.advance({ hours: 0.5 })
  }
  const due = await at.store.claimDue(clock.now(), 10, 60)
  return due.map(({ kind, version, createdAt }) => `${kind} ${version} ${createdAt}`)
}

it('waits as long as the request and the days on which people work say now, not when it was first looked at', async () => {
  const at = await temporaryStore()
  await at.store.commit(filing(submitted()))
  const closed = directoryOf(
    organisations.map((one) => ({ ...one, closingDays: ['2026-09-07'] })),
    [chloe],
  )
  const withClosingDay = async (day: number) => (day < 2 ? directory : closed)
  expect(await remindedIn(9, at, withClosingDay)).toEqual(['silence5 1 2026-09-09T06:00:00.000Z'])
  await at.remove()
})

it('counts anew from a change that comes in between', async () => {
  const at = await temporaryStore()
  await at.store.commit(filing(submitted()))
  const withAct = async (day: number) => {
    if (day === 3) await at.store.commit(moving(afterAct(submitted(), { type: 'receive' }, later(3 * 24))))
    return directory
  }
  expect(await remindedIn(11, at, withAct)).toEqual(['silence5 2 2026-09-11T06:00:00.000Z'])
  await at.remove()
})

it('looks at every request once a morning, since nothing becomes due at another hour', async () => {
  const at = await temporaryStore()
  const clock = new FakeClock(NOW)
  await at.store.commit(filing(submitted()))
  let looks = 0
  const store = new Proxy(at.store, {
    get: (target, name: keyof typeof at.store) => {
      if (name === 'watchedAfter') looks += 1
      return target[name]
    },
  })
  const look = remind({ store, directory, clock, calendar: theCalendar, pause: async () => undefined })
  for (let minutes = 0; minutes < 7 * 24 * 60; minutes += 30) {
    await look()
    clock.advance({ hours: 0.5 })
  }
  expect(looks).toBe(1 + 7)
  const due = await at.store.claimDue(clock.now(), 10, 60)
  expect(due.map(({ kind, createdAt }) => `${kind} ${createdAt}`)).toEqual(['silence5 2026-09-08T06:00:00.000Z'])
  await at.remove()
})
