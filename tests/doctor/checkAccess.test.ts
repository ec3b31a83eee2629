import { expect, it } from '@jest/globals'
import { checkAccess } from '../../src/doctor/checkAccess.js'
import { brusselsDay } from '../../src/domain/calendarDay.js'
import { NOW } from '../builders/aReferral.js'
import { organisations } from '../builders/people.js'
import { anAccessRequest } from '../builders/stored.js'
import { theCalendar } from '../builders/theRegime.js'

/** Asked on Tuesday 1 September 2026, at 10:00 in Brussels. */
const asked = [anAccessRequest(), anAccessRequest({ id: 'other', organisation: 'actiris' })]
const on = (day: string, closed: readonly string[] = []) =>
  checkAccess(
    asked,
    organisations.map((one) => ({ ...one, closingDays: closed })),
    new Date(`${day}T09:00:00Z`),
    theCalendar,
  ).map(({ level, text }) => [level, text.slice(0, 40)])
const RIGHT = [['right', 'nobody waits for access for more than 2 ']]

it('says in which organisations requests for access wait for more than two working days', () => {
  expect(brusselsDay(NOW)).toBe('2026-09-01')
  expect(on('2026-09-03')).toEqual(RIGHT)
  expect(on('2026-09-04')).toEqual([
    ['doubtful', '1 requests for access to cpas-21004 wait'],
    ['doubtful', '1 requests for access to actiris wait fo'],
  ])
})

it('days on which an organisation is closed do not count', () => {
  expect(on('2026-09-06', ['2026-09-02', '2026-09-03'])).toEqual(RIGHT)
  expect(on('2026-09-08', ['2026-09-02', '2026-09-03'])).toHaveLength(2)
})
