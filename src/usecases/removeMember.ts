import { ended } from '../domain/access.js'
import { whyNotManage, whyNotRemove } from '../domain/memberRoles.js'
import type { Membership } from '../domain/membership.js'
import type { Member, MemberId } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Clock, Directory, Store } from './ports.js'
import { memberStanding } from './viewMember.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

interface Command {
  readonly memberId: MemberId
  /** As the one who presses has seen it. */
  readonly version: number
}

/**
 * Ends a membership, from this moment in every bot. His open requests stay in his name, and what is told of them goes to the
 * coordinators, as with whoever leaves. Pressed again it finds him gone.
 */
export function removeMember(dependencies: Dependencies) {
  return async (
    { memberId, version }: Command,
    by: Member,
  ): Promise<{ readonly ok: true; readonly membership: Membership } | Refused> => {
    const standing = await memberStanding(dependencies, memberId)
    if (!standing) return refuse('MEMBER_UNKNOWN')
    const { membership } = standing
    if (membership.removedAt) return whyNotManage(by, standing) ?? { ok: true, membership }
    const refused = whyNotRemove(by, standing)
    if (refused) return refused
    if (membership.version !== version) return refuse('MEMBER_STALE')
    const next = ended(membership, dependencies.clock.now())
    const committed = await dependencies.store.commit({ membership: { next, expectedVersion: version } })
    return committed === 'done' ? { ok: true, membership: next } : removeMember(dependencies)({ memberId, version }, by)
  }
}
