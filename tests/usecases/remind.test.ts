import { expect, it } from '@jest/globals'
import { remind } from '../../src/usecases/remind.js'
import { NOW, submitted } from '../builders/aReferral.js'
import { directory } from '../builders/people.js'
import { filing } from '../builders/stored.js'
import { theCalendar } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { temporaryStore } from '../fakes/temporaryStore.js'

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
