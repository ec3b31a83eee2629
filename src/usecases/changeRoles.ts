import { chosenRoles, isSameRoles, withRoles } from '../domain/memberRoles.js'
import type { Member } from '../domain/people.js'
import { refuse } from '../domain/refusals.js'
import { changeMember, type MemberCommand, type MemberDependencies } from './changeMember.js'

interface Command extends MemberCommand {
  /** Ticked roles, separated by commas. */
  readonly roles: string | undefined
}

/** Gives a member the roles that were ticked. Who has them already keeps them: the same press twice has the same answer. */
export function changeRoles(dependencies: MemberDependencies) {
  return ({ roles, ...command }: Command, presser: Member) =>
    changeMember(dependencies, command, presser, (by, standing) => {
      const { membership } = standing
      if (membership.removedAt) return refuse('MEMBER_UNKNOWN')
      const chosen = chosenRoles(by, standing, roles)
      if (!chosen.ok) return chosen
      const isSame = isSameRoles(chosen.roles, membership.roles)
      return { ok: true, next: isSame ? membership : withRoles(membership, chosen.roles, dependencies.clock.now()) }
    })
}
