import type { CalendarDay } from './calendarDay.js'
import type { AbsenceResult } from './eventParts.js'
import type { Referral, ReferralEvent } from './referral.js'
import type { Result } from './vocabulary.js'

/** What came of an appointment, as it is known now: recorded, justified afterwards, corrected. */
export interface AppointmentResult {
  /** Names the appointment: two results never have the same instant (ISO, UTC). */
  readonly appointmentAt: string
  /** When it was first recorded. */
  readonly recordedAt: string
  /** Last day to correct it. */
  readonly correctableUntil?: CalendarDay | undefined
  readonly outcome: Result
  /** What an absence led to. */
  readonly result?: AbsenceResult | undefined
  readonly justifiableUntil?: CalendarDay | undefined
  readonly resumableFrom?: CalendarDay | undefined
}

type Known = ReadonlyMap<string, AppointmentResult>

/** Every result of a request, in the order in which they were recorded. */
export function resultsOf({ events }: Pick<Referral, 'events'>): readonly AppointmentResult[] {
  const results = new Map<string, AppointmentResult>()
  for (const event of events) {
    const result = resultAfter(event, results)
    if (result) results.set(result.appointmentAt, result)
  }
  return [...results.values()]
}

/** The result recorded last: the one that may be corrected. */
export const lastResult = (referral: Pick<Referral, 'events'>): AppointmentResult | undefined =>
  resultsOf(referral).at(-1)

const OUTCOME_OF: Record<AbsenceResult, Result> = {
  excused: 'justified',
  service_fault: 'service_fault',
  warned: 'unjustified',
  stopped: 'unjustified',
}

function resultAfter(event: ReferralEvent, known: Known): AppointmentResult | undefined {
  switch (event.type) {
    case 'attended':
    case 'absent':
      return recorded(event)
    case 'absenceJustified':
      return changed(known.get(event.absenceOf), { outcome: 'justified' })
    case 'resultCorrected': {
      const { to, result, justifiableUntil, resumableFrom } = event
      return changed(known.get(event.appointmentAt), { outcome: to, result, justifiableUntil, resumableFrom })
    }
    default:
      return undefined
  }
}

function recorded(event: ReferralEvent & { type: 'attended' | 'absent' }): AppointmentResult {
  const { appointmentAt, at: recordedAt, correctableUntil } = event
  if (event.type === 'attended') return { appointmentAt, recordedAt, correctableUntil, outcome: 'attended' }
  const { result, justifiableUntil, resumableFrom } = event
  const outcome = OUTCOME_OF[result]
  return { appointmentAt, recordedAt, correctableUntil, outcome, result, justifiableUntil, resumableFrom }
}

/** The same appointment with another outcome; nothing of the former one is left. */
function changed(
  before: AppointmentResult | undefined,
  now: Omit<AppointmentResult, 'appointmentAt' | 'recordedAt' | 'correctableUntil'>,
): AppointmentResult | undefined {
  if (!before) return undefined
  const { appointmentAt, recordedAt, correctableUntil } = before
  return { appointmentAt, recordedAt, correctableUntil, ...now }
}
