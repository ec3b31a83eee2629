import { type MemberStanding, restsOn } from '../domain/memberRoles.js'
import type { Membership } from '../domain/membership.js'
import type { Member, MemberId } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Clock, Directory, Store } from './ports.js'
import { standingOf } from './viewMember.js'

export interface MemberDependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

export interface MemberCommand {
  readonly memberId: MemberId
  /** As the one who presses has seen it. */
  readonly version: number
}

/** What becomes of a member: as he is to be kept, the very same when nothing changes; or why not. */
type MemberDecision = { readonly ok: true; readonly next: Membership } | Refused

/**
 * A change of a member, decided on both as the store has them, him and who makes it. It is kept only while those it rests on
 * stand as they were looked at: two who remove each other at one moment would leave nobody. Otherwise it is decided again.
 */
export async function changeMember(
  { store, directory }: MemberDependencies,
  { memberId, version }: MemberCommand,
  { id: presser }: Member,
  decide: (by: Membership, standing: MemberStanding) => MemberDecision,
): Promise<{ readonly ok: true; readonly membership: Membership } | Refused> {
  for (;;) {
    const memberships = await store.memberships()
    const by = memberships.find(({ id, removedAt }) => id === presser && !removedAt)
    if (!by) return refuse('MEMBER_FORBIDDEN')
    const standing = standingOf(memberId, memberships, directory)
    if (!standing) return refuse('MEMBER_UNKNOWN')
    const decision = decide(by, standing)
    if (!decision.ok) return decision
    const { next } = decision
    if (next === standing.membership) return { ok: true, membership: next }
    if (standing.membership.version !== version) return refuse('MEMBER_STALE')
    const membersSeen = restsOn(by, standing, next.removedAt ? [] : next.roles)
    const committed = await store.commit({ membership: { next, expectedVersion: version }, membersSeen })
    if (committed === 'done') return { ok: true, membership: next }
  }
}
