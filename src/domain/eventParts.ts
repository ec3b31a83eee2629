import type { Jobseeker, Origin } from './application.js'
import type { MemberId } from './people.js'
import type { Reference } from './reference.js'
import type { AskedBy, Channel } from './vocabulary.js'

/** Whom to reach at Actiris. */
export interface AdviserContact {
  readonly member?: MemberId | undefined
  readonly name: string
  readonly phone?: string | undefined
  readonly email?: string | undefined
  /** How to reach the adviser, in the adviser's own words. */
  readonly words?: string | undefined
}

/** `at` is an instant (ISO 8601, UTC). */
export interface Appointment {
  readonly at: string
  readonly durationMinutes?: number | undefined
  readonly service: string
  readonly channel: Channel
  readonly place?: string | undefined
  readonly bring?: string | undefined
}

/** Why an appointment was moved or cancelled before its hour, and who wanted it. */
export interface AppointmentChange {
  readonly askedBy: AskedBy
  readonly reason: string
}

export interface Feedback {
  readonly facts?: string | undefined
  readonly needs?: string | undefined
  readonly perspectives?: string | undefined
}

/** What a person was told of. */
export const INFORMED_ABOUT = ['appointment', 'cancellation', 'absence'] as const
export type InformedAbout = (typeof INFORMED_ABOUT)[number]

/** What an absence led to. */
export type AbsenceResult = 'excused' | 'service_fault' | 'warned' | 'stopped'

/** What the history tells of where a request goes on from; the reference only of the own organisation's request. */
export interface SubmittedOrigin {
  readonly kind: Origin['kind']
  readonly reference?: Reference | undefined
  /** Why the CPAS wants the accompaniment to resume. */
  readonly motivation?: string | undefined
}

/** What was wrong about the person and what replaced it: only what changed; what is missing on one side was empty there. */
export interface Correction {
  readonly before: Partial<Jobseeker>
  readonly after: Partial<Jobseeker>
}
