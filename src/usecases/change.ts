import type { Alerts } from '../domain/alerts.js'
import type { Draft } from '../domain/draft.js'
import type { AccessRequest, Membership } from '../domain/membership.js'
import type { OwnAction } from '../domain/ownAction.js'
import type { MemberId, Organisation } from '../domain/people.js'
import type { Question } from '../domain/question.js'
import type { Referral } from '../domain/referral.js'
import type { SubsidisedPost } from '../domain/subsidisedPost.js'
import type { Status } from '../domain/vocabulary.js'
import type { AlertChannel, Contact } from './contact.js'
import type { OutboxMessage, PushMessage } from './outbox.js'

/** What is remembered of something already done, so that doing it again gets the same answer. */
export interface Answer {
  readonly referralId: string
  readonly reference: string
  readonly status: Status
  readonly version: number
  /** Digest of what was asked: the same id with other content is not a repetition. */
  readonly fingerprint?: string | undefined
}

/** What caused a change: a button's press or an event's id. The same cause never acts twice. */
export interface Cause {
  readonly id: string
  readonly answer: Answer
}

/** All that changes together, or not at all. */
export interface Change {
  readonly causes?: readonly Cause[]
  /**
   * Refused as stale unless the stored version is `expectedVersion`; 0 for a new one. A change queues an edit of the last
   * message that each person holds about it.
   */
  readonly referral?: { readonly next: Referral; readonly expectedVersion: number }
  readonly draft?: { readonly next: Draft; readonly expectedVersion: number }
  readonly draftRemoved?: string
  /** Its time has passed. Refused as stale unless the stored version is `expectedVersion`: somebody went on with it. */
  readonly draftExpired?: { readonly id: string; readonly expectedVersion: number }
  /** A message whose id is there already is left as it stands: what reminds of one thing is one message. */
  readonly outbox?: readonly (OutboxMessage | PushMessage)[]
  readonly alerts?: Alerts
  /** Takes the place of the organisation's earlier one. */
  readonly alertChannel?: AlertChannel
  /** Organisations that have none any more. */
  readonly alertChannelsEnded?: readonly Organisation['id'][]
  readonly contact?: Contact
  /** Messages that were blocked because this person could not be reached become due again. */
  readonly reachable?: { readonly member: MemberId; readonly at: Date }
  readonly feedback?: AnswerFeedback
  /** Refused as stale unless the stored version is `expectedVersion`; 0 for a new one. */
  readonly question?: { readonly next: Question; readonly expectedVersion: number }
  /** Refused as stale unless the stored version is `expectedVersion`; 0 for a new one, as for the next. */
  readonly post?: { readonly next: SubsidisedPost; readonly expectedVersion: number }
  readonly action?: { readonly next: OwnAction; readonly expectedVersion: number }
  readonly membership?: { readonly next: Membership; readonly expectedVersion: number }
  /** The one that somebody leaves for the other. */
  readonly membershipLeft?: { readonly next: Membership; readonly expectedVersion: number }
  /**
   * Whom a change of members rests on: who decided it, or who has the role that somebody gives up. Refused as stale unless
   * they stand in these versions when it is kept, whoever changes them at the same moment.
   */
  readonly membersSeen?: readonly { readonly id: MemberId; readonly version: number }[]
  /** Refused as stale, too, while another open one of the same person for the same organisation is there. */
  readonly access?: { readonly next: AccessRequest; readonly expectedVersion: number }
  /** Questions asked before this instant are deleted, with the replies to them. */
  readonly forgetQuestionsBefore?: Date
}

/** A reader's thumb on an answer. */
export interface AnswerFeedback {
  readonly activityId: string
  readonly reaction: 'like' | 'dislike'
  /** The entry that answered, while the conversation remembers it. */
  readonly entryId?: string | undefined
  readonly at: string
}

/**
 * `stale`: another change came first. `duplicate`: this cause already acted. `conflict`: another open request of the same
 * person came first.
 */
export type Committed = 'done' | 'stale' | 'duplicate' | 'conflict'
