import { z } from 'zod'
import type { Act } from '../domain/act.js'
import { ACT_TEXT_MAX } from '../domain/actFields.js'
import { brusselsOffsetMinutes } from '../domain/calendarDay.js'
import type { Appointment } from '../domain/eventParts.js'
import { ASKED_BY, CHANNELS, MOTIVES, OUTCOMES, REJECT_REASONS } from '../domain/vocabulary.js'

const TEXT_MAX = 10_000
const words = z.string().trim().min(1).max(TEXT_MAX)
/** What cards show whole: as short as what is typed on the desk. */
const text = words.max(ACT_TEXT_MAX)
const instant = z.iso.datetime({ offset: true })

/** An instant in UTC, or with the offset that Brussels' clocks have then: an hour skipped in March has none. */
const localInstant = instant.refine((value) => isBrusselsOffset(value), {
  error: 'the offset is not that of Europe/Brussels at that hour',
})

const visit = z.object({
  at: localInstant,
  durationMinutes: z.int().min(5).max(480).optional(),
  service: words,
  place: words.optional(),
  channel: z.enum(CHANNELS).optional(),
  bring: words.optional(),
})
const hasPlace = ({ place, channel }: z.infer<typeof visit>) => place !== undefined || channel !== undefined
const PLACE_NEEDED = { error: 'place or channel is needed', path: ['place'] }
const change = { askedBy: z.enum(ASKED_BY), reason: text }

const feedback = z.object({ facts: words.optional(), needs: words.optional(), perspectives: words.optional() })
const nothing = z.object({}).optional()

const base = {
  reference: z.string().min(1).max(64),
  expectedVersion: z.int().positive().optional(),
  occurredAt: instant,
  adviser: z
    .object({ name: words.max(200), phone: words.max(50).optional(), email: z.email().max(200).optional() })
    .optional(),
}
const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ ...base, type: z.literal(type), data })

/** An act of Actiris as it comes over the wire (contract, "HTTP"). */
export const incomingEvent = z.discriminatedUnion('type', [
  event('receive', nothing),
  event('reject', z.object({ reason: z.enum(REJECT_REASONS), text: words.optional() })),
  event('askInfo', z.object({ question: text })),
  event('schedule', visit.refine(hasPlace, PLACE_NEEDED)),
  event('reschedule', visit.extend(change).refine(hasPlace, PLACE_NEEDED)),
  event('cancelAppointment', z.object(change)),
  event('attended', z.object({ late: z.boolean().optional() }).optional()),
  event(
    'absent',
    z
      .object({
        justified: z.boolean().optional(),
        motive: z.enum(MOTIVES).optional(),
        fault: z.literal('service').optional(),
      })
      .refine(({ justified, fault }) => justified !== undefined || fault !== undefined, {
        error: 'justified is needed',
        path: ['justified'],
      }),
  ),
  event('justifyAbsence', z.object({ text, motive: z.enum(MOTIVES).optional(), absenceOf: instant.optional() })),
  event('message', z.object({ text })),
  event('feedback', feedback),
  event('close', z.object({ outcome: z.enum(OUTCOMES), facts: words, needs: words, perspectives: words })),
])
export type IncomingEvent = z.infer<typeof incomingEvent>

/** The act that an event asks for. */
export function actOf(incoming: IncomingEvent): Act {
  switch (incoming.type) {
    case 'receive':
      return { type: 'receive' }
    case 'schedule':
      return { type: 'schedule', appointment: appointmentOf(incoming.data) }
    case 'reschedule': {
      const { askedBy, reason, ...data } = incoming.data
      return { type: 'reschedule', appointment: appointmentOf(data), askedBy, reason }
    }
    case 'attended':
      return { type: 'attended', late: incoming.data?.late ?? false }
    case 'absent': {
      const { justified = false, motive, fault } = incoming.data
      return { type: 'absent', justified, motive, ...(fault ? { fault } : {}) }
    }
    case 'justifyAbsence': {
      const { absenceOf, ...data } = incoming.data
      return { type: 'justifyAbsence', ...data, absenceOf: absenceOf && new Date(absenceOf).toISOString() }
    }
    default:
      return { ...incoming.data, type: incoming.type } as Act
  }
}

function appointmentOf({ at, channel, ...data }: z.infer<typeof visit>): Appointment {
  return { ...data, at: new Date(at).toISOString(), channel: channel ?? 'office' }
}

function isBrusselsOffset(value: string): boolean {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(value) ?? []
  if (!sign) return true
  const size = Number(hours) * 60 + Number(minutes)
  return (sign === '-' ? -size : size) === brusselsOffsetMinutes(new Date(value))
}
