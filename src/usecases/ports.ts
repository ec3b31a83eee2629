import type { Alerts } from '../domain/alerts.js'
import type { CalendarDay } from '../domain/calendarDay.js'
import type { Draft } from '../domain/draft.js'
import type { CountedRequest } from '../domain/figures.js'
import type { Audience, DraftNoticeKind, NoticeKind, QuestionNoticeKind } from '../domain/notices.js'
import type { OwnAction } from '../domain/ownAction.js'
import type { Language, Member, MemberId, Organisation, Role } from '../domain/people.js'
import type { PushType } from '../domain/pushes.js'
import type { Question } from '../domain/question.js'
import type { Referral } from '../domain/referral.js'
import type { Identity } from '../domain/samePerson.js'
import type { SubsidisedPost } from '../domain/subsidisedPost.js'
import type { Status } from '../domain/vocabulary.js'

export interface Clock {
  now(): Date
}

/** Makes ids that cannot be guessed. */
export interface Ids {
  next(): string
}

/** Who is who. Identity comes from the verified activity: tenant and Entra object id together. */
export interface Directory {
  knowsTenant(tenant: string): boolean
  member(tenant: string, aadObjectId: string): Member | undefined
  byId(id: MemberId): Member | undefined
  organisation(id: string): Organisation | undefined
  /** Members with at least one of the roles. */
  withRole(organisation: string, ...roles: readonly Role[]): readonly Member[]
  /** Every adviser of Actiris. */
  advisers(): readonly Member[]
}

/** Where somebody can be written to, learnt from his own messages. */
export interface Contact {
  readonly tenant: string
  readonly aadObjectId: string
  /** Set once the person is in the directory. */
  readonly member?: MemberId | undefined
  readonly address: Address
  /** The person's own choice, above the directory's. */
  readonly language?: Language | undefined
  readonly greeted: boolean
  /** The person removed the bot. */
  readonly removed: boolean
}

/** A personal chat of Teams and the accounts in it. */
export interface Address {
  readonly serviceUrl: string
  readonly channelId: string
  readonly conversationId: string
  readonly userId: string
  readonly botId: string
  /** The tenant whose limits a message counts against; unknown in what was stored long ago. */
  readonly tenant?: string | undefined
}

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
  | { readonly kind: DraftNoticeKind; readonly draftId: string; readonly version: number }
  /** Brings a message that stands in somebody's chat to what its request is now. */
  | { readonly kind: 'edit'; readonly referralId: string; readonly version: number }
  | { readonly kind: 'digest'; readonly day: CalendarDay; readonly version: 1 }

/** A notice to an audience (shared out when it leaves) or to one person. */
export type OutboxMessage = Subject & Envelope

interface Envelope extends Delivery {
  readonly to: { readonly audience: Audience } | { readonly member: MemberId }
  /** As whom the reader is told: why he gets it. */
  readonly as?: Audience | undefined
  /** The digest that tells it. */
  readonly digestId?: string | undefined
  /** Never told of what he did himself. */
  readonly author?: MemberId | undefined
  /** Id that Teams gave the message; of an edit, the message that it is written over. */
  readonly activityId?: string | undefined
  /** What was sent is no longer to be edited: a press has made another card of it, or Teams no longer has it. */
  readonly released?: boolean | undefined
}

/** A message about a request that stands in somebody's chat. */
export interface Copy {
  /** The row of the outbox that sent it. */
  readonly messageId: string
  readonly member: MemberId
  readonly activityId: string
  readonly as?: Audience | undefined
  /** The version of the request that it shows. */
  readonly shown: number
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
  readonly contact?: Contact
  /** Messages that were blocked because this person could not be reached become due again. */
  readonly reachable?: { readonly member: MemberId; readonly at: Date }
  readonly feedback?: AnswerFeedback
  /** Refused as stale unless the stored version is `expectedVersion`; 0 for a new one. */
  readonly question?: { readonly next: Question; readonly expectedVersion: number }
  /** Refused as stale unless the stored version is `expectedVersion`; 0 for a new one, as for the next. */
  readonly post?: { readonly next: SubsidisedPost; readonly expectedVersion: number }
  readonly action?: { readonly next: OwnAction; readonly expectedVersion: number }
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

/**
 * `changed`: last changed first. `waiting`: those that nobody has taken first, the longest waiting before the others.
 * `oldest`: longest unchanged first. `appointment`: by the hour of their appointment.
 */
export type ReferralOrder = 'changed' | 'waiting' | 'oldest' | 'appointment'

/** Which requests a list is about: all conditions together. */
export interface ReferralQuery {
  readonly organisation?: string
  readonly owner?: MemberId
  /** The owner is none of these: somebody who left. */
  readonly ownerNotAmong?: readonly MemberId[]
  readonly statuses?: readonly Status[]
  /** Besides `statuses`: stopped ones that may be resumed since that day or before, and for whose person nothing was filed since. */
  readonly orResumableBy?: CalendarDay
  /** In charge of it, or nobody is. */
  readonly adviser?: MemberId | 'none'
  /** As somebody typed it: each word begins a word of the person's name, whatever the case and accents (`domain/nameSearch`). */
  readonly name?: string
  readonly reference?: string
  /** Its appointment is at that instant (ISO, UTC) or later. */
  readonly appointmentFrom?: string
  /** The hour of its appointment has come by that instant (ISO, UTC). */
  readonly appointmentBy?: string
  /** The CPAS sent something that Actiris has not decided on, and still can at that instant (`domain/openAnswers`). */
  readonly unansweredAt?: Date
  readonly order?: ReferralOrder
  readonly offset: number
  /** 0 counts only. */
  readonly limit: number
}

/** Actions that count, of an organisation or of one of its people; from a day to a day, both included. */
export interface ActionQuery {
  readonly organisation: string
  readonly by?: MemberId | undefined
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
}

/** A poller's question: what changed after a position, the oldest change first. */
export interface ChangesQuery {
  /** A position that this store gave; without one, from the beginning. */
  readonly after?: string | undefined
  readonly statuses?: readonly Status[] | undefined
  readonly limit: number
}

/** A request with the place of its last change among all changes: text of the store's own, meant for nobody else. */
export interface ChangedReferral {
  readonly referral: Referral
  readonly position: string
}

/** The one way to keep anything. Every implementation passes the same contract (`tests/contract`). */
export interface Store {
  /** Atomic and durable: when it returns 'done', a power cut loses nothing of it. */
  commit(change: Change): Promise<Committed>
  /** What an earlier cause was answered. */
  answerTo(cause: string): Promise<Answer | undefined>
  referral(id: string): Promise<Referral | undefined>
  referralByReference(reference: string): Promise<Referral | undefined>
  referralOfDraft(draftId: string): Promise<Referral | undefined>
  /** Every request of that person, whatever its state and organisation. */
  referralsOf(person: Identity): Promise<readonly Referral[]>
  /** Last changed first, unless the query asks otherwise; of the same place, always in the same order. */
  listReferrals(query: ReferralQuery): Promise<{ readonly items: readonly Referral[]; readonly total: number }>
  /** The organisation's requests whose reference comes after that one, by their references: each once, whatever changes meanwhile. */
  requestsAfter(organisation: string, reference: string, limit: number): Promise<readonly Referral[]>
  /** Open and stopped requests, to which time may bring something, whose reference comes after that one, by their references. */
  watchedAfter(reference: string, limit: number): Promise<readonly Referral[]>
  /** What figures count of the organisation's requests filed since that instant (without one: of all), in no order. */
  requestsCounted(organisation: string, since?: Date): Promise<readonly CountedRequest[]>
  /**
   * Each request once, where its last change stands. Positions follow the commits, not the clock: whatever is committed
   * after an answer stands after every position in it, so that nobody who goes on from there is passed over. They
   * survive a restart; one that this store never gave is 'unknown'.
   */
  changes(
    query: ChangesQuery,
  ): Promise<{ readonly items: readonly ChangedReferral[]; readonly more: boolean } | 'unknown'>
  changedReferral(reference: string): Promise<ChangedReferral | undefined>
  draft(id: string): Promise<Draft | undefined>
  /** Last changed first. */
  draftsOf(owner: MemberId): Promise<readonly Draft[]>
  /** Everybody's drafts whose id comes after that one, by their ids: for what time brings to them. */
  draftsAfter(id: string, limit: number): Promise<readonly Draft[]>
  question(id: string): Promise<Question | undefined>
  /** The organisation's questions that found no answer, asked since that instant; newest first. */
  questionsOf(organisation: string, since: Date): Promise<readonly Question[]>
  post(id: string): Promise<SubsidisedPost | undefined>
  /** The organisation's posts that count, by their first day. */
  posts(organisation: string): Promise<readonly SubsidisedPost[]>
  action(id: string): Promise<OwnAction | undefined>
  /** The latest day first, on one day the last logged first. */
  listActions(query: ActionQuery, offset: number, limit: number): Promise<readonly OwnAction[]>
  countActions(query: ActionQuery): Promise<number>
  contact(tenant: string, aadObjectId: string): Promise<Contact | undefined>
  contactOf(member: MemberId): Promise<Contact | undefined>
  /** A number never given before in that year, from 1. */
  nextSequence(year: number): Promise<number>
  /**
   * Takes messages due at `now` and hides them from others for `leaseSeconds`; a lease that runs out makes the fate of
   * its message unknown. Of one request and person, only the oldest is given.
   */
  claimDue(now: Date, limit: number, leaseSeconds: number): Promise<readonly OutboxMessage[]>
  /** The same for Actiris' own system, apart: of one request only the oldest that has not ended. */
  claimPushes(now: Date, limit: number, leaseSeconds: number): Promise<readonly PushMessage[]>
  saveMessage(message: OutboxMessage | PushMessage): Promise<void>
  /** Replaces an audience's message by one for each person; persons who have it already are left alone. */
  shareOut(message: OutboxMessage, copies: readonly OutboxMessage[]): Promise<void>
  alertsOf(member: MemberId): Promise<Alerts | undefined>
  /** Everybody for whom something created before that instant waits for a digest. */
  digestReaders(before: Date): Promise<readonly MemberId[]>
  /**
   * Keeps a digest, and gathers into it what was created before that instant and waits for its reader. Does nothing when
   * nothing waits or the digest is there already.
   */
  gatherDigest(digest: OutboxMessage & { readonly to: { readonly member: MemberId } }, before: Date): Promise<void>
  /** The messages about a request that people hold, in the order of sending, without those that were released. */
  copiesOf(referralId: string): Promise<readonly Copy[]>
  /** That message is no longer edited; does nothing when it is none of the copies. */
  releaseCopy(member: MemberId, activityId: string): Promise<void>
  /** What a digest tells, in the order of creation. */
  gatheredIn(digestId: string): Promise<readonly OutboxMessage[]>
  /** Calls back when something was queued, by whichever process; a store that does not know it leaves this out. */
  onQueued?(wake: () => void): void
  /** Throws when nothing could be kept now. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** How an attempt to send ended. `unknown`: it may have arrived. */
export type SendResult =
  | { readonly kind: 'sent'; readonly activityId: string }
  | {
      readonly kind: 'retry'
      readonly reason: string
      readonly retryAfterS?: number
      /** Teams had too much at once: of this conversation, or of the whole tenant. */
      readonly throttled?: 'conversation' | 'tenant'
    }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** Speaks to Teams: one request on the wire for each call, with a time-out, never a silent repetition. */
export interface TeamsSender {
  post(address: Address, activity: object): Promise<SendResult>
  update(address: Address, activityId: string, activity: object): Promise<SendResult>
}

/** How a push went: Actiris' system answered with a status, or nothing came back (`reason` is a code). */
export type PushResult =
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfter: string | null }
  | { readonly kind: 'unanswered'; readonly reason: string }

/** Speaks to Actiris' own system: one signed request on the wire for each call, with a time-out. */
export interface ActirisPush {
  send(message: PushMessage): Promise<PushResult>
}

/** Puts a file where Teams said; `refused`: that is no place to put files. One attempt. */
export type UploadFile = (address: string, file: Uint8Array) => Promise<'done' | 'refused' | 'failed'>

/** One line of the log. Never personal data: ids, codes, counts and durations only. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}
