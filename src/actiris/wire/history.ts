import { z } from 'zod'
import { correctedFields } from '../../domain/correction.js'
import { INFORMED_ABOUT } from '../../domain/eventParts.js'
import type { EventType, ReferralEvent } from '../../domain/referral.js'
import {
  ASKED_BY,
  CHANNELS,
  MOTIVES,
  NO_NISS_REASONS,
  OUTCOMES,
  PERSON_LANGUAGES,
  REJECT_REASONS,
  RESULTS,
  WITHDRAW_REASONS,
} from '../../domain/vocabulary.js'

const instant = z.iso.datetime()
const day = z.iso.date()

/** Whom to reach at Actiris; who that is in the directory stays inside. */
export const contact = z.object({
  name: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
  words: z.string().optional().describe('How to reach the adviser, in the adviser’s own words.'),
})

export const appointment = z.object({
  at: instant,
  durationMinutes: z.int().optional(),
  service: z.string(),
  channel: z.enum(CHANNELS),
  place: z.string().optional(),
  bring: z.string().optional(),
})

const occurredAt = instant.optional().describe('When it happened, as reported by the system that sent it.')
const adviser = contact.optional()
const texts = { facts: z.string().optional(), needs: z.string().optional(), perspectives: z.string().optional() }

/** The appointment that was given up, who wanted it and why. */
const changed = { superseded: appointment, askedBy: z.enum(ASKED_BY), reason: z.string() }

/** What was corrected about the person; the number itself stands in `person` only. */
const correctedPart = z.object({
  lastName: z.string().optional(),
  firstName: z.string().optional(),
  noNissReason: z.enum(NO_NISS_REASONS).optional(),
  birthDate: day.optional(),
  language: z.enum(PERSON_LANGUAGES).optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  postcode: z.string().optional(),
})

/** The `data` of each type of event. A new type does not compile until it stands here. */
const EVENT_DATA: Readonly<Record<EventType, z.ZodObject>> = {
  submitted: z.object({
    occurredAt,
    origin: z
      .object({
        kind: z.enum(['resumption', 'again']),
        reference: z.string().optional(),
        motivation: z.string().optional(),
      })
      .optional()
      .describe('Resumes an accompaniment that was stopped, or files again after a rejection.'),
    inheritedAbsences: z
      .int()
      .positive()
      .optional()
      .describe('Unjustified absences that count on from a request of the same person, withdrawn under a warning.'),
  }),
  received: z.object({ occurredAt, adviser }),
  taken: z.object({ occurredAt, adviser: contact }),
  handedOver: z.object({ occurredAt, adviser: contact }),
  reassigned: z.object({ occurredAt, name: z.string().describe('The caseworker in charge from then on.') }),
  rejected: z.object({ occurredAt, adviser, reason: z.enum(REJECT_REASONS), text: z.string().optional() }),
  corrected: z.object({ occurredAt, fields: z.array(z.string()), before: correctedPart, after: correctedPart }),
  errorReported: z.object({ occurredAt }),
  enteredInError: z.object({ occurredAt }),
  withdrawn: z.object({ occurredAt, reason: z.enum(WITHDRAW_REASONS), text: z.string().optional() }),
  infoRequested: z.object({ occurredAt, adviser, question: z.string() }),
  infoAnswered: z.object({ occurredAt, answer: z.string() }),
  scheduled: z.object({ occurredAt, adviser, appointment }),
  rescheduled: z.object({ occurredAt, adviser, appointment, ...changed }),
  appointmentCancelled: z.object({ occurredAt, adviser, ...changed }),
  attended: z.object({ occurredAt, appointmentAt: instant, late: z.boolean() }),
  absent: z.object({
    occurredAt,
    appointmentAt: instant,
    result: z.enum(['excused', 'service_fault', 'warned', 'stopped']),
    motive: z.enum(MOTIVES).optional(),
    justifiableUntil: day.optional(),
    resumableFrom: day.optional(),
  }),
  absenceJustified: z.object({
    occurredAt,
    absenceOf: instant.describe('The missed instant.'),
    text: z.string(),
    motive: z.enum(MOTIVES).optional(),
    lifted: z.boolean().describe('The warning or the stop that the request was under is over.'),
  }),
  resultCorrected: z.object({
    occurredAt,
    appointmentAt: instant,
    from: z.enum(RESULTS),
    to: z.enum(RESULTS),
    why: z.string(),
    justifiableUntil: day.optional(),
    resumableFrom: day.optional(),
  }),
  justificationSent: z.object({
    occurredAt,
    absenceOf: instant.describe('The missed instant.'),
    text: z.string(),
    motive: z.enum(MOTIVES).optional(),
  }),
  personInformed: z
    .object({ occurredAt, about: z.enum(INFORMED_ABOUT), appointmentAt: instant })
    .describe('The CPAS told the person.'),
  messaged: z.object({ occurredAt, adviser, text: z.string() }),
  feedback: z.object({ occurredAt, ...texts }),
  closed: z.object({ occurredAt, outcome: z.enum(OUTCOMES), ...texts, contact }),
}

const by = z.enum(['cpas', 'actiris', 'system'])

/** What happened to a request, in the past tense; `at` is the bot's clock. */
export const historyEvent = z.union(
  Object.entries(EVENT_DATA).map(([type, data]) => z.object({ type: z.literal(type), at: instant, by, data })),
)

/** An event as it is told outside: who acted by side only. */
export function told(event: ReferralEvent): object {
  const { type, at, by: actor, ...data } = event
  const fields = event.type === 'corrected' ? { fields: correctedFields(event) } : {}
  return { type, at, by: actor.side, data: { ...data, ...fields } }
}
