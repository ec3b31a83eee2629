import { type ActInputs, fault, lengthFaults, oneOf, type ReadAct, textFaults, trimmed } from './actFields.js'
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

/** Reads the form of a new appointment; a moment before `at` is a fault. */
export function readSchedule(inputs: ActInputs, at: Date): ReadAct {
  const { value: appointment, faults } = readAppointment(inputs, at)
  return appointment ? { ok: true, act: { type: 'schedule', appointment } } : { ok: false, faults }
}

/** Reads the form that moves an appointment: the new one, who wanted it and why. */
export function readReschedule(inputs: ActInputs, at: Date): ReadAct {
  const [appointment, change] = [readAppointment(inputs, at), readChange(inputs)]
  return appointment.value && change.value
    ? { ok: true, act: { type: 'reschedule', appointment: appointment.value, ...change.value } }
    : { ok: false, faults: [...appointment.faults, ...change.faults] }
}

/** Reads who wanted an appointment cancelled, and why. */
export function readCancelling(inputs: ActInputs): ReadAct {
  const { value: change, faults } = readChange(inputs)
  return change ? { ok: true, act: { type: 'cancelAppointment', ...change } } : { ok: false, faults }
}

/** Reads when, where and with whom; `value` only when nothing is wrong. */
function readAppointment(inputs: ActInputs, at: Date): ReadPart<Appointment> {
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
function readChange(inputs: ActInputs): ReadPart<AppointmentChange> {
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
