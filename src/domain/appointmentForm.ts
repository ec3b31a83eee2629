import { type ActInputs, fault, lengthFaults, oneOf, textFaults, trimmed } from './actFields.js'
import { brusselsDay, brusselsInstant, parseDay } from './calendarDay.js'
import type { Appointment, AppointmentChange } from './eventParts.js'
import type { FieldFault } from './refusals.js'
import { ASKED_BY, CHANNELS } from './vocabulary.js'

/** A part of a form: what it says, or what is wrong with it. */
interface ReadPart<T> {
  readonly value?: T
  readonly faults: readonly FieldFault[]
}

const DURATION = { from: 5, to: 480 }

/** Reads when, where and with whom; `value` only when nothing is wrong. */
export function readAppointment(inputs: ActInputs, at: Date): ReadPart<Appointment> {
  const when = readInstant(inputs, at)
  const duration = trimmed(inputs.duration)
  const minutes = Number(duration)
  const channel = oneOf(CHANNELS, inputs.channel)
  const place = trimmed(inputs.place)
  const service = trimmed(inputs.service)
  const faults = [
    ...when.faults,
    ...(duration && !(minutes >= DURATION.from && minutes <= DURATION.to) ? [fault('duration', 'duration')] : []),
    ...(service ? [] : [fault('service', 'required')]),
    ...lengthFaults(['service', 'place', 'bring'], inputs),
    ...(channel || place ? [] : [fault('place', 'place_or_channel')]),
  ]
  if (faults.length > 0 || !when.instant || !service) return { faults }
  const appointment: Appointment = {
    at: when.instant.toISOString(),
    durationMinutes: duration ? Math.round(minutes) : undefined,
    service,
    channel: channel ?? 'office',
    place,
    bring: trimmed(inputs.bring),
  }
  return { value: appointment, faults }
}

/** Reads who wanted an appointment moved or cancelled, and why. */
export function readChange(inputs: ActInputs): ReadPart<AppointmentChange> {
  const askedBy = oneOf(ASKED_BY, inputs.askedBy)
  const reason = trimmed(inputs.why)
  const faults = [...(askedBy ? [] : [fault('askedBy', 'required')]), ...textFaults('why', reason)]
  return askedBy && reason && faults.length === 0 ? { value: { askedBy, reason }, faults } : { faults }
}

type ReadInstant = { readonly instant?: Date; readonly faults: readonly FieldFault[] }

function readInstant({ date, time }: ActInputs, at: Date): ReadInstant {
  const day = parseDay(date ?? '')
  const clock = readTime(time)
  if (!day || !clock) return { faults: [...unread('date', date, day), ...unread('time', time, clock)] }
  const instant = brusselsInstant(day, clock)
  if (!instant) return { faults: [fault('time', 'local_time')] }
  return instant > at ? { instant, faults: [] } : { faults: [fault(day < brusselsDay(at) ? 'date' : 'time', 'past')] }
}

function unread(field: 'date' | 'time', typed: string | undefined, read: string | undefined): FieldFault[] {
  return read ? [] : [fault(field, trimmed(typed) ? field : 'required')]
}

/** `14:30`, and as Belgians write it: `14h30`, `14u30`, `14.30`. */
function readTime(typed: string | undefined): string | undefined {
  const time = typed?.trim().replace(/\s*[hu.:]\s*/i, ':')
  return time && /^([01]?\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined
}
