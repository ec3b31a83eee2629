import { type Actor, hasRole, type Member, type Role, type Side } from './people.js'
import type { Referral } from './referral.js'

/** In what part somebody acts on a request. `owner`: the caseworker in charge. `caseworker`, `coordinator`: of its organisation. */
export const PARTS = ['owner', 'caseworker', 'coordinator', 'adviser', 'api'] as const
export type Part = (typeof PARTS)[number]

/** Somebody about to act, with all that decides in which parts. Another system of Actiris is nobody's member. */
export interface Doer extends Actor {
  readonly organisation?: string | undefined
  readonly roles?: readonly Role[] | undefined
}

/** A member on one side of a request: his CPAS's, or the adviser's desk. */
export function doerOf({ id, organisation, roles }: Member, side: Side): Doer {
  return { side, member: id, organisation, roles }
}

/** Another system of Actiris, known by its signature only. */
export const ACTIRIS_SYSTEM: Doer = { side: 'actiris' }

/** Who acted, as the history keeps it: what somebody may do is decided before, and may change later. */
export const actorOf = ({ side, member }: Doer): Actor => (member === undefined ? { side } : { side, member })

/** Every part in which somebody may act on this request; nobody of another CPAS has one. */
export function partsOf({ organisation, owner }: Referral, doer: Doer): readonly Part[] {
  const { side, member, roles = [] } = doer
  if (side === 'actiris') return member === undefined ? ['api'] : asRole({ roles }, 'adviser')
  if (side !== 'cpas' || doer.organisation !== organisation) return []
  const parts = [...asRole({ roles }, 'caseworker'), ...asRole({ roles }, 'coordinator')]
  return member === owner && parts.length > 0 ? ['owner', ...parts] : parts
}

const asRole = <R extends Role & Part>(who: Pick<Member, 'roles'>, role: R): readonly Part[] =>
  hasRole(who, role) ? [role] : []
