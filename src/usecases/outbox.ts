import type { CalendarDay } from '../domain/calendarDay.js'
import type {
  AccessNoticeKind,
  Audience,
  DraftNoticeKind,
  NoticeKind,
  QuestionNoticeKind,
  StaffNoticeKind,
} from '../domain/notices.js'
import type { MemberId, Organisation } from '../domain/people.js'
import type { PushType } from '../domain/pushes.js'

/**
 * States of a message on its way. `waiting`: for its reader's next digest. Final: `sent`, `blocked`, `failed`; `shared`
 * out among people; `gathered` into a digest; `dropped`, since what it reminds of was over when it came to be sent.
 */
type DeliveryState =
  | 'queued'
  | 'sending'
  | 'retry'
  | 'ambiguous'
  | 'waiting'
  | 'sent'
  | 'blocked'
  | 'failed'
  | 'shared'
  | 'gathered'
  | 'dropped'

/** What a notice is about: one event of a request (`events[version - 1]`), or a question or a draft at that version. */
type Subject =
  | { readonly kind: NoticeKind; readonly referralId: string; readonly version: number }
  | { readonly kind: QuestionNoticeKind; readonly questionId: string; readonly version: number }
  | { readonly kind: AccessNoticeKind; readonly accessId: string; readonly version: number }
  | { readonly kind: DraftNoticeKind; readonly draftId: string; readonly version: number }
  | {
      readonly kind: StaffNoticeKind
      readonly about: MemberId
      readonly organisation: string
      readonly version: 1
    }
  /** Brings a message that stands in somebody's chat to what its request is now. */
  | { readonly kind: 'edit'; readonly referralId: string; readonly version: number }
  | { readonly kind: 'digest'; readonly day: CalendarDay; readonly version: 1 }

/** A notice to an audience (shared out when it leaves) or to one person. */
export type OutboxMessage = Subject & Envelope

interface Envelope extends Delivery {
  /** `channel`: that of an organisation, by its id. */
  readonly to:
    | { readonly audience: Audience }
    | { readonly member: MemberId }
    | { readonly channel: Organisation['id'] }
  /** As whom the reader is told: why he gets it. */
  readonly as?: Audience | undefined
  /** The digest that tells it. */
  readonly digestId?: string | undefined
  /** Never told of what he did himself. */
  readonly author?: MemberId | undefined
  /** Id that Teams gave the message; of an edit, the message that it is written over. */
  readonly activityId?: string | undefined
  /** Since when (ISO, UTC) it waited for a reader who could not be reached; it stays when he can be again. */
  readonly blockedAt?: string | undefined
  /** Since when (ISO, UTC) it waits for him now, of one that is blocked: he may have been back in between. */
  readonly awaySince?: string | undefined
  /** What was sent is no longer to be edited: a press has made another card of it, or Teams no longer has it. */
  readonly released?: boolean | undefined
}

/** A message about a request that stands in somebody's chat. */
export interface Copy {
  /** A name of its own: of its row in the outbox, or later of what people hold. */
  readonly messageId: string
  readonly member: MemberId
  readonly activityId: string
  readonly as?: Audience | undefined
  /** The version of the request that it shows; 0 once that is forgotten. */
  readonly shown: number
}

/** A message that waits for its reader. */
export type AsideMessage = OutboxMessage & {
  readonly to: { readonly member: MemberId }
  readonly state: 'blocked'
  readonly awaySince: string
}

/** Somebody whom messages could not reach. */
export interface Unreached {
  readonly member: MemberId
  /** Of the latest message. */
  readonly reason: string
  /** Since when without a break (ISO, UTC). */
  readonly since: string
  /** How many messages wait. */
  readonly count: number
}

/** What Actiris' own system is told: which request changed, never what it holds. It happened at `createdAt`. */
export interface PushMessage extends Delivery {
  readonly kind: PushType
  readonly to: { readonly system: 'actiris' }
  readonly referralId: string
  readonly reference: string
  /** The request's version after what happened. */
  readonly version: number
}

/** How far something that leaves has come. */
interface Delivery {
  readonly id: string
  readonly state: DeliveryState
  readonly attempts: number
  /** Not before this instant (ISO, UTC). */
  readonly dueAt: string
  readonly createdAt: string
  /** Why it is not sent, for a person to read: a code of the failure classes. */
  readonly reason?: string | undefined
  /** When it was given up (ISO, UTC): from then on people see for some weeks that it failed. */
  readonly endedAt?: string | undefined
  /** In the hands of who took it until then (ISO, UTC); what is saved with it counts only while it is. */
  readonly leaseUntil?: string | undefined
}

/** How many messages stand where, for an operator: no ids. */
export interface OutboxFigures {
  /** One for each combination that there is; `reason` is empty where there is none. */
  readonly counts: readonly {
    readonly what: 'notice' | 'push'
    readonly state: DeliveryState
    readonly reason: string
    readonly count: number
  }[]
  /** When the oldest was made that is due, or was tried already, and has not ended (ISO, UTC). */
  readonly oldest: { readonly notice?: string | undefined; readonly push?: string | undefined }
}
