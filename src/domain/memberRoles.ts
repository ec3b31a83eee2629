import { mayManage, ROLES_OF } from './access.js'
import type { Membership } from './membership.js'
import { hasRole, type Member, type Organisation, type Role } from './people.js'
import { type Refused, refuse } from './refusals.js'

/** The roles that somebody may give and take in an organisation: an admin makes other admins, nobody else does. */
export function rolesToGive(by: Member, { kind }: Organisation): readonly Role[] {
  return [...ROLES_OF[kind], ...(hasRole(by, 'admin') ? (['admin'] as const) : [])]
}

/** A member as he stands, and who else holds what must not be lost. */
export interface MemberStanding {
  readonly membership: Membership
  readonly organisation: Organisation
  /** In the organisation. */
  readonly otherCoordinators: readonly Membership[]
  /** In all organisations. */
  readonly otherAdmins: readonly Membership[]
}

/** How somebody stands among all who are or were members. */
export function standingAmong(
  memberships: Iterable<Membership>,
  membership: Membership,
  organisation: Organisation,
): MemberStanding {
  const others = [...memberships].filter((one) => one.id !== membership.id && !one.removedAt)
  const isHere = (one: Membership) => one.organisation === organisation.id
  return {
    membership,
    organisation,
    otherCoordinators: others.filter((one) => isHere(one) && hasRole(one, 'coordinator')),
    otherAdmins: others.filter((one) => hasRole(one, 'admin')),
  }
}

/** Why somebody may not change this member at all; undefined when he may. */
export function whyNotManage(by: Member, { membership, organisation }: MemberStanding): Refused | undefined {
  if (!mayManage(by, by.organisation)) return refuse('MEMBER_FORBIDDEN')
  if (!mayManage(by, organisation.id)) return refuse('MEMBER_UNKNOWN')
  return hasRole(membership, 'admin') && !hasRole(by, 'admin') ? refuse('MEMBER_ADMIN') : undefined
}

/** Why he may not be removed. */
export function whyNotRemove(by: Member, standing: MemberStanding): Refused | undefined {
  return whyNotManage(by, standing) ?? lastOne(by, standing, [])
}

/** The roles that somebody ticked, as they are to be kept; or why not. Others than he may give are left aside. */
export function chosenRoles(
  by: Member,
  standing: MemberStanding,
  typed = '',
): { readonly ok: true; readonly roles: readonly Role[] } | Refused {
  const refused = whyNotManage(by, standing)
  if (refused) return refused
  const ticked = typed.split(',').map((part) => part.trim())
  const roles = rolesToGive(by, standing.organisation).filter((role) => ticked.includes(role))
  if (roles.length === 0) return refuse('MEMBER_INVALID', { fields: [{ field: 'roles', code: 'roles_needed' }] })
  return lastOne(by, standing, roles) ?? { ok: true, roles }
}

/** The membership with other roles. */
export function withRoles(membership: Membership, roles: readonly Role[], at: Date): Membership {
  return { ...membership, roles, version: membership.version + 1, changedAt: at.toISOString() }
}

export const isSameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role))

/** Whoever is the last to decide stays so until there is another. @param kept the roles that he would still have */
function lastOne(by: Member, standing: MemberStanding, kept: readonly Role[]): Refused | undefined {
  return standing.membership.id === by.id && isLast(standing, kept) ? refuse('MEMBER_LAST') : undefined
}

/** Whether a role would be lost with him. @param kept the roles that he would still have */
export const isLast = (standing: MemberStanding, kept: readonly Role[]): boolean =>
  othersWithGivenUp(standing, kept).some((others) => others.length === 0)

/** Of those who have what he gives up, one for each role: as long as they stay, it is not lost. */
export const whoStays = (standing: MemberStanding, kept: readonly Role[]): readonly Membership[] =>
  othersWithGivenUp(standing, kept).flatMap(([first]) => first ?? [])

/**
 * Whose places a change rests on, besides the changed one's: that of who makes it, and, when he gives up a role of his own,
 * of somebody who still has it.
 */
export function restsOn(by: Membership, standing: MemberStanding, kept: readonly Role[]): readonly Membership[] {
  return standing.membership.id === by.id ? whoStays(standing, kept) : [by]
}

function othersWithGivenUp(
  { membership, otherCoordinators, otherAdmins }: MemberStanding,
  kept: readonly Role[],
): readonly (readonly Membership[])[] {
  const givesUp = (role: Role) => hasRole(membership, role) && !kept.includes(role)
  return [...(givesUp('coordinator') ? [otherCoordinators] : []), ...(givesUp('admin') ? [otherAdmins] : [])]
}
