import { ended } from '../domain/access.js'
import { whyNotManage, whyNotRemove } from '../domain/memberRoles.js'
import type { Member } from '../domain/people.js'
import { changeMember, type MemberCommand, type MemberDependencies } from './changeMember.js'

/**
 * Ends a membership, from this moment in every bot. His open requests stay in his name, and what is told of them goes to the
 * coordinators, as with whoever leaves. Pressed again it finds him gone.
 */
export function removeMember(dependencies: MemberDependencies) {
  return (command: MemberCommand, presser: Member) =>
    changeMember(dependencies, command, presser, (by, standing) => {
      const { membership } = standing
      if (membership.removedAt) return whyNotManage(by, standing) ?? { ok: true, next: membership }
      return whyNotRemove(by, standing) ?? { ok: true, next: ended(membership, dependencies.clock.now()) }
    })
}
