import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { loadHolidays } from '../../src/dataFiles.js'
import { plusDays } from '../../src/domain/calendarDay.js'
import { holidayName, isWorkingDay, plusWorkingDays, workingDaysBetween } from '../../src/domain/workingDays.js'

const calendar = loadHolidays()
const YEARS = Array.from({ length: 11 }, (_, index) => 2025 + index)

describe('the public holidays', () => {
  it.each(YEARS)('of %d are the ten legal ones, those of Easter where a computed Easter puts them', (year) => {
    const easter = easterOf(year)
    const legal = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`)
    const movable = [1, 39, 50].map((days) => plusDays(easter, days))
    const held = [...calendar.holidays.keys()].filter((day) => day.startsWith(String(year)))
    expect(held.sort()).toEqual([...legal, ...movable].sort())
  })

  it('have a name in each language', () => {
    expect(holidayName('2026-05-14', calendar, 'fr')).toBe('Ascension')
    expect(holidayName('2026-05-25', calendar, 'nl')).toBe('Pinkstermaandag')
    expect(holidayName('2026-05-26', calendar, 'en')).toBeUndefined()
  })
})

describe('a working day', () => {
  it.each([
    ['2026-12-24', true, 'a Thursday'],
    ['2026-12-25', false, 'Christmas'],
    ['2026-12-26', false, 'a Saturday'],
    ['2026-12-27', false, 'a Sunday'],
    ['2026-12-28', false, 'a closing day of the CPAS'],
    ['2026-12-29', true, 'a Tuesday'],
  ])('%s: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day, calendar, ['2026-12-28'])).toBe(expected)
  })

  it.each([
    ['2026-12-23', 1, [], '2026-12-24'],
    ['2026-12-24', 1, [], '2026-12-28'],
    ['2026-12-24', 1, ['2026-12-28'], '2026-12-29'],
    ['2026-12-26', 0, [], '2026-12-26'],
    ['2026-05-13', 2, ['2026-05-15'], '2026-05-19'],
  ])('%s and %d more is, closed on %j, %s', (day, count, closed, expected) => {
    expect(plusWorkingDays(day, count, calendar, closed)).toBe(expected)
  })

  const days = fc.integer({ min: 0, max: 3_000 }).map((offset) => plusDays('2025-01-01', offset))
  const closed = fc.array(days, { maxLength: 10 })

  it('is what counting on reaches: as many lie between as were counted', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), closed, (day, count, closing) => {
        const reached = plusWorkingDays(day, count, calendar, closing)
        expect(workingDaysBetween(day, reached, calendar, closing)).toBe(count)
        expect(count === 0 || isWorkingDay(reached, calendar, closing)).toBe(true)
      }),
    )
  })

  it('counts add up over any day in between, and none lies behind', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 3, maxLength: 3 }), closed, (picked, closing) => {
        const [from = '', middle = '', to = ''] = picked.sort()
        const between = (a: string, b: string) => workingDaysBetween(a, b, calendar, closing)
        expect(between(from, middle) + between(middle, to)).toBe(between(from, to))
        expect(between(to, from)).toBe(0)
      }),
    )
  })
})

/** Easter Sunday by the moon of Gauss' rule for the Gregorian calendar, without its exceptions before 2049. */
function easterOf(year: number): string {
  const moon = (19 * (year % 19) + 24) % 30
  const week = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7
  return plusDays(`${year}-03-22`, moon + week)
}
