import { mayManage } from '../domain/access.js'
import { type MemberStanding, standingAmong } from '../domain/memberRoles.js'
import type { Membership } from '../domain/membership.js'
import type { Member, MemberId } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { OPEN } from '../domain/vocabulary.js'
import type { Directory, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
}

/** A member, or who was one, as who manages him sees him. */
export function viewMember({ store, directory }: Dependencies) {
  return async (
    id: MemberId,
    by: Member,
  ): Promise<{ readonly ok: true; readonly standing: MemberStanding; readonly openRequests: number } | Refused> => {
    const standing = standingOf(id, await store.memberships(), directory)
    if (!standing || !mayManage(by, standing.organisation.id)) return refuse('MEMBER_UNKNOWN')
    const { id: organisation, kind } = standing.organisation
    const his = kind === 'actiris' ? { adviser: id } : { organisation, owner: id }
    const { total: openRequests } = await store.listReferrals({ ...his, statuses: OPEN, offset: 0, limit: 0 })
    return { ok: true, standing, openRequests }
  }
}

/** How somebody stands; undefined for who never was a member, or of an organisation that is gone. */
export function standingOf(
  id: MemberId,
  memberships: readonly Membership[],
  directory: Directory,
): MemberStanding | undefined {
  const membership = memberships.find((one) => one.id === id)
  const organisation = membership && directory.organisation(membership.organisation)
  return membership && organisation && standingAmong(memberships, membership, organisation)
}
