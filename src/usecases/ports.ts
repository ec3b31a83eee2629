import type { Alerts } from '../domain/alerts.js'
import type { Draft } from '../domain/draft.js'
import type { CountedRequest } from '../domain/figures.js'
import type { AccessRequest, Membership } from '../domain/membership.js'
import type { OwnAction } from '../domain/ownAction.js'
import type { Member, MemberId, Organisation, Role } from '../domain/people.js'
import type { Question } from '../domain/question.js'
import type { Referral } from '../domain/referral.js'
import type { Identity } from '../domain/samePerson.js'
import type { SubsidisedPost } from '../domain/subsidisedPost.js'
import type { Answer, Change, Committed } from './change.js'
import type { AlertChannel, Contact } from './contact.js'
import type { AsideMessage, Copy, OutboxFigures, OutboxMessage, PushMessage, Unreached } from './outbox.js'
import type { ActionQuery, ChangedReferral, ChangesQuery, OpenOwner, ReferralQuery } from './storeQueries.js'

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
  organisations(): readonly Organisation[]
  /** Those that work in that tenant. */
  organisationsOf(tenant: string): readonly Organisation[]
  /** Members with at least one of the roles. */
  withRole(organisation: string, ...roles: readonly Role[]): readonly Member[]
  /** Every adviser of Actiris. */
  advisers(): readonly Member[]
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
  /** Whoever is in charge of an open request, once for each organisation, in no order. */
  ownersOfOpen(): Promise<readonly OpenOwner[]>
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
  /** Everybody who is or was a member, in no order. */
  memberships(): Promise<readonly Membership[]>
  accessRequest(id: string): Promise<AccessRequest | undefined>
  /** The oldest first; of one organisation, or all. */
  openAccessRequests(organisation?: Organisation['id']): Promise<readonly AccessRequest[]>
  /** Decided before that instant and with the asker's name still; in no order. */
  namedAccessRequests(decidedBefore: Date): Promise<readonly AccessRequest[]>
  contact(tenant: string, aadObjectId: string): Promise<Contact | undefined>
  contactOf(member: MemberId): Promise<Contact | undefined>
  /** A number never given before in that year, from 1. */
  nextSequence(year: number): Promise<number>
  /**
   * Takes messages due at `now` and hides them from others for `leaseSeconds`; a lease that runs out makes the fate of
   * its message unknown. Of one request and person, only the oldest is given; never what is `inHand` still.
   */
  claimDue(
    now: Date,
    limit: number,
    leaseSeconds: number,
    inHand?: ReadonlySet<string>,
  ): Promise<readonly OutboxMessage[]>
  /** The same for Actiris' own system, apart: of one request only the oldest that has not ended. */
  claimPushes(
    now: Date,
    limit: number,
    leaseSeconds: number,
    inHand?: ReadonlySet<string>,
  ): Promise<readonly PushMessage[]>
  /** Does nothing when the message comes from a claim and has been taken again since: what others do with it counts. */
  saveMessage(message: OutboxMessage | PushMessage): Promise<void>
  /**
   * Keeps a message whose reader cannot be reached, as of his absence: one that others already wait in began when they say,
   * not at `awaySince`, whatever the clock of who saves it. With it the notice of that absence, whose id the absence's
   * beginning completes (`<id>.<since>`), unless it is known; nothing when the message has been taken again since.
   */
  putAside(message: AsideMessage, notice: OutboxMessage | undefined): Promise<void>
  /** Replaces an audience's message by one for each person; persons who have it already are left alone. */
  shareOut(message: OutboxMessage, copies: readonly OutboxMessage[]): Promise<void>
  /** One for each organisation that has one, by their ids. */
  alertChannels(): Promise<readonly AlertChannel[]>
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
  /** Everybody for whom messages are blocked, or one person alone. */
  unreached(member?: MemberId): Promise<readonly Unreached[]>
  /** What somebody could not be told, the latest first. */
  missedBy(member: MemberId, limit: number): Promise<readonly OutboxMessage[]>
  /** What a digest tells, in the order of creation. */
  gatheredIn(digestId: string): Promise<readonly OutboxMessage[]>
  /**
   * Removes the messages that are needed no more (`usecases/forgetting.ts`), a few hundred at a time so that others come in
   * between; safe while another process does the same. Of those about a request that stand in a chat it is remembered where:
   * the last one that somebody got is still edited, and all can be blanked when the request is erased.
   * @returns how many
   */
  forgetMessages(now: Date): Promise<number>
  /** Calls back when something was queued that may be due, by whichever process; the claim that follows finds it. */
  onQueued(wake: () => void): void
  /** Calls back when memberships may have changed, by whichever process; what is read after that has the change. */
  onMembersChanged(wake: () => void): void
  /** Where everything that leaves, or left, stands: counts only, for an operator. */
  outboxFigures(now: Date): Promise<OutboxFigures>
  /** How many processes use the store now, this one among them. */
  bots(): Promise<number>
  /** Throws when nothing could be kept now. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** One line of the log. Never personal data: ids, codes, counts and durations only. */
export interface Log {
  info(fields: Record<string, unknown>, message: string): void
  warn(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}
