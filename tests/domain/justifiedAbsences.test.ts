import { describe, expect, it } from '@jest/globals'
import type { Act } from '../../src/domain/act.js'
import { allowedActs, transition } from '../../src/domain/machine.js'
import type { Referral } from '../../src/domain/referral.js'
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
  warned,
} from '../builders/aReferral.js'

/** Missed on Thursday 3 September, 10:00 in Brussels; the second on the 10th. */
const FIRST = '2026-09-03T08:00:00.000Z'
const SECOND = '2026-09-10T08:00:00.000Z'
const young = { birthDate: '2000-01-01', niss: undefined }

const justify = (absenceOf?: string): Act => ({ type: 'justifyAbsence', text: 'Certificat médical', absenceOf })
const justified = (referral: Referral, absenceOf?: string, at = new Date('2026-09-15T08:00:00Z')) =>
  afterAct(referral, justify(absenceOf), at)
function refusal(referral: Referral, act: Act, at: string) {
  const moved = transition(referral, act, circumstances(new Date(at)))
  return moved.ok ? undefined : { code: moved.code, ...moved.facts }
}

describe('an absence justified afterwards', () => {
  it('lifts the warning, and counts no longer', () => {
    const referral = justified(warned())
    expect(referral).toMatchObject({ status: 'received', unjustifiedAbsences: 0 })
    expect(referral.events.at(-1)).toMatchObject({ type: 'absenceJustified', absenceOf: FIRST, lifted: true })
    expect(justified(missed(inProgress(), new Date(SECOND)))).toMatchObject({ status: 'in_progress' })
  })

  it('opens a stopped request again, whichever of its absences it was, and forgets the day of a resumption', () => {
    for (const absenceOf of [undefined, FIRST, SECOND]) {
      const referral = justified(stopped(), absenceOf)
      expect(referral).toMatchObject({ status: 'received', unjustifiedAbsences: 1, resumableFrom: undefined })
      expect(referral.events.at(-1)).toMatchObject({ absenceOf: absenceOf ?? SECOND, lifted: true })
    }
  })

  it('keeps what was recorded: nothing of the history is erased', () => {
    const before = stopped()
    expect(justified(before).events.slice(0, -1)).toEqual(before.events)
  })

  it('keeps an appointment that was fixed meanwhile', () => {
    const waiting = afterAct(warned(), anAppointment(new Date('2026-09-20T08:00:00Z')), later(60))
    expect(justified(waiting)).toMatchObject({
      status: 'scheduled',
      appointment: waiting.appointment,
      unjustifiedAbsences: 0,
    })
  })

  it('makes the next absence the first again', () => {
    const again = missed(justified(warned()), new Date('2026-09-20T08:00:00Z'))
    expect(again).toMatchObject({ status: 'warned', unjustifiedAbsences: 1 })
    expect(missed(justified(stopped()), new Date('2026-09-20T08:00:00Z')).status).toBe('stopped')
  })

  it('leaves a stop that the law would make without it: the others still count, the one that stopped among them', () => {
    const turnsThirty = { ...young, birthDate: '1996-09-10' }
    const first = missed(received({ person: turnsThirty }), new Date(FIRST))
    const second = missed(first, new Date('2026-09-07T08:00:00Z'))
    const third = missed(second, new Date(SECOND))
    expect([first.status, second.status, third.status]).toEqual(['warned', 'warned', 'stopped'])
    const without = justified(third, FIRST)
    expect(without).toMatchObject({ status: 'stopped', unjustifiedAbsences: 2, resumableFrom: third.resumableFrom })
    expect(justified(third, SECOND)).toMatchObject({ status: 'received', unjustifiedAbsences: 2 })
    expect(justified(without, SECOND)).toMatchObject({ status: 'received', unjustifiedAbsences: 1 })
  })

  it.each([
    ['on the last day, at 23:59 in Brussels', '2026-10-03T21:59:00Z', undefined],
    ['at 00:00 of the day after', '2026-10-03T22:00:00Z', { code: 'REF_JUSTIFY_LATE', day: '2026-10-03' }],
  ])('%s', (_, at, expected) => {
    expect(refusal(warned(), justify(), at)).toEqual(expected)
    expect(allowedActs(warned(), new Date(at), DOERS.adviser).includes('justifyAbsence')).toBe(expected === undefined)
  })

  it('is judged by its own last day, not by that of a later absence', () => {
    expect(refusal(stopped(), justify(FIRST), '2026-10-05T08:00:00Z')).toMatchObject({ code: 'REF_JUSTIFY_LATE' })
    expect(refusal(stopped(), justify(), '2026-10-05T08:00:00Z')).toBeUndefined()
  })

  it.each<[string, Referral, Act, string]>([
    ['that never was', warned(), justify(SECOND), 'REF_ABSENCE_UNKNOWN'],
    ['twice', justified(stopped(), FIRST), justify(FIRST), 'REF_ABSENCE_UNKNOWN'],
    ['when none counts', scheduled(), justify(), 'REF_NO_ABSENCE'],
    ['when the only one is justified', justified(warned()), justify(), 'REF_NO_ABSENCE'],
    ['without a word', warned(), { type: 'justifyAbsence', text: ' ' }, 'REF_INCOMPLETE'],
  ])('%s is refused', (_, referral, act, code) => {
    expect(refusal(referral, act, '2026-09-15T08:00:00Z')).toEqual({ code })
  })

  it('that was excused when it was recorded needs no justification', () => {
    const excused = afterAct(scheduled(), { type: 'absent', justified: true }, later(49))
    expect(refusal(excused, justify(FIRST), '2026-09-15T08:00:00Z')).toEqual({ code: 'REF_NO_ABSENCE' })
  })
})
