import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { loadHolidays } from '../../src/dataFiles.js'
import { QUIET_HOURS } from '../../src/domain/alerts.js'
import { brusselsDay, brusselsTime } from '../../src/domain/calendarDay.js'
import { afterQuiet, digestDay, digestInstant, workingDayFrom } from '../../src/domain/quietHours.js'
import { isWorkingDay } from '../../src/domain/workingDays.js'

const office = { calendar: loadHolidays(), closingDays: ['2026-09-07'] }
const shown = (at: Date) => `${brusselsDay(at)} ${brusselsTime(at)}`
/** Brussels is two hours ahead of UTC in September, one in December. */
const summer = (text: string) => new Date(`${text.replace(' ', 'T')}:00+02:00`)
const winter = (text: string) => new Date(`${text.replace(' ', 'T')}:00+01:00`)

describe('quiet hours', () => {
  it.each([
    ['none', summer('2026-09-01 23:00'), '2026-09-01 23:00'],
    ['nights', summer('2026-09-01 12:00'), '2026-09-01 12:00'],
    ['nights', summer('2026-09-01 19:59'), '2026-09-01 19:59'],
    ['nights', summer('2026-09-01 20:00'), '2026-09-02 07:30'],
    ['nights', summer('2026-09-02 07:29'), '2026-09-02 07:30'],
    ['nights', summer('2026-09-05 11:00'), '2026-09-05 11:00'], // a Saturday
    ['nights_weekends', summer('2026-09-04 21:00'), '2026-09-08 07:30'], // Friday evening; Monday the CPAS is closed
    ['nights_weekends', winter('2026-12-25 10:00'), '2026-12-28 07:30'],
    ['nights', winter('2026-10-24 22:00'), '2026-10-25 07:30'], // the clocks change that night
  ] as const)('%s at %s: written to at %s', (quiet, at, expected) => {
    expect(shown(afterQuiet(at, quiet, office))).toBe(expected)
  })

  it('never bring a message forward, and never end within the quiet', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    const property = fc.property(instants, fc.constantFrom(...QUIET_HOURS), (at, quiet) => {
      const until = afterQuiet(at, quiet, office)
      expect(until.getTime()).toBeGreaterThanOrEqual(at.getTime())
      expect(afterQuiet(until, quiet, office)).toEqual(until)
    })
    fc.assert(property, { numRuns: 300 })
  })
})

describe('the digest', () => {
  it.each([
    [summer('2026-09-01 08:29'), undefined],
    [summer('2026-09-01 08:30'), '2026-09-01'],
    [summer('2026-09-01 23:59'), '2026-09-01'],
    [summer('2026-09-05 12:00'), undefined],
    [summer('2026-09-07 12:00'), undefined],
    [winter('2026-12-25 12:00'), undefined],
  ])('due at %s: %s', (at, day) => {
    expect(digestDay(at, office)).toBe(day)
  })

  it('leaves at 08:30 by the clocks of Brussels, in winter too', () => {
    expect([digestInstant('2026-09-01'), digestInstant('2026-12-01')]).toEqual([
      new Date('2026-09-01T06:30:00Z'),
      new Date('2026-12-01T07:30:00Z'),
    ])
  })

  it('a day off becomes the next working day', () => {
    expect([workingDayFrom('2026-09-05', office), workingDayFrom('2026-09-08', office)]).toEqual([
      '2026-09-08',
      '2026-09-08',
    ])
    expect(isWorkingDay('2026-09-08', office.calendar, office.closingDays)).toBe(true)
  })
})
