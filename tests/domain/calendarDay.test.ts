import { TZDate } from '@date-fns/tz'
import { describe, expect, it } from '@jest/globals'
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import fc from 'fast-check'
import {
  ageOn,
  brusselsDay,
  brusselsInstant,
  brusselsOffsetMinutes,
  brusselsTime,
  daysBetween,
  parseDay,
  plusDays,
  plusMonths,
} from '../../src/domain/calendarDay.js'

describe('a day', () => {
  it.each([
    ['2001-12-31', '2001-12-31'],
    [' 2001-12-31 ', '2001-12-31'],
    ['31/12/2001', '2001-12-31'],
    ['31.12.2001', '2001-12-31'],
    ['31-12-2001', '2001-12-31'],
    ['1 2 2001', '2001-02-01'],
    ['29/02/2024', '2024-02-29'],
  ])('typed as "%s" is %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day)
  })

  it.each(['', 'demain', '2001-02-29', '31/04/2001', '2001-13-01', '00/01/2001', '12/31/2001', '1/1/01', '2001-1-1'])(
    'does not exist as "%s"',
    (typed) => {
      expect(parseDay(typed)).toBeUndefined()
    },
  )

  it.each([
    ['2026-07-31T21:59:59.999Z', '2026-07-31', '23:59'],
    ['2026-07-31T22:00:00.000Z', '2026-08-01', '00:00'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31', '23:59'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00'],
    ['2026-03-29T00:59:59.000Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '02:30'],
  ])('at %s is %s in Brussels, at %s', (instant, day, time) => {
    expect([brusselsDay(new Date(instant)), brusselsTime(new Date(instant))]).toEqual([day, time])
  })
})

describe('an hour of Brussels', () => {
  it.each([
    ['2026-12-01', '09:00', '2026-12-01T08:00:00.000Z'],
    ['2026-07-01', '9:00', '2026-07-01T07:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('on %s at %s is %s', (day, time, instant) => {
    expect(brusselsInstant(day, time)?.toISOString()).toBe(instant)
  })

  it.each([
    ['2026-03-29', '02:00', 'skipped in March'],
    ['2026-03-29', '02:30', 'skipped in March'],
    ['2026-02-30', '10:00', 'no such day'],
    ['2026-09-01', '24:00', 'no such hour'],
    ['2026-09-01', '10:60', 'no such minute'],
    ['2026-09-01', '10h00', 'not written as an hour'],
    ['01/09/2026', '10:00', 'not written as a day'],
  ])('on %s at %s does not exist: %s', (day, time) => {
    expect(brusselsInstant(day, time)).toBeUndefined()
  })

  it('read back from its day and hour is the same instant, or the first of an hour that comes twice', () => {
    const minutes = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = new Date(minute * 60_000)
        const back = brusselsInstant(brusselsDay(at), brusselsTime(at)) as Date
        expect([0, 3_600_000]).toContain(at.getTime() - back.getTime())
        expect(brusselsTime(back)).toBe(brusselsTime(at))
      }),
    )
  })

  it.each([
    ['2026-03-29T00:59:59.000Z', 60],
    ['2026-03-29T01:00:00.000Z', 120],
    ['2026-10-25T00:59:59.000Z', 120],
    ['2026-10-25T01:00:00.000Z', 60],
  ])('at %s is %d minutes ahead of UTC', (instant, minutes) => {
    expect(brusselsOffsetMinutes(new Date(instant))).toBe(minutes)
  })
})

describe('later days', () => {
  it('are those that a library of dates counts', () => {
    const days = fc.integer({ min: -25_000, max: 60_000 }).map((day) => new Date(day * 86_400_000))
    const written = (date: Date) => date.toISOString().slice(0, 10)
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const day = written(from)
        const zoned = new TZDate(`${day}T00:00:00Z`, 'UTC')
        expect(plusDays(day, count)).toBe(written(addDays(zoned, count)))
        expect(plusMonths(day, count)).toBe(written(addMonths(zoned, count)))
        expect(daysBetween(day, plusDays(day, count))).toBe(count)
      }),
    )
  })

  it.each([
    ['2026-07-31', 7, '2027-02-28'],
    ['2027-07-31', 7, '2028-02-29'],
    ['2026-08-30', 7, '2027-03-30'],
    ['2026-10-31', 7, '2027-05-31'],
    ['2026-01-31', 1, '2026-02-28'],
  ])('%s plus %d months is %s', (day, months, expected) => {
    expect(plusMonths(day, months)).toBe(expected)
  })

  it.each([
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-15', 30, '2027-01-14'],
  ])('%s plus %d days is %s, clock changes or not', (day, days, expected) => {
    expect(plusDays(day, days)).toBe(expected)
  })

  it.each([
    ['1996-09-02', '2026-09-01', 29],
    ['1996-09-01', '2026-09-01', 30],
    ['1996-02-29', '2026-02-28', 29],
    ['1996-02-29', '2026-03-01', 30],
  ])('born on %s, a person is on %s %d years old', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age)
  })
})

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
