import { describe, expect, it } from '@jest/globals'
import { countedAbsences } from '../../src/domain/absences.js'
import type { Act } from '../../src/domain/act.js'
import { inheritedAbsences } from '../../src/domain/inheritance.js'
import { allowedActs, transition } from '../../src/domain/machine.js'
import { audiencesOf } from '../../src/domain/noticeOf.js'
import type { Referral, ReferralEvent } from '../../src/domain/referral.js'
import { slipOf } from '../../src/domain/slip.js'
import type { Result } from '../../src/domain/vocabulary.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  anAppointment,
  circumstances,
  DOERS,
  inProgress,
  later,
  missed,
  received,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'
import { theRegime } from '../builders/theRegime.js'

/** The first appointment, on Thursday 3 September at 10:00 in Brussels; its result is recorded an hour later. */
const FIRST = '2026-09-03T08:00:00.000Z'
const SECOND = '2026-09-10T08:00:00.000Z'
const SOON = new Date('2026-09-04T08:00:00Z')
const LATER = new Date('2026-09-11T08:00:00Z')

const to = (result: Result): Act => ({ type: 'correctResult', result, why: 'Erreur de saisie' })
const corrected = (referral: Referral, result: Result, at = SOON) => afterAct(referral, to(result), at)
const lastOf = ({ events }: Referral) => events.at(-1) as ReferralEvent & { type: 'resultCorrected' }

function attendedAt(referral: Referral, at: Date): Referral {
  const waiting = afterAct(referral, anAppointment(at), later(-24, at))
  return afterAct(waiting, { type: 'attended', late: false }, later(1, at))
}
const attendedSecond = (referral = warned()) => attendedAt(referral, new Date(SECOND))

describe('a corrected result', () => {
  it.each<[string, Referral, Result, Partial<Referral>]>([
    [
      'an attendance that was none',
      inProgress(),
      'unjustified',
      { status: 'warned', unjustifiedAbsences: 1, attended: false },
    ],
    ['… excused', inProgress(), 'justified', { status: 'received', unjustifiedAbsences: 0, attended: false }],
    ['… by Actiris’ fault', inProgress(), 'service_fault', { status: 'received', attended: false }],
    [
      'a warning for one who came',
      warned(),
      'attended',
      { status: 'in_progress', unjustifiedAbsences: 0, attended: true },
    ],
    ['… who had a reason', warned(), 'justified', { status: 'received', unjustifiedAbsences: 0 }],
    ['a stop for one who came', stopped(), 'attended', { status: 'in_progress', unjustifiedAbsences: 1 }],
    ['… whom Actiris could not receive', stopped(), 'service_fault', { status: 'received', unjustifiedAbsences: 1 }],
    [
      'a second absence taken for an attendance',
      attendedSecond(),
      'unjustified',
      { status: 'stopped', unjustifiedAbsences: 2 },
    ],
  ])('%s, %#', (_, referral, result, expected) => {
    const after = corrected(referral, result, new Date(Math.max(Date.parse(referral.changedAt), Number(SOON))))
    expect(after).toMatchObject(expected)
    expect(after.resumableFrom !== undefined).toBe(expected.status === 'stopped')
    expect(after.events.slice(0, -1)).toEqual(referral.events)
  })

  it('keeps what stood there, what is right, and why', () => {
    expect(lastOf(corrected(warned(), 'attended'))).toMatchObject({
      appointmentAt: FIRST,
      from: 'unjustified',
      to: 'attended',
      why: 'Erreur de saisie',
    })
  })

  it('has the last days that it would have had from the start', () => {
    const warning = lastOf(corrected(inProgress(), 'unjustified', new Date('2026-09-09T08:00:00Z')))
    expect(warning).toMatchObject({ result: 'warned', justifiableUntil: '2026-10-03' })
    const stop = corrected(attendedSecond(), 'unjustified', new Date('2026-09-15T08:00:00Z'))
    expect(lastOf(stop)).toMatchObject({ result: 'stopped', justifiableUntil: '2026-10-10' })
    expect(stop.resumableFrom).toBe('2027-04-10')
  })

  it('follows the law as it is for the person on the day of the absence', () => {
    const young = { birthDate: '2000-01-01', niss: undefined }
    const exempt = corrected(attendedSecond(warned({ person: young })), 'unjustified', LATER)
    expect(exempt).toMatchObject({ status: 'warned', unjustifiedAbsences: 2, resumableFrom: undefined })
    const other = corrected(attendedSecond(warned({ person: young, need: 'job_search' })), 'unjustified', LATER)
    expect(other.status).toBe('stopped')
    const turnsThirty = { ...young, birthDate: '1996-09-10' }
    expect(corrected(attendedSecond(warned({ person: turnsThirty })), 'unjustified', LATER).status).toBe('stopped')
  })

  it('does not take away what other appointments brought', () => {
    const twice = attendedAt(inProgress(), new Date(SECOND))
    expect(corrected(twice, 'unjustified', LATER)).toMatchObject({ status: 'warned', attended: true })
    expect(corrected(twice, 'justified', LATER)).toMatchObject({ status: 'in_progress', attended: true })
  })

  it('may be corrected again, to what it was', () => {
    const wrongly = corrected(stopped(), 'attended', LATER)
    const again = corrected(wrongly, 'unjustified', LATER)
    expect(again).toMatchObject({ status: 'stopped', unjustifiedAbsences: 2, resumableFrom: stopped().resumableFrom })
    expect(corrected(again, 'justified', LATER)).toMatchObject({ status: 'received', unjustifiedAbsences: 1 })
  })

  it('counts again when it had been justified by mistake', () => {
    const justified = afterAct(warned(), { type: 'justifyAbsence', text: 'Certificat' }, SOON)
    expect(corrected(justified, 'unjustified')).toMatchObject({ status: 'warned', unjustifiedAbsences: 1 })
    expect(corrected(justified, 'attended')).toMatchObject({ status: 'in_progress', unjustifiedAbsences: 0 })
  })

  it('is justified like any other absence, in its own 30 days, and no longer once it is none', () => {
    const now = corrected(inProgress(), 'unjustified')
    expect(countedAbsences(now)).toMatchObject([{ appointmentAt: FIRST, justifiableUntil: '2026-10-03' }])
    expect(afterAct(now, { type: 'justifyAbsence', text: 'Certificat' }, LATER)).toMatchObject({
      status: 'received',
      unjustifiedAbsences: 0,
    })
    expect(countedAbsences(corrected(warned(), 'attended'))).toEqual([])
    expect(allowedActs(corrected(warned(), 'attended'), SOON, DOERS.caseworker)).not.toContain('justify')
  })

  it('of a stop lets the other absence be justified still', () => {
    const stop = corrected(attendedSecond(), 'unjustified', LATER)
    const open = afterAct(stop, { type: 'justifyAbsence', text: 'Certificat', absenceOf: FIRST }, LATER)
    expect(open).toMatchObject({ status: 'received', unjustifiedAbsences: 1, resumableFrom: undefined })
  })
})

describe('a request that went on since', () => {
  const next = new Date('2026-09-20T08:00:00Z')
  const waiting = (referral: Referral) => afterAct(referral, anAppointment(next), LATER)

  it('keeps its new appointment', () => {
    const after = corrected(waiting(attendedAt(received(), new Date(SECOND))), 'unjustified', LATER)
    expect(after).toMatchObject({ status: 'scheduled', attended: false, unjustifiedAbsences: 1 })
    expect(after.appointment?.at).toBe(next.toISOString())
  })

  it('is not stopped under its new appointment: the absence counts, and another one stops', () => {
    const after = corrected(waiting(attendedSecond()), 'unjustified', LATER)
    expect(after).toMatchObject({ status: 'scheduled', unjustifiedAbsences: 2, resumableFrom: undefined })
    expect(lastOf(after)).toMatchObject({ result: 'warned', justifiableUntil: '2026-10-10' })
    expect(afterAct(after, { type: 'absent', justified: false }, later(1, next)).status).toBe('stopped')
  })

  it('goes back to the right base when the new appointment was cancelled', () => {
    const cancelled = (referral: Referral) => afterAct(waiting(referral), anActOf('cancelAppointment', LATER), LATER)
    expect(corrected(cancelled(attendedSecond()), 'unjustified', LATER)).toMatchObject({ status: 'received' })
    const absent = missed(received(), new Date(SECOND))
    expect(corrected(cancelled(absent), 'attended', LATER)).toMatchObject({ status: 'in_progress' })
  })

  it('stays withdrawn, and leaves behind the count that is right', () => {
    const withdrawn = (referral: Referral) => afterAct(referral, anActOf('withdraw', LATER), LATER)
    const inherited = (referral: Referral) => inheritedAbsences([referral], LATER, theRegime)
    const absent = withdrawn(missed(received(), new Date(SECOND)))
    expect([absent.status, inherited(absent)]).toEqual(['withdrawn', 1])
    const came = corrected(absent, 'attended', LATER)
    expect([came.status, inherited(came)]).toEqual(['withdrawn', 0])
    const missing = corrected(withdrawn(attendedAt(received(), new Date(SECOND))), 'unjustified', LATER)
    expect([missing.status, inherited(missing)]).toEqual(['withdrawn', 1])
  })

  it('is not stirred by what changes no status: messages, a feedback, another person in charge', () => {
    const talked = (['message', 'feedback', 'handOver', 'reassign'] as const).reduce(
      (referral, type) => afterAct(referral, anActOf(type, SOON, referral), SOON),
      inProgress(),
    )
    expect(corrected(talked, 'unjustified').status).toBe('warned')
  })
})

describe('a result is corrected', () => {
  const refusal = (referral: Referral, act: Act, at: Date) => {
    const moved = transition(referral, act, circumstances(at))
    return moved.ok ? 'done' : [moved.code, moved.facts.day].filter(Boolean).join(' ')
  }

  it.each([
    ['on the fifth working day, at 23:59 in Brussels', warned(), '2026-09-10T21:59:00Z', 'done'],
    ['at 00:00 of the day after', warned(), '2026-09-10T22:00:00Z', 'REF_RESULT_LATE 2026-09-10'],
    [
      'over Christmas and New Year',
      missed(received(), new Date('2026-12-24T09:00:00Z')),
      '2027-01-04T09:00:00Z',
      'done',
    ],
    [
      '… and no later',
      missed(received(), new Date('2026-12-24T09:00:00Z')),
      '2027-01-05T09:00:00Z',
      'REF_RESULT_LATE 2027-01-04',
    ],
  ])('%s: %3$s', (_, referral, at, expected) => {
    expect(refusal(referral, to('attended'), new Date(at))).toBe(expected)
    const offered = allowedActs(referral, new Date(at), DOERS.adviser).includes('correctResult')
    expect(offered).toBe(expected === 'done')
  })

  it.each<[string, Referral, Act, string]>([
    ['not before there is one', received(), to('attended'), 'REF_NO_RESULT'],
    ['not of an appointment to come', scheduled(), to('attended'), 'REF_NO_RESULT'],
    ['not on a new request', submitted(), to('attended'), 'REF_TRANSITION'],
    ['not to the same', warned(), to('unjustified'), 'REF_RESULT_SAME'],
    [
      'not to the same, justified since',
      afterAct(warned(), anActOf('justifyAbsence', SOON), SOON),
      to('justified'),
      'REF_RESULT_SAME',
    ],
    ['not without a word', warned(), { ...to('attended'), why: ' ' } as Act, 'REF_INCOMPLETE'],
  ])('%s', (_, referral, act, code) => {
    expect(refusal(referral, act, SOON)).toBe(code)
  })

  it('tells the coordinators when an absence counts, or counted', () => {
    const told = (referral: Referral) => audiencesOf('resultCorrected', lastOf(referral), referral.events)
    expect(told(corrected(warned(), 'attended'))).toEqual(['owner', 'coordinators'])
    expect(told(corrected(inProgress(), 'unjustified'))).toEqual(['owner', 'coordinators'])
    expect(told(corrected(inProgress(), 'justified'))).toEqual(['owner'])
    const justified = afterAct(warned(), anActOf('justifyAbsence', SOON), SOON)
    expect(told(corrected(justified, 'attended'))).toEqual(['owner', 'coordinators'])
  })

  it('and the person is told of a new absence, or of nothing any more', () => {
    expect(slipOf(corrected(inProgress(), 'unjustified'), theRegime, SOON)).toMatchObject({
      kind: 'warned',
      missed: FIRST,
    })
    expect(slipOf(corrected(warned(), 'attended'), theRegime, SOON)).toBeUndefined()
  })

  it('and a stop that it made is written about for 30 days', () => {
    const stop = corrected(attendedSecond(), 'unjustified', LATER)
    expect(refusal(stop, anActOf('message', LATER), new Date('2026-10-11T08:00:00Z'))).toBe('done')
    expect(refusal(stop, anActOf('message', LATER), new Date('2026-10-12T08:00:00Z'))).toBe('REF_MESSAGES_ENDED')
  })
})
