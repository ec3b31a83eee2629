import { TZDate } from '@date-fns/tz'
import { expect, it } from '@jest/globals'
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { differenceInYears } from 'date-fns/differenceInYears'
import { formatISO } from 'date-fns/formatISO'
import fc from 'fast-check'
import { ageOn, daysBetween, parseDay, plusDays, plusMonths } from '../../src/domain/calendarDay.js'
import { runs } from '../builders/longRun.js'

// The bot reckons days itself: loading date-fns took 70 MB and a sixth of its start. It must say what date-fns says.
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const utc = (text: string) => new TZDate(`${text}T00:00:00Z`, 'UTC')
const shown = (date: Date) => formatISO(date, { representation: 'date' })

it('days, months, distances and ages are those of date-fns', () =>
  fc.assert(
    fc.property(day, day, fc.integer({ min: -2_000, max: 2_000 }), (a, b, distance) => {
      expect(plusDays(a, distance)).toBe(shown(addDays(utc(a), distance)))
      expect(plusMonths(a, distance)).toBe(shown(addMonths(utc(a), distance)))
      expect(daysBetween(a, b)).toBe(differenceInCalendarDays(utc(b), utc(a)))
      expect(ageOn(a, b)).toBe(differenceInYears(utc(b), utc(a)))
    }),
    { numRuns: runs(500, 20_000) },
  ))

it.each([
  ['2024-02-29', '2024-02-29'],
  ['29/2/2024', '2024-02-29'],
  ['2023-02-29', undefined],
  ['31.04.2024', undefined],
  ['0000-01-01', undefined],
  ['2024-13-01', undefined],
  ['2024-00-10', undefined],
  ['2024-01-32', undefined],
])('%s is read as %s', (text, read) => {
  expect(parseDay(text)).toBe(read)
})
