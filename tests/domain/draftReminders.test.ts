import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { loadHolidays } from '../../src/dataFiles.js'
import { brusselsDay, brusselsTime, daysBetween } from '../../src/domain/calendarDay.js'
import type { Draft } from '../../src/domain/draft.js'
import {
  announced,
  draftRemindersOf,
  isAnnounced,
  isExpired,
  lastDayOf,
  stillConcerns,
} from '../../src/domain/draftReminders.js'
import { isWorkingDay } from '../../src/domain/workingDays.js'
import { later } from '../builders/aReferral.js'
import { aDraft } from '../builders/stored.js'

const office = { calendar: loadHolidays() }
const day = (date: string) => new Date(`${date}T12:00:00Z`)
/** Changed on Tuesday 1 September 2026. */
const withContract = (contractEnd: string, category = 'art60'): Draft =>
  aDraft({ typed: { ...aDraft().typed, category, contractEnd } })
const told = (draft: Draft) =>
  draftRemindersOf(draft, office).map(({ kind, version, due }) => {
    expect(brusselsTime(due)).toBe('08:00')
    return `${kind} ${version} ${brusselsDay(due)}`
  })

describe('a draft is kept', () => {
  it.each([
    ['30 days after its last change', aDraft(), '2026-10-01'],
    ['30 days after the end of its contract', withContract('2026-12-31'), '2027-01-30'],
    ['… as Belgians write it', withContract('31/12/2026'), '2027-01-30'],
    ['30 days after its last change, when the contract ended before', withContract('2026-08-15'), '2026-10-01'],
    ['30 days, when no date can be read', withContract('fin 2026'), '2026-10-01'],
    ['30 days, when the date is of another situation', withContract('2026-12-31', 'ris'), '2026-10-01'],
    ['30 days, when the year is a typing error', withContract('2206-12-31'), '2026-10-01'],
  ])('%s', (_, draft, lastDay) => {
    expect(lastDayOf(draft)).toBe(lastDay)
    const midnight = new Date(Date.parse(lastDay) + 86_400_000)
    expect(isExpired(draft, new Date(midnight.getTime() - 12 * 3_600_000))).toBe(false)
    expect(isExpired(announced(draft, day('2026-09-01'), office), midnight)).toBe(true)
  })
})

describe('what was typed', () => {
  it('does not go before its owner was told of it', () => {
    expect(isExpired(aDraft(), day('2027-06-01'))).toBe(false)
    const blank = aDraft({ typed: { language: 'fr' }, defaults: { language: 'fr' } })
    expect(isExpired(blank, day('2026-10-02'))).toBe(true)
  })

  it.each([
    ['in time', '2026-09-29', '2026-10-01'],
    ['a day late', '2026-09-30', '2026-10-05'],
    ['when its time has passed, on a Saturday', '2026-10-10', '2026-10-14'],
    ['months later, before a holiday', '2026-12-24', '2026-12-30'],
  ])('stays as long as was promised, told %s', (_, told, until) => {
    const draft = announced(aDraft(), day(told), office)
    expect(lastDayOf(draft)).toBe(until)
    expect(isExpired(draft, day(until))).toBe(false)
    expect(isExpired(draft, later(24, day(until)))).toBe(true)
  })

  it('is announced anew once it was changed', () => {
    const kept = {
      ...announced(aDraft(), day('2026-10-10'), office),
      version: 2,
      changedAt: day('2026-10-12').toISOString(),
    }
    expect([isAnnounced(kept), lastDayOf(kept)]).toEqual([false, '2026-11-11'])
  })

  it('is kept for 3 days at least after its owner was told, whenever that was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 25, max: 400 }), (changed, told) => {
        const draft = aDraft({ changedAt: later(changed * 24).toISOString() })
        const at = later((changed + told) * 24)
        return daysBetween(brusselsDay(at), lastDayOf(announced(draft, at, office))) >= 2
      }),
    )
  })
})

describe('the owner of a draft is told', () => {
  it('3 days before it goes that it will, earlier when that is a day off', () => {
    expect(told(aDraft())).toEqual(['draftExpires 1 2026-09-29'])
    expect(told(aDraft({ changedAt: day('2026-08-28').toISOString() }))).toEqual(['draftExpires 1 2026-09-25'])
  })

  it('of the end of its contract 6, 3 and 1 months before, and never of what was past at the last change', () => {
    expect(told(withContract('2027-03-31'))).toEqual([
      'contractEnds6 1 2026-09-30',
      'contractEnds3 1 2026-12-31',
      'contractEnds1 1 2027-03-01',
      'draftExpires 1 2027-04-28',
    ])
    expect(told(withContract('2026-11-15'))).toEqual(['contractEnds1 1 2026-10-15', 'draftExpires 1 2026-12-11'])
    const changed = { ...withContract('2026-11-15'), version: 2, changedAt: day('2026-10-16').toISOString() }
    expect(told(changed)).toEqual(['draftExpires 2 2026-12-11'])
  })

  it('nothing, when nothing was typed', () => {
    expect(told(aDraft({ typed: { language: 'fr' }, defaults: { language: 'fr' } }))).toEqual([])
  })

  it('on a working day that leaves 3 days at least, whenever the draft was changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000 }), (days) => {
        const draft = aDraft({ changedAt: later(days * 24).toISOString() })
        const [warning] = draftRemindersOf(draft, office)
        const due = brusselsDay(warning?.due ?? new Date(0))
        const left = daysBetween(due, lastDayOf(draft)) + 1
        return isWorkingDay(due, office.calendar) && left >= 3 && left <= 8
      }),
    )
  })
})

it.each([
  ['until its last day', 'draftExpires', 1, '2027-01-30', true],
  ['no more when it is gone', 'draftExpires', 1, '2027-01-31', false],
  ['no more when it was changed', 'draftExpires', 2, '2026-12-31', false],
  ['of the contract until that ends', 'contractEnds1', 1, '2026-12-31', true],
  ['of the contract no more afterwards', 'contractEnds1', 1, '2027-01-01', false],
] as const)('a reminder of a draft holds: %s', (_, kind, version, at, expected) => {
  expect(stillConcerns({ kind, version: 1 }, { ...withContract('2026-12-31'), version }, day(at))).toBe(expected)
})
