import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { overlap } from '../../src/domain/appointmentWarnings.js'
import type { Appointment } from '../../src/domain/eventParts.js'
import { later } from '../builders/aReferral.js'

const at = (minutes: number, durationMinutes?: number): Appointment => ({
  at: later(minutes / 60).toISOString(),
  durationMinutes,
  service: 'Accueil',
  channel: 'office',
})

it.each([
  ['at the same time', at(0), at(0), true],
  ['an hour when nobody said: begun within it', at(0), at(59), true],
  ['one after the other', at(0), at(60), false],
  ['short ones', at(0, 15), at(15, 15), false],
  ['one within the other', at(0, 240), at(60, 15), true],
  ['far apart', at(0), at(600), false],
])('appointments %s share time or not', (_, a, b, shared) => {
  expect([overlap(a, b), overlap(b, a)]).toEqual([shared, shared])
})

it('two appointments share time exactly when some minute belongs to both', () => {
  const start = fc.integer({ min: 0, max: 300 })
  const length = fc.integer({ min: 5, max: 120 })
  fc.assert(
    fc.property(start, length, start, length, (a, forA, b, forB) => {
      const minutes = Array.from({ length: forA }, (_, index) => a + index)
      expect(overlap(at(a, forA), at(b, forB))).toBe(minutes.some((minute) => minute >= b && minute < b + forB))
    }),
  )
})
