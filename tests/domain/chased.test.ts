import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { loadHolidays } from '../../src/dataFiles.js'
import { ballOf } from '../../src/domain/ball.js'
import { brusselsDay } from '../../src/domain/calendarDay.js'
import { remindedOn } from '../../src/domain/chased.js'
import type { Referral } from '../../src/domain/referral.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  infoRequested,
  later,
  received,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'

const calendar = loadHolidays()
const offices = { cpas: { calendar }, actiris: { calendar } }
const daysOf = (referral: Referral, at: Date) => remindedOn(referral, ballOf(referral, at), offices, at)
const receivedLate = afterAct(submitted(), { type: 'receive' }, later(24 * 8))

describe('when who has the ball was reminded', () => {
  // NOW is Tuesday 1 September 2026, 10:00; reminders go at 8:00.
  it.each<[string, Referral, number, readonly string[]]>([
    ['not before five working days', submitted(), 6, []],
    ['after five', submitted(), 7, ['2026-09-08']],
    ['after five, ten and twenty', submitted(), 30, ['2026-09-08', '2026-09-15', '2026-09-29']],
    ['also before Actiris received it, and counted anew from there', receivedLate, 16, ['2026-09-08', '2026-09-16']],
    ['of the result of an appointment', scheduled(), 9, ['2026-09-08']],
    ['of what it decides after a warning', warned(), 12, ['2026-09-10']],
    ['the CPAS of a question that it leaves open', infoRequested(), 8, ['2026-09-08']],
    [
      'not of what was before the answer',
      afterAct(infoRequested(), anActOf('answerInfo', later(240)), later(240)),
      11,
      [],
    ],
    ['nobody once it is stopped', stopped(), 40, []],
  ])('%s', (_, referral, days, told) => {
    expect(daysOf(referral, later(24 * days))).toEqual(told)
  })

  it('is after the ball came to it, up to now, in order, whatever happened', () => {
    const lives = [submitted(), received(), receivedLate, scheduled(), warned(), infoRequested(), stopped()]
    fc.assert(
      fc.property(fc.constantFrom(...lives), fc.integer({ min: 0, max: 400 }), (referral, days) => {
        const now = new Date(new Date(referral.changedAt).getTime() + days * 86_400_000)
        const told = daysOf(referral, now)
        const since = brusselsDay(new Date(ballOf(referral, now).since))
        expect(told).toEqual([...new Set(told)].sort())
        for (const day of told) expect(since < day && day <= brusselsDay(now)).toBe(true)
      }),
    )
  })
})
