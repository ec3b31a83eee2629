import type { CalendarDay } from './calendarDay.js'
import type { Actor, MemberId } from './people.js'
import type { Reference } from './reference.js'
import type {
  AskedBy,
  Axis,
  Category,
  Channel,
  Motive,
  Need,
  NoNissReason,
  Obstacle,
  Outcome,
  PersonLanguage,
  PriorAction,
  Registered,
  RejectReason,
  Result,
  Status,
  WithdrawReason,
} from './vocabulary.js'

/** The jobseeker. `niss` is eleven digits; when there is none, `noNissReason` says why (or numbers are switched off). */
export interface Jobseeker {
  readonly lastName: string
  readonly firstName: string
  readonly niss?: string | undefined
  /** Numbers that the person had before, and is still known by. */
  readonly aliases?: readonly string[] | undefined
  readonly noNissReason?: NoNissReason | undefined
  readonly birthDate: CalendarDay
  readonly language: PersonLanguage
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly postcode: string
}

export interface Situation {
  readonly category: Category
  readonly registered: Registered
  /** The person meets the conditions of the insertion stage (stage d'insertion). */
  readonly insertionStage: boolean
  /** Last day of the art. 60 §7 contract. */
  readonly contractEnd?: CalendarDay | undefined
}

export interface Trajectory {
  readonly need: Need
  readonly project: string
  readonly priorActions: readonly PriorAction[]
  readonly obstacles: readonly Obstacle[]
  readonly proposal?: string | undefined
}

/**
 * The earlier request that a new one goes on from. `resumption`: the accompaniment had been stopped, and its day has come;
 * `again`: it had been rejected. It may be another organisation's: the id is never shown.
 */
export interface Origin {
  readonly kind: 'resumption' | 'again'
  readonly referralId: string
}

/** What was asked for: the valid content of a filed form. */
export interface Application {
  readonly person: Jobseeker
  readonly situation: Situation
  readonly trajectory: Trajectory
}

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
type InformedAbout = (typeof INFORMED_ABOUT)[number]

/** What an absence led to. */
export type AbsenceResult = 'excused' | 'service_fault' | 'warned' | 'stopped'

/** What the history tells of where a request goes on from; the reference only of the own organisation's request. */
interface SubmittedOrigin {
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

/** What happened, in the past tense; `at` is the bot's clock, `occurredAt` the reported instant (both ISO, UTC). */
export type ReferralEvent = { readonly at: string; readonly by: Actor; readonly occurredAt?: string | undefined } & (
  | {
      readonly type: 'submitted'
      readonly origin?: SubmittedOrigin | undefined
      /** Unjustified absences that count on from a request withdrawn before it ended by itself. */
      readonly inheritedAbsences?: number | undefined
    }
  | { readonly type: 'received'; readonly adviser?: AdviserContact | undefined }
  | { readonly type: 'taken'; readonly adviser: AdviserContact }
  | { readonly type: 'handedOver'; readonly adviser: AdviserContact }
  | {
      readonly type: 'reassigned'
      readonly from: MemberId
      readonly to: MemberId
      /** What the new owner was called then: the directory forgets those who leave. */
      readonly name: string
    }
  | {
      readonly type: 'rejected'
      readonly reason: RejectReason
      readonly text?: string | undefined
      readonly adviser?: AdviserContact | undefined
    }
  | ({ readonly type: 'corrected' } & Correction)
  | { readonly type: 'errorReported' }
  | { readonly type: 'enteredInError' }
  | { readonly type: 'withdrawn'; readonly reason: WithdrawReason; readonly text?: string | undefined }
  | { readonly type: 'infoRequested'; readonly question: string; readonly adviser?: AdviserContact | undefined }
  | { readonly type: 'infoAnswered'; readonly answer: string }
  | { readonly type: 'scheduled'; readonly appointment: Appointment; readonly adviser?: AdviserContact | undefined }
  | ({
      readonly type: 'rescheduled'
      readonly appointment: Appointment
      /** The appointment that this one replaces. */
      readonly superseded: Appointment
      readonly adviser?: AdviserContact | undefined
    } & AppointmentChange)
  | ({
      readonly type: 'appointmentCancelled'
      readonly superseded: Appointment
      readonly adviser?: AdviserContact | undefined
    } & AppointmentChange)
  | {
      readonly type: 'attended'
      readonly appointmentAt: string
      readonly late: boolean
      /** Last day to correct this result. */
      readonly correctableUntil?: CalendarDay | undefined
    }
  | {
      readonly type: 'absent'
      readonly appointmentAt: string
      readonly result: AbsenceResult
      readonly motive?: Motive | undefined
      /** Last day to justify; only of an absence that counts. */
      readonly justifiableUntil?: CalendarDay | undefined
      /** First day of a resumption; only of a stop. */
      readonly resumableFrom?: CalendarDay | undefined
      readonly correctableUntil?: CalendarDay | undefined
    }
  | ({
      /** The latest result was recorded by mistake; with all that follows from the right one. */
      readonly type: 'resultCorrected'
      readonly appointmentAt: string
      readonly from: Result
      readonly to: Result
      readonly why: string
      /** What an absence leads to. */
      readonly result?: AbsenceResult | undefined
      readonly justifiableUntil?: CalendarDay | undefined
      readonly resumableFrom?: CalendarDay | undefined
    } & Pick<Progress, 'status' | 'attended' | 'unjustifiedAbsences'>)
  | {
      readonly type: 'absenceJustified'
      /** The missed instant: names the absence that counts no longer. */
      readonly absenceOf: string
      readonly text: string
      readonly motive?: Motive | undefined
      /** The warning or the stop that the request was under is over. */
      readonly lifted: boolean
    }
  | {
      /** The CPAS sent a proof; whether the absence still counts is for Actiris to decide. */
      readonly type: 'justificationSent'
      readonly absenceOf: string
      readonly text: string
      readonly motive?: Motive | undefined
    }
  | {
      /** The CPAS passed the slip on: of an appointment, of its cancelling, or of an absence and what follows. */
      readonly type: 'personInformed'
      readonly about: InformedAbout
      /** The instant of the appointment that it is about. */
      readonly appointmentAt: string
    }
  | { readonly type: 'messaged'; readonly text: string; readonly adviser?: AdviserContact | undefined }
  | ({ readonly type: 'feedback' } & Feedback)
  | ({ readonly type: 'closed'; readonly outcome: Outcome; readonly contact: AdviserContact } & Required<Feedback>)
)
export type EventType = ReferralEvent['type']

/** What follows from the events; equal to their fold at any time. */
export interface Progress {
  readonly status: Status
  /** Grows by one with each event; a card or a call that carries an older one is outdated. */
  readonly version: number
  /** The caseworker in charge: who filed it, until it is given to somebody else. */
  readonly owner: MemberId
  readonly adviser?: AdviserContact | undefined
  readonly appointment?: Appointment | undefined
  readonly attended: boolean
  readonly unjustifiedAbsences: number
  readonly resumableFrom?: CalendarDay | undefined
  readonly changedAt: string
}

/** What does not change by events. */
interface ReferralFile extends Application {
  readonly id: string
  readonly reference: Reference
  readonly organisation: string
  /** The draft it was filed from: a second press on that draft finds this request. */
  readonly draftId: string
  readonly origin?: Origin | undefined
  readonly axis: Axis
  readonly regime: string
  readonly submittedAt: string
  /** What the desk has to know first, e.g. `registration_unknown`. */
  readonly flags: readonly Flag[]
}

export const FLAGS = ['registration_unknown', 'not_registered'] as const
export type Flag = (typeof FLAGS)[number]

/** A referral request: its file, its events, and where it stands. */
export interface Referral extends ReferralFile, Progress {
  readonly events: readonly ReferralEvent[]
}
