import { loadWords } from '../../src/presenters/words.js'
import { APPOINTMENT, CLOSING } from './journeys.js'

const { status, event } = loadWords().fr

/** One act of a life: by card and, when Actiris does it, by call; `after` passes first. */
export interface Step {
  readonly verb: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly call?: { readonly type: string; readonly data?: object }
  readonly after?: { readonly hours?: number; readonly days?: number }
}

interface Life {
  readonly steps: readonly Step[]
  /** The notices that the owner reads, in this order. */
  readonly told: readonly string[]
  readonly ends: string
}

/** The hours of an appointment, in summer time, as a form and as a call say them. */
function visit(date: string, change: { readonly askedBy?: string; readonly why?: string } = {}) {
  const { time, duration, date: _, ...place } = APPOINTMENT
  const { why, ...by } = change
  return {
    inputs: { ...APPOINTMENT, date, ...change },
    data: {
      at: `${date}T${time}:00+02:00`,
      durationMinutes: Number(duration),
      ...place,
      ...by,
      ...(why ? { reason: why } : {}),
    },
  }
}

const schedules = (date: string): Step => {
  const { inputs, data } = visit(date)
  return { verb: 'desk.schedule', inputs, call: { type: 'schedule', data } }
}

const moves = (date: string): Step => {
  const { inputs, data } = visit(date, { askedBy: 'person', why: 'Passe un examen' })
  return { verb: 'desk.reschedule', inputs, call: { type: 'reschedule', data } }
}

const misses = (after: Step['after'], justified: 'yes' | 'no' | 'service_fault' = 'no'): Step => ({
  verb: 'desk.absent',
  inputs: { justified, motive: 'transport' },
  call: {
    type: 'absent',
    data: {
      ...(justified === 'service_fault' ? { fault: 'service' } : { justified: justified === 'yes' }),
      motive: 'transport',
    },
  },
  ...(after ? { after } : {}),
})

/** Actiris decides on the absence of 3 September. */
const justifies = (text: string): Step => ({
  verb: 'desk.justifyAbsence',
  inputs: { text, motive: 'illness', absenceOf: '2026-09-03T08:00:00.000Z' },
  call: { type: 'justifyAbsence', data: { text, motive: 'illness', absenceOf: '2026-09-03T10:00:00+02:00' } },
})

const receives: Step = { verb: 'desk.receive', call: { type: 'receive' } }
const cancels: Step = {
  verb: 'desk.cancelAppointment',
  inputs: { askedBy: 'actiris', why: 'Conseillère malade' },
  call: { type: 'cancelAppointment', data: { askedBy: 'actiris', reason: 'Conseillère malade' } },
}

/** Whole lives of a request as the domain page tells them. */
export const LIVES: Readonly<Record<string, Life>> = {
  'attended and closed': {
    steps: [
      receives,
      schedules('2026-09-03'),
      { verb: 'referral.informedPerson' },
      {
        verb: 'desk.attended',
        inputs: { late: 'true' },
        call: { type: 'attended', data: { late: true } },
        after: { hours: 49 },
      },
      { verb: 'desk.feedback', inputs: { needs: 'Un cours' }, call: { type: 'feedback', data: { needs: 'Un cours' } } },
      { verb: 'desk.close', inputs: CLOSING, call: { type: 'close', data: CLOSING } },
    ],
    told: [status.received, status.scheduled, event.feedback, status.closed],
    ends: 'closed',
  },
  rejected: {
    steps: [
      receives,
      {
        verb: 'desk.reject',
        inputs: { reason: 'OTHER', text: 'Suit déjà un autre parcours' },
        call: { type: 'reject', data: { reason: 'OTHER', text: 'Suit déjà un autre parcours' } },
      },
    ],
    told: [status.received, status.rejected],
    ends: 'rejected',
  },
  'asked, answered and written about': {
    steps: [
      {
        verb: 'desk.askInfo',
        inputs: { question: 'Quel est le niveau de français ?' },
        call: { type: 'askInfo', data: { question: 'Quel est le niveau de français ?' } },
      },
      { verb: 'referral.answerInfo', inputs: { answer: 'B1, attestation au dossier' } },
      { verb: 'desk.message', inputs: { text: 'Merci' }, call: { type: 'message', data: { text: 'Merci' } } },
      schedules('2026-09-03'),
    ],
    told: [status.info_requested, event.messaged_actiris, status.scheduled],
    ends: 'scheduled',
  },
  'moved, cancelled and fixed anew': {
    steps: [schedules('2026-09-03'), moves('2026-09-08'), cancels, schedules('2026-09-10')],
    told: [status.scheduled, event.rescheduled, status.received, status.scheduled],
    ends: 'scheduled',
  },
  'warned, proven by the CPAS and justified': {
    steps: [
      schedules('2026-09-03'),
      misses({ hours: 49 }),
      { verb: 'referral.justify', inputs: { text: 'Certificat médical', motive: 'illness' } },
      justifies('Certificat vu'),
    ],
    told: [status.scheduled, status.warned, status.received],
    ends: 'received',
  },
  'not held by a fault of the service, then missed with a reason': {
    steps: [
      schedules('2026-09-03'),
      misses({ hours: 49 }, 'service_fault'),
      schedules('2026-09-08'),
      misses({ days: 5 }, 'yes'),
    ],
    told: [status.scheduled, status.received, status.scheduled, status.received],
    ends: 'received',
  },
  'stopped and open again': {
    steps: [
      schedules('2026-09-03'),
      misses({ hours: 49 }),
      schedules('2026-09-08'),
      misses({ days: 5 }),
      justifies('Certificat vu'),
    ],
    told: [status.scheduled, status.warned, status.scheduled, status.stopped, status.received],
    ends: 'received',
  },
}
