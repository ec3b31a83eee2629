import type { CalendarDay } from './calendarDay.js'
import type { Appointment } from './eventParts.js'
import type { Referral } from './referral.js'
import type { DayOff } from './workingDays.js'

/** How long an appointment lasts when nobody said, in minutes. */
const USUAL_MINUTES = 60
const MINUTE_MS = 60_000

/** What somebody should know of an appointment that stands: nothing of it forbids one. */
export interface AppointmentWarnings {
  readonly day: CalendarDay
  readonly dayOff: DayOff | undefined
  /** Requests whose appointment with the same adviser is at the same time. */
  readonly overlapping: readonly Referral[]
}

/** The instant at which an appointment ends. */
export function endOf({ at, durationMinutes = USUAL_MINUTES }: Appointment): Date {
  return new Date(new Date(at).getTime() + durationMinutes * MINUTE_MS)
}

/** Whether two appointments share time; one that begins when the other ends does not. */
export function overlap(a: Appointment, b: Appointment): boolean {
  return new Date(a.at) < endOf(b) && new Date(b.at) < endOf(a)
}
