import { chosenRoles, isSameRoles, withRoles } from '../domain/memberRoles.js'
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
  /** Ticked roles, separated by commas. */
  readonly roles: string | undefined
}

/** Gives a member the roles that were ticked. Who has them already keeps them: the same press twice has the same answer. */
export function changeRoles(dependencies: Dependencies) {
  return async (
    { memberId, version, roles }: Command,
    by: Member,
  ): Promise<{ readonly ok: true; readonly membership: Membership } | Refused> => {
    const standing = await memberStanding(dependencies, memberId)
    if (!standing || standing.membership.removedAt) return refuse('MEMBER_UNKNOWN')
    const { membership } = standing
    const chosen = chosenRoles(by, standing, roles)
    if (!chosen.ok) return chosen
    if (isSameRoles(chosen.roles, membership.roles)) return { ok: true, membership }
    if (membership.version !== version) return refuse('MEMBER_STALE')
    const next = withRoles(membership, chosen.roles, dependencies.clock.now())
    const committed = await dependencies.store.commit({ membership: { next, expectedVersion: version } })
    if (committed === 'done') return { ok: true, membership: next }
    return changeRoles(dependencies)({ memberId, version, roles }, by)
  }
}
