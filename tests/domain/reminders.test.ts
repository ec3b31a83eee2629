import { describe, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { brusselsDay, brusselsTime } from '../../src/domain/calendarDay.js'
import type { Referral } from '../../src/domain/referral.js'
import { isTimely, mayBeDue, remindersOf } from '../../src/domain/reminders.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  anAppointment,
  closed,
  DOERS,
  infoRequested,
  inProgress,
  later,
  received,
  rejected,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'

const calendar = loadHolidays()
const offices = { cpas: { calendar, closingDays: ['2026-09-02'] }, actiris: { calendar } }
/** `kind version day`, all at 8:00 in Brussels. */
const told = (referral: Referral) =>
  remindersOf(referral, offices).map(({ kind, version, due }) => {
    expect(brusselsTime(due)).toBe('08:00')
    return `${kind} ${version} ${brusselsDay(due)}`
  })
const withContract = (contractEnd: string, referral = submitted()): Referral => ({
  ...referral,
  situation: { ...referral.situation, category: 'art60', contractEnd },
})

describe('what time brings', () => {
  // NOW is Tuesday 1 September 2026; 5, 10 and 20 working days later are the 8th, 15th and 29th.
  it.each<[string, Referral, readonly string[]]>([
    ['to a new request', submitted(), ['silence5 1 2026-09-08', 'silence10 1 2026-09-15', 'silence20 1 2026-09-29']],
    [
      'to one that was received: the count begins anew',
      afterAct(submitted(), { type: 'receive' }, later(24)),
      ['silence5 2 2026-09-09', 'silence10 2 2026-09-16', 'silence20 2 2026-09-30'],
    ],
    [
      'a message of the CPAS does not answer for Actiris',
      afterAct(received(), { type: 'message', text: 'Ça avance ?' }, later(48), { by: DOERS.caseworker }),
      ['silence5 2 2026-09-08', 'silence10 2 2026-09-15', 'silence20 2 2026-09-29'],
    ],
    ['to a question: the office was closed on the 2nd', infoRequested(), ['infoUnanswered 3 2026-09-09']],
    [
      'to an answered question: Actiris has the ball again',
      afterAct(infoRequested(), anActOf('answerInfo', later(24)), later(24)),
      ['silence5 4 2026-09-09', 'silence10 4 2026-09-16', 'silence20 4 2026-09-30'],
    ],
    ['to an appointment in two days: too near to be told', scheduled(), ['resultMissing 3 2026-09-08']],
    [
      'to an appointment in ten days',
      afterAct(received(), anAppointment(later(240)), later(2)),
      ['appointmentSoon 3 2026-09-09', 'resultMissing 3 2026-09-16'],
    ],
    [
      'to one that was moved',
      afterAct(scheduled(), anActOf('reschedule', later(240)), later(3)),
      ['appointmentSoon 4 2026-09-10', 'resultMissing 4 2026-09-16'],
    ],
    ['to a warning', warned(), ['silence5 4 2026-09-10', 'silence10 4 2026-09-17', 'silence20 4 2026-10-01']],
    ['to a stop; Easter Monday is no working day', stopped(), ['resumableSoon 6 2027-03-30', 'resumable 6 2027-04-12']],
    ['in progress: nothing', inProgress(), []],
    ['rejected: nothing', rejected(), []],
    ['closed: nothing', closed(), []],
  ])('%s', (_, referral, expected) => {
    expect(told(referral)).toEqual(expected)
  })

  it('the end of a contract is told 6, 3 and 1 months before, on a working day, and never what is past', () => {
    const ends = (referral: Referral) => told(referral).filter((text) => text.startsWith('contract'))
    expect(ends(withContract('2027-03-31'))).toEqual([
      'contractEnds6 1 2026-09-30',
      'contractEnds3 1 2026-12-31',
      'contractEnds1 1 2027-03-01',
    ])
    expect(ends(withContract('2026-11-15'))).toEqual(['contractEnds1 1 2026-10-15'])
    expect(ends(withContract('2026-08-31'))).toEqual([])
    expect(ends(withContract('2027-03-31', rejected()))).toEqual([])
  })

  it('what fell due about a contract while the request was stopped is past once it is open again', () => {
    const at = later(24 * 12)
    const again = afterAct(stopped(), anActOf('justifyAbsence', at), at)
    expect(told(withContract('2027-03-11', again)).filter((text) => text.startsWith('contract'))).toEqual([
      'contractEnds3 7 2026-12-11',
      'contractEnds1 7 2027-02-11',
    ])
  })

  it('a stop that a correction made is the cause, whatever is written about it later', () => {
    const at = later(48 + 24 * 7 + 2)
    const excused = afterAct(
      afterAct(warned(), anAppointment(later(48 + 24 * 7)), later(50)),
      { type: 'absent', justified: true },
      at,
    )
    const stop = afterAct(excused, { type: 'correctResult', result: 'unjustified', why: 'Erreur' }, at)
    const written = afterAct(stop, anActOf('message', at), later(1, at))
    expect(told(written)).toEqual(told(stop))
  })

  it.each([
    ['from one morning to the next', '2026-10-24T07:00:00Z', '2026-10-25T07:00:00Z', true],
    ['before the hour of the changed clock', '2026-10-24T07:00:00Z', '2026-10-25T06:59:59Z', false],
    ['in the course of a day', '2026-09-01T06:00:00Z', '2026-09-01T21:00:00Z', false],
    ['over night', '2026-09-01T21:00:00Z', '2026-09-02T05:59:59Z', false],
    ['on the second', '2026-09-01T21:00:00Z', '2026-09-02T06:00:00Z', true],
    ['after a week', '2026-09-01T21:00:00Z', '2026-09-08T01:00:00Z', true],
  ])('something may have become due %s: %s to %s, %s', (_, since, now, expected) => {
    expect(mayBeDue(new Date(since), new Date(now))).toBe(expected)
  })

  it.each([
    ['appointmentSoon', scheduled(), later(47), true],
    ['appointmentSoon', scheduled(), later(48), false],
    ['resultMissing', scheduled(), later(47), false],
    ['resultMissing', scheduled(), later(48), true],
    ['resumableSoon', stopped(), new Date('2027-04-09T21:59:00Z'), true],
    ['resumableSoon', stopped(), new Date('2027-04-11T22:00:00Z'), false],
    ['contractEnds1', withContract('2026-11-15'), new Date('2026-11-15T12:00:00Z'), true],
    ['contractEnds1', withContract('2026-11-15'), new Date('2026-11-16T12:00:00Z'), false],
  ] as const)('%s is timely or not', (kind, referral, at, expected) => {
    expect(isTimely({ kind }, referral, at)).toBe(expected)
  })
})
