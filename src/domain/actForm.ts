import type { Act, ActType } from './act.js'
import { brusselsDay, brusselsInstant, parseDay } from './calendarDay.js'
import type { Appointment } from './referral.js'
import type { FieldFault } from './refusals.js'
import { CHANNELS, MOTIVES, OUTCOMES, REJECT_REASONS } from './vocabulary.js'

/** Inputs of each act on the desk's form; the ids are part of the contract. An act without inputs is done at once. */
export const ACT_FIELDS = {
  receive: [],
  take: [],
  reject: ['reason', 'text'],
  schedule: ['date', 'time', 'duration', 'service', 'channel', 'place', 'bring'],
  attended: ['late'],
  absent: ['justified', 'motive'],
  feedback: ['facts', 'needs', 'perspectives'],
  close: ['outcome', 'facts', 'needs', 'perspectives', 'contact'],
} as const satisfies Record<ActType, readonly string[]>
export type ActField = (typeof ACT_FIELDS)[ActType][number]

export const JUSTIFIED = ['yes', 'no', 'service_fault'] as const

/** What was typed into an act's form. */
export type ActInputs = Partial<Record<ActField, string>>

/** An act as read from its form; `contact` is how to reach the adviser, in the adviser's words. */
export type ReadAct =
  | { readonly ok: true; readonly act: Act; readonly contact?: string | undefined }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

const DURATION = { from: 5, to: 480 }

/** Reads an act's form at an instant; every fault names its field. */
export function readAct(type: ActType, inputs: ActInputs, at: Date): ReadAct {
  switch (type) {
    case 'receive':
    case 'take':
      return { ok: true, act: { type } }
    case 'reject':
      return readReject(inputs)
    case 'schedule':
      return readSchedule(inputs, at)
    case 'attended':
      return { ok: true, act: { type, late: inputs.late === 'true' } }
    case 'absent':
      return readAbsent(inputs)
    case 'feedback':
      return readFeedback(inputs)
    case 'close':
      return readClose(inputs)
  }
}

function readReject(inputs: ActInputs): ReadAct {
  const reason = oneOf(REJECT_REASONS, inputs.reason)
  return reason ? { ok: true, act: { type: 'reject', reason, text: trimmed(inputs.text) } } : missing('reason')
}

function readSchedule(inputs: ActInputs, at: Date): ReadAct {
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
    ...(channel || place ? [] : [fault('place', 'place_or_channel')]),
  ]
  if (faults.length > 0 || !when.instant || !service) return { ok: false, faults }
  const appointment: Appointment = {
    at: when.instant.toISOString(),
    durationMinutes: duration ? Math.round(minutes) : undefined,
    service,
    channel: channel ?? 'office',
    place,
    bring: trimmed(inputs.bring),
  }
  return { ok: true, act: { type: 'schedule', appointment } }
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

function readAbsent(inputs: ActInputs): ReadAct {
  const justified = oneOf(JUSTIFIED, inputs.justified)
  if (!justified) return missing('justified')
  const motive = oneOf(MOTIVES, inputs.motive)
  const fault = justified === 'service_fault' ? ({ fault: 'service' } as const) : {}
  return { ok: true, act: { type: 'absent', justified: justified === 'yes', motive, ...fault } }
}

function readFeedback(inputs: ActInputs): ReadAct {
  const [facts, needs, perspectives] = [trimmed(inputs.facts), trimmed(inputs.needs), trimmed(inputs.perspectives)]
  if (!facts && !needs && !perspectives) return { ok: false, faults: [fault('facts', 'one_of')] }
  return { ok: true, act: { type: 'feedback', facts, needs, perspectives } }
}

function readClose(inputs: ActInputs): ReadAct {
  const outcome = oneOf(OUTCOMES, inputs.outcome)
  const [facts, needs, perspectives] = [trimmed(inputs.facts), trimmed(inputs.needs), trimmed(inputs.perspectives)]
  const contact = trimmed(inputs.contact)
  if (outcome && facts && needs && perspectives && contact) {
    return { ok: true, act: { type: 'close', outcome, facts, needs, perspectives }, contact }
  }
  const given = { outcome, facts, needs, perspectives, contact }
  const empty = ACT_FIELDS.close.filter((field) => !given[field])
  return { ok: false, faults: empty.map((field) => fault(field, 'required')) }
}

const fault = (field: ActField, code: string): FieldFault => ({ field, code })
const missing = (field: ActField): ReadAct => ({ ok: false, faults: [fault(field, 'required')] })
const trimmed = (text: string | undefined): string | undefined => text?.trim() || undefined
const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((candidate) => candidate === value?.trim())
