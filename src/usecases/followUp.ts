import { createHash } from 'node:crypto'
import { brusselsDay } from '../domain/calendarDay.js'
import { beginDraft, type Draft, type Typed } from '../domain/draft.js'
import { conventionRefusal } from '../domain/eligibility.js'
import { FOLLOW_UP_KINDS, type FollowUpType, typedFrom, whyNotFollowUp } from '../domain/followUps.js'
import { doerOf } from '../domain/parts.js'
import type { Member } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { isOpen } from '../domain/vocabulary.js'
import type { Clock, Directory, Store } from './ports.js'

export interface FollowUpCommand {
  readonly type: FollowUpType
  readonly referralId: string
  /** The version that the one who presses has seen. */
  readonly version: number
  readonly by: Member
  /** Why the accompaniment resumes. */
  readonly motivation?: string | undefined
}

/** The draft to fill in; or the request that such a draft became already, if it is still open. */
export type FollowUpOutcome =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: true; readonly filed: Referral }
  | (Refused & { readonly referral?: Referral | undefined })

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/**
 * Begins a new request from one that has ended, filled in from it and linked to it. One draft for each request and person:
 * the same press again, at the same moment too, gives the same draft.
 */
export function followUp({ store, directory, clock }: Dependencies) {
  return async (command: FollowUpCommand): Promise<FollowUpOutcome> => {
    const { type, by } = command
    const referral = await store.referral(command.referralId)
    if (!referral || referral.organisation !== by.organisation) return refuse('REF_UNKNOWN')
    const at = clock.now()
    const organisation = directory.organisation(by.organisation)
    const inactive = organisation ? conventionRefusal(organisation, brusselsDay(at)) : refuse('CONVENTION_INACTIVE')
    const refused = whyNotFollowUp(referral, type, at, doerOf(by, 'cpas')) ?? inactive
    if (refused) return { ...refused, referral }
    if (command.version !== referral.version) return { ...refuse('REF_STALE'), referral }
    return begin(store, referral, command, at)
  }
}

/** Its id follows from what it is made from, so that two presses at once make one. */
async function begin(
  store: Store,
  referral: Referral,
  command: FollowUpCommand,
  at: Date,
  round = 0,
): Promise<FollowUpOutcome> {
  const id = createHash('sha256').update(`${referral.id} ${command.by.id} ${round}`).digest('base64url')
  const filed = await store.referralOfDraft(id)
  if (filed) return isOpen(filed.status) ? { ok: true, filed } : begin(store, referral, command, at, round + 1)
  const draft = newDraft(id, referral, command, at)
  const committed = await store.commit({ draft: { next: draft, expectedVersion: 0 } })
  const kept = committed === 'done' ? draft : await store.draft(id)
  // Neither there nor filed: it was filed between the two reads.
  return kept ? { ok: true, draft: kept } : begin(store, referral, command, at, round)
}

function newDraft(id: string, referral: Referral, { type, by, motivation }: FollowUpCommand, at: Date): Draft {
  const typed: Typed = { ...typedFrom(referral), ...(motivation ? { motivation } : {}) }
  return { ...beginDraft(id, by, typed, at), origin: { kind: FOLLOW_UP_KINDS[type], referralId: referral.id } }
}
