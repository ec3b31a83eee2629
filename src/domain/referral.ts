import type { Application, Origin } from './application.js'
import type { CalendarDay } from './calendarDay.js'
import type {
  AbsenceResult,
  AdviserContact,
  Appointment,
  AppointmentChange,
  Correction,
  Feedback,
  InformedAbout,
  SubmittedOrigin,
} from './eventParts.js'
import type { Actor, MemberId } from './people.js'
import type { Reference } from './reference.js'
import type { Progress } from './standing.js'
import type { Axis, Motive, Outcome, RejectReason, Result, WithdrawReason } from './vocabulary.js'

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
