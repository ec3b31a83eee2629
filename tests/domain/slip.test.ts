import { describe, expect, it } from '@jest/globals'
import type { Act } from '../../src/domain/act.js'
import { whyNot } from '../../src/domain/machine.js'
import { doerOf } from '../../src/domain/parts.js'
import type { Referral, ReferralEvent } from '../../src/domain/referral.js'
import { concernsPerson, eventToTell, informing, slipOf } from '../../src/domain/slip.js'
import {
  afterAct,
  anAppointment,
  closed,
  inProgress,
  later,
  missed,
  received,
  rejected,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'
import { karim } from '../builders/people.js'
import { theRegime } from '../builders/theRegime.js'

const slip = (referral: Referral, hours: number) => slipOf(referral, theRegime, later(hours))
const at = (hours: number) => later(hours).toISOString()
const moveTo = (hours: number): Act =>
  ({ ...anAppointment(later(hours)), type: 'reschedule', askedBy: 'cpas', reason: 'x' }) as Act
const cancel: Act = { type: 'cancelAppointment', askedBy: 'actiris', reason: 'Malade' }
const justified: Act = { type: 'justifyAbsence', text: 'Certificat' }
const moved = afterAct(scheduled(), moveTo(96), later(10))
const cancelled = afterAct(scheduled(), cancel, later(10))
const young = { person: { birthDate: '2004-05-05' } }

describe('the slip tells the person', () => {
  it('of an appointment, until its hour', () => {
    expect(slip(scheduled(), 47)).toMatchObject({ kind: 'appointment', appointment: { at: at(48) }, replaces: [] })
    expect(slip(scheduled(), 48)).toBeUndefined()
  })

  it('of a moved one, and which no longer takes place, as long as the person could still go there', () => {
    expect(slip(moved, 47)).toMatchObject({ appointment: { at: at(96) }, replaces: [at(48)] })
    expect(slip(moved, 49)).toMatchObject({ appointment: { at: at(96) }, replaces: [] })
    const twice = afterAct(moved, moveTo(120), later(11))
    expect(slip(twice, 12)).toMatchObject({ replaces: [at(48), at(96)] })
    const back = afterAct(moved, moveTo(48), later(11))
    expect(slip(back, 12)).toMatchObject({ appointment: { at: at(48) }, replaces: [at(96)] })
    const fixedAgain = afterAct(cancelled, anAppointment(later(72)), later(11))
    expect(slip(fixedAgain, 12)).toMatchObject({ appointment: { at: at(72) }, replaces: [at(48)] })
  })

  it('of a cancelled one, also while Actiris asks something', () => {
    expect(slip(cancelled, 11)).toMatchObject({ kind: 'cancelled', superseded: { at: at(48) } })
    const asked = afterAct(cancelled, { type: 'askInfo', question: 'Niveau ?' }, later(12))
    expect(slip(asked, 13)).toMatchObject({ kind: 'cancelled' })
  })

  it('of a warning, with its last day as long as it has not passed', () => {
    expect(slip(warned(), 60)).toMatchObject({
      kind: 'warned',
      missed: at(48),
      justifiableUntil: '2026-10-03',
      next: 'stopped',
    })
    expect(slip(warned(), 24 * 40)).toMatchObject({ kind: 'warned', justifiableUntil: undefined })
  })

  it('of a stop, with the day from which all can begin again', () => {
    expect(slip(stopped(), 24 * 10)).toMatchObject({ kind: 'stopped', resumableFrom: '2027-04-10' })
  })

  it('of nothing when nothing has changed for the person', () => {
    for (const referral of [submitted(), received(), inProgress(), rejected(), closed()]) {
      expect(eventToTell(referral, later(61))).toBeUndefined()
    }
    expect(slip(afterAct(warned(), justified, later(60)), 61)).toBeUndefined()
    expect(slip(afterAct(stopped(), justified, later(240)), 241)).toBeUndefined()
  })
})

describe('the person has to hear', () => {
  const corrected = (referral: Referral, result: 'attended' | 'unjustified') =>
    afterAct(referral, { type: 'correctResult', result, why: 'Erreur de saisie' }, later(60))

  it.each<[string, Referral, boolean]>([
    ['of an appointment', scheduled(), true],
    ['of its new hour', moved, true],
    ['of its cancelling', cancelled, true],
    ['of a warning', warned(), true],
    ['of a stop', stopped(), true],
    ['of a presence that becomes an absence', corrected(inProgress(), 'unjustified'), true],
    ['not of an absence that becomes a presence', corrected(warned(), 'attended'), false],
    ['not of his own presence', inProgress(), false],
    ['not of what is between the CPAS and Actiris', received(), false],
  ])('%s', (_, { events }, expected) => {
    expect(concernsPerson(events.at(-1) as ReferralEvent)).toBe(expected)
  })
})

describe('that the person was told', () => {
  const inform: Act = { type: 'informedPerson' }
  const told = (referral: Referral, hours: number) => afterAct(referral, inform, later(hours))
  const why = (referral: Referral, hours: number) =>
    whyNot(referral, 'informedPerson', later(hours), doerOf(karim, 'cpas'))?.code

  it.each([
    ['an appointment', scheduled(), 10, { about: 'appointment', appointmentAt: at(48) }],
    ['the new hour of a moved one', moved, 11, { about: 'appointment', appointmentAt: at(96) }],
    ['a cancelling', cancelled, 11, { about: 'cancellation', appointmentAt: at(48) }],
    ['a warning', warned(), 60, { about: 'absence', appointmentAt: at(48) }],
    ['a stop', stopped(), 240, { about: 'absence', appointmentAt: at(48 + 24 * 7) }],
  ] as const)('is recorded of %s, and the status stays', (_, referral, hours, about) => {
    const after = told(referral, hours)
    expect(after.events.at(-1)).toMatchObject({ type: 'personInformed', ...about })
    expect([after.status, after.version]).toEqual([referral.status, referral.version + 1])
    expect(informing(after)).toEqual({ about: about.about, informed: after.events.at(-1) })
  })

  it('is recorded once, and again only when something new concerns the person', () => {
    const once = told(scheduled(), 10)
    expect(why(once, 11)).toBe('REF_TOLD_ALREADY')
    const again = afterAct(once, moveTo(96), later(12))
    expect([why(again, 13), informing(again)]).toEqual([undefined, { about: 'appointment', informed: undefined }])
    const back = afterAct(told(again, 13), moveTo(48), later(14))
    expect(why(back, 15)).toBeUndefined()
  })

  it('is not recorded after the hour, nor when there is nothing to tell', () => {
    expect(why(scheduled(), 48)).toBe('REF_NOTHING_TO_TELL')
    expect(why(received(), 3)).toBe('REF_NOTHING_TO_TELL')
    expect(why(afterAct(warned(), justified, later(60)), 61)).toBe('REF_NOTHING_TO_TELL')
  })

  it('is known after the hour too, when an adviser says whether the person came', () => {
    const once = told(scheduled(), 10)
    expect(informing(once)?.informed?.at).toBe(at(10))
    expect(informing(scheduled())).toEqual({ about: 'appointment', informed: undefined })
    expect(informing(inProgress())).toBeUndefined()
  })
})

describe('what an absence means', () => {
  const fixed = (referral: Referral) => afterAct(referral, anAppointment(later(24 * 20)), later(24 * 19))
  const tells = (referral: Referral) => slip(fixed(referral), 24 * 19 + 1)

  it('is a warning first, then a stop, and a warning again once the first was justified', () => {
    expect(tells(received())).toMatchObject({ next: 'warned', exempt: false })
    expect(tells(warned())).toMatchObject({ next: 'stopped', exempt: false })
    expect(tells(afterAct(warned(), justified, later(60)))).toMatchObject({ next: 'warned', exempt: false })
  })

  it('is a warning each time for a young person with the need that is exempt, and for no other', () => {
    expect(tells(missed(received(young), later(48)))).toMatchObject({ next: 'warned', exempt: true })
    expect(tells(missed(received({ ...young, need: 'job_search' }), later(48)))).toMatchObject({ next: 'stopped' })
  })

  it('is judged by the age on the day of the appointment', () => {
    const turning = { person: { birthDate: '1996-09-21' } } // 30 years old on the day after 20 September 2026
    expect(tells(received(turning))).toMatchObject({ exempt: false })
    expect(tells(received({ person: { birthDate: '1996-09-22' } }))).toMatchObject({ exempt: true })
  })
})
