import { describe, expect, it } from '@jest/globals'
import { actOf, incomingEvent } from '../../src/actiris/wire.js'
import type { Act } from '../../src/domain/act.js'

const base = { reference: 'ACT-2026-000042-5', occurredAt: '2026-09-01T10:00:00+02:00' }
const appointment = { at: '2026-09-03T10:00:00+02:00', service: 'Accueil', place: 'Astro' }
const closing = { outcome: 'EMPLOYED', facts: 'a', needs: 'b', perspectives: 'c' }

const read = (event: object) => incomingEvent.safeParse({ ...base, ...event })
function act(event: object): Act {
  return actOf(incomingEvent.parse({ ...base, ...event }))
}

describe('an event of Actiris reads as an act:', () => {
  it.each<[object, Act]>([
    [{ type: 'receive' }, { type: 'receive' }],
    [{ type: 'receive', data: {} }, { type: 'receive' }],
    [{ type: 'attended' }, { type: 'attended', late: false }],
    [
      { type: 'attended', data: { late: true } },
      { type: 'attended', late: true },
    ],
    [
      { type: 'reject', data: { reason: 'DUPLICATE' } },
      { type: 'reject', reason: 'DUPLICATE' },
    ],
    [
      { type: 'absent', data: { justified: true, motive: 'care' } },
      { type: 'absent', justified: true, motive: 'care' },
    ],
    [
      { type: 'absent', data: { fault: 'service' } },
      { type: 'absent', justified: false, fault: 'service' },
    ],
    [
      { type: 'feedback', data: { facts: ' a ' } },
      { type: 'feedback', facts: 'a' },
    ],
    [
      { type: 'askInfo', data: { question: ' Quel niveau ? ' } },
      { type: 'askInfo', question: 'Quel niveau ?' },
    ],
    [
      { type: 'cancelAppointment', data: { askedBy: 'cpas', reason: ' Malade ' } },
      { type: 'cancelAppointment', askedBy: 'cpas', reason: 'Malade' },
    ],
    [
      { type: 'justifyAbsence', data: { text: ' Certificat ', absenceOf: '2026-09-03T10:00:00+02:00' } },
      { type: 'justifyAbsence', text: 'Certificat', absenceOf: '2026-09-03T08:00:00.000Z' },
    ],
    [
      { type: 'justifyAbsence', data: { text: 'Certificat', motive: 'illness' } },
      { type: 'justifyAbsence', text: 'Certificat', motive: 'illness', absenceOf: undefined },
    ],
    [
      { type: 'message', data: { text: ' Bonjour ' } },
      { type: 'message', text: 'Bonjour' },
    ],
    [{ type: 'close', data: closing }, { type: 'close', ...closing } as Act],
  ])('%j', (event, expected) => {
    expect(act(event)).toEqual(expected)
  })

  it('an appointment keeps its instant in UTC, and is at the office unless it says otherwise', () => {
    expect(act({ type: 'schedule', data: appointment })).toEqual({
      type: 'schedule',
      appointment: { at: '2026-09-03T08:00:00.000Z', service: 'Accueil', place: 'Astro', channel: 'office' },
    })
    const byPhone = { at: '2026-12-03T09:00:00Z', service: 'Accueil', channel: 'phone', durationMinutes: 30 }
    expect(act({ type: 'schedule', data: byPhone })).toMatchObject({
      appointment: { channel: 'phone', durationMinutes: 30 },
    })
  })
})

it('a moved appointment is read as a whole, with who asked for it and why', () => {
  const moved = { ...appointment, askedBy: 'person', reason: 'Examen' }
  expect(act({ type: 'reschedule', data: moved })).toEqual({
    type: 'reschedule',
    appointment: { at: '2026-09-03T08:00:00.000Z', service: 'Accueil', place: 'Astro', channel: 'office' },
    askedBy: 'person',
    reason: 'Examen',
  })
  for (const missing of ['askedBy', 'reason', 'at', 'service', 'place']) {
    expect(read({ type: 'reschedule', data: { ...moved, [missing]: undefined } }).success).toBe(false)
  }
})

describe('the hour of an appointment', () => {
  it.each([
    ['2026-07-01T10:00:00+02:00', true],
    ['2026-12-01T10:00:00+01:00', true],
    ['2026-12-01T09:00:00Z', true],
    ['2026-12-01T10:00:00+02:00', false],
    ['2026-07-01T10:00:00-02:00', false],
    ['2027-03-28T02:30:00+01:00', false],
    ['2027-03-28T03:30:00+02:00', true],
    ['2026-10-25T02:30:00+02:00', true],
    ['2026-10-25T02:30:00+01:00', true],
  ])('%s exists in Brussels: %s', (at, exists) => {
    expect(read({ type: 'schedule', data: { ...appointment, at } }).success).toBe(exists)
  })
})

it('the adviser’s telephone and e-mail and the expected version are optional', () => {
  expect(read({ type: 'receive', adviser: { name: 'Chloé' } }).success).toBe(true)
  expect(read({ type: 'receive', adviser: { name: 'Chloé', email: 'nowhere' } }).success).toBe(false)
  expect(read({ type: 'receive', expectedVersion: 0 }).success).toBe(false)
})

it('is never what the CPAS does', () => {
  expect(read({ type: 'answerInfo', data: { answer: 'Oui' } }).success).toBe(false)
})

it('takes no more of an event than the contract names', () => {
  expect(act({ type: 'receive', admin: true, data: { status: 'closed' } })).toEqual({ type: 'receive' })
})
