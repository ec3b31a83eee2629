import { describe, expect, it } from '@jest/globals'
import { openProof } from '../../src/domain/absences.js'
import type { Act } from '../../src/domain/act.js'
import { allowedActs, transition } from '../../src/domain/machine.js'
import type { Referral } from '../../src/domain/referral.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  anAppointment,
  circumstances,
  DOERS,
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
const AT = later(300)

const justify = (absenceOf?: string, text = 'Certificat médical'): Act => ({ type: 'justify', text, absenceOf })
const sent = (referral: Referral, absenceOf?: string, text?: string) => afterAct(referral, justify(absenceOf, text), AT)

describe('a proof that the CPAS sends', () => {
  it.each<[string, Referral]>([
    ['after a warning', warned()],
    ['after a stop', stopped()],
    ['while a new appointment is waited for', afterAct(warned(), anAppointment(later(400)), later(60))],
    ['once attended', missed(afterAct(scheduled(), { type: 'attended', late: false }, later(49)), later(96))],
  ])('%s changes nothing but the history', (_, before) => {
    const after = sent(before)
    expect({ ...after, version: 0, changedAt: '', events: [] }).toEqual({
      ...before,
      version: 0,
      changedAt: '',
      events: [],
    })
    expect(after.events.at(-1)).toMatchObject({ type: 'justificationSent', text: 'Certificat médical' })
  })

  it('is about the latest absence that counts, unless it names another', () => {
    expect(openProof(sent(stopped()))?.absenceOf).toBe(SECOND)
    expect(openProof(sent(stopped(), FIRST))?.absenceOf).toBe(FIRST)
  })

  it('stays open until Actiris has decided on its absence', () => {
    const asked = sent(stopped(), FIRST)
    expect(openProof(stopped())).toBeUndefined()
    expect(openProof(afterAct(asked, anActOf('message', AT), AT))?.absenceOf).toBe(FIRST)
    const other = afterAct(asked, { type: 'justifyAbsence', text: 'Vu', absenceOf: SECOND }, AT)
    expect(openProof(other)?.absenceOf).toBe(FIRST)
    expect(openProof(afterAct(other, { type: 'justifyAbsence', text: 'Vu', absenceOf: FIRST }, AT))).toBeUndefined()
  })

  it('may be completed: the last one counts', () => {
    expect(openProof(sent(sent(warned()), FIRST, 'Certificat complet'))?.text).toBe('Certificat complet')
  })

  it('is open no longer once the request has ended', () => {
    expect(openProof(afterAct(sent(warned()), anActOf('withdraw', AT), AT))).toBeUndefined()
  })

  it.each([
    ['on the last day, at 23:59 in Brussels', '2026-10-03T21:59:00Z', 'done'],
    ['at 00:00 of the day after', '2026-10-03T22:00:00Z', 'REF_JUSTIFY_LATE'],
  ])('%s: %s', (_, instant, expected) => {
    const at = new Date(instant)
    const moved = transition(warned(), justify(), circumstances(at, { by: DOERS.caseworker }))
    expect(moved.ok ? 'done' : moved.code).toBe(expected)
    expect(allowedActs(warned(), at, DOERS.caseworker).includes('justify')).toBe(expected === 'done')
  })

  it.each<[string, Referral, Act, string]>([
    ['for an absence that never was', warned(), justify(SECOND), 'REF_ABSENCE_UNKNOWN'],
    ['when none counts', received(), justify(), 'REF_NO_ABSENCE'],
    ['without a word', warned(), justify(undefined, ' '), 'REF_INCOMPLETE'],
  ])('%s is refused', (_, referral, act, code) => {
    expect(transition(referral, act, circumstances(AT, { by: DOERS.owner }))).toMatchObject({ ok: false, code })
  })
})
