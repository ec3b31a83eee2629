import { mayManage } from '../domain/access.js'
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
type Decide = (by: Membership, standing: MemberStanding) => { readonly ok: true; readonly next: Membership } | Refused

/**
 * A change of a member, decided on both as the store has them, him and who makes it. It is kept only while those it rests on
 * stand as they were looked at: two who remove each other at one moment would leave nobody. Otherwise it is decided again.
 */
export async function changeMember(
  dependencies: MemberDependencies,
  command: MemberCommand,
  presser: Member,
  decide: Decide,
): Promise<{ readonly ok: true; readonly membership: Membership } | Refused> {
  const decided = await decideNow(dependencies, command.memberId, presser, decide)
  if (!decided.ok) return decided
  const { by, standing, next } = decided
  if (next === standing.membership) return { ok: true, membership: next }
  if (standing.membership.version !== command.version) return refuse('MEMBER_STALE')
  const committed = await dependencies.store.commit({
    membership: { next, expectedVersion: command.version },
    membersSeen: restsOn(by, standing, next.removedAt ? [] : next.roles),
  })
  if (committed === 'done') return { ok: true, membership: next }
  return changeMember(dependencies, command, presser, decide)
}

async function decideNow(
  { store, directory }: MemberDependencies,
  memberId: MemberId,
  presser: Member,
  decide: Decide,
) {
  const memberships = await store.memberships()
  const by = memberships.find(({ id, removedAt }) => id === presser.id && !removedAt)
  // Before anybody is looked up: whoever manages nobody reads the same of a member and of nobody.
  if (!by || !mayManage(by, by.organisation)) return refuse('MEMBER_FORBIDDEN')
  const standing = standingOf(memberId, memberships, directory)
  if (!standing) return refuse('MEMBER_UNKNOWN')
  const decided = decide(by, standing)
  return decided.ok ? { ...decided, by, standing } : decided
}
