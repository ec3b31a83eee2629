import { mayManage } from '../domain/access.js'
import type { MemberStanding } from '../domain/memberRoles.js'
import type { Membership } from '../domain/membership.js'
import { hasRole, type Member, type MemberId } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { OPEN } from '../domain/vocabulary.js'
import type { Directory, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
}

/** A member, or who was one, as who manages him sees him. */
export function viewMember(dependencies: Dependencies) {
  const { store } = dependencies
  return async (
    id: MemberId,
    by: Member,
  ): Promise<{ readonly ok: true; readonly standing: MemberStanding; readonly openRequests: number } | Refused> => {
    const standing = await memberStanding(dependencies, id)
    if (!standing || !mayManage(by, standing.organisation.id)) return refuse('MEMBER_UNKNOWN')
    const { id: organisation, kind } = standing.organisation
    const his = kind === 'actiris' ? { adviser: id } : { organisation, owner: id }
    const { total: openRequests } = await store.listReferrals({ ...his, statuses: OPEN, offset: 0, limit: 0 })
    return { ok: true, standing, openRequests }
  }
}

/** As the store has it now; undefined for who never was a member, or of an organisation that is gone. */
export async function memberStanding(
  { store, directory }: Dependencies,
  id: MemberId,
): Promise<MemberStanding | undefined> {
  const memberships = await store.memberships()
  const membership = memberships.find((one) => one.id === id)
  const organisation = membership && directory.organisation(membership.organisation)
  if (!membership || !organisation) return undefined
  const others = memberships.filter((one) => one.id !== id && !one.removedAt)
  const isCoordinatorHere = (one: Membership) => one.organisation === organisation.id && hasRole(one, 'coordinator')
  return {
    membership,
    organisation,
    otherCoordinators: others.filter(isCoordinatorHere).length,
    otherAdmins: others.filter((one) => hasRole(one, 'admin')).length,
  }
}
