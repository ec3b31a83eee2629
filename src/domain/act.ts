import type { Jobseeker } from './application.js'
import type { AdviserContact, Appointment, AppointmentChange, Feedback } from './eventParts.js'
import type { Doer } from './parts.js'
import type { Member, MemberId, Side } from './people.js'
import type { Regime } from './regime.js'
import type { Motive, Outcome, RejectReason, Result, WithdrawReason } from './vocabulary.js'
import type { WorkingCalendar } from './workingDays.js'

/** What somebody at Actiris, or at the CPAS, wants to do with a request. */
export type Act =
  | { readonly type: 'receive' }
  | { readonly type: 'take' }
  | { readonly type: 'handOver'; readonly adviser: MemberId }
  | { readonly type: 'reassign'; readonly owner: MemberId }
  | { readonly type: 'reject'; readonly reason: RejectReason; readonly text?: string | undefined }
  /** It is about the wrong person: the first says so, a second confirms. */
  | { readonly type: 'error' }
  | { readonly type: 'correct'; readonly person: Jobseeker }
  | { readonly type: 'withdraw'; readonly reason: WithdrawReason; readonly text?: string | undefined }
  | { readonly type: 'schedule'; readonly appointment: Appointment }
  | { readonly type: 'askInfo'; readonly question: string }
  | { readonly type: 'answerInfo'; readonly answer: string }
  | ({ readonly type: 'reschedule'; readonly appointment: Appointment } & AppointmentChange)
  | ({ readonly type: 'cancelAppointment' } & AppointmentChange)
  | { readonly type: 'attended'; readonly late: boolean }
  | {
      readonly type: 'absent'
      readonly justified: boolean
      readonly motive?: Motive | undefined
      /** Actiris could not hold the session; never counts against the person, whatever `justified` says. */
      readonly fault?: 'service' | undefined
    }
  | ({ readonly type: 'justifyAbsence' } & Justification)
  | ({ readonly type: 'justify' } & Justification)
  /** The slip was passed on to the person. */
  | { readonly type: 'informedPerson' }
  | { readonly type: 'correctResult'; readonly result: Result; readonly why: string }
  | { readonly type: 'message'; readonly text: string }
  | ({ readonly type: 'feedback' } & Feedback)
  | ({ readonly type: 'close'; readonly outcome: Outcome } & Required<Feedback>)
export type ActType = Act['type']

/** Why an absence should not count. */
interface Justification {
  readonly text: string
  readonly motive?: Motive | undefined
  /** The missed instant (ISO, UTC); the latest unjustified absence unless named. */
  readonly absenceOf?: string | undefined
}

/** When and by whom an act is done, and under which law. */
export interface Circumstances {
  readonly at: Date
  readonly by: Doer
  readonly regime: Regime
  readonly calendar: WorkingCalendar
  readonly adviser?: AdviserContact | undefined
  /** Somebody whom an act names, as the directory has him now; undefined once he has left. */
  readonly memberOf: (id: MemberId) => KnownMember | undefined
  /** When another system says it happened; recorded, never used by a guard. */
  readonly occurredAt?: string | undefined
}

/** Somebody of the directory, and on which side of a request his organisation stands. */
export interface KnownMember {
  readonly member: Member
  readonly side: Side
}
