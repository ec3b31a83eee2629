/** Languages in which Passerelle speaks to its users. */
export const LANGUAGES = ['fr', 'nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const ROLES = ['caseworker', 'coordinator', 'adviser', 'admin'] as const
export type Role = (typeof ROLES)[number]

/**
 * A CPAS/OCMW, or Actiris. `conventionUntil` is the last calendar day of its convention with Actiris, `closingDays` are
 * the days on which it is closed besides weekends and public holidays.
 */
export interface Organisation {
  readonly id: string
  readonly kind: 'cpas' | 'actiris'
  readonly name: { readonly fr: string; readonly nl: string }
  readonly tenants: readonly string[]
  readonly conventionUntil?: string | undefined
  readonly closingDays?: readonly string[] | undefined
}

/** Names a member for good: organisation and Entra object id. Tenants of one organisation may change, this does not. */
export type MemberId = string

/** Somebody of the directory. */
export interface Member {
  readonly id: MemberId
  readonly aadObjectId: string
  readonly name: string
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly organisation: string
  readonly roles: readonly Role[]
  readonly language: Language
}

/** Where somebody acts: at the CPAS, at Actiris, or neither (Passerelle itself). */
export const SIDES = ['cpas', 'actiris', 'system'] as const
export type Side = (typeof SIDES)[number]

/** Who did something. `member` is absent when another system acted (the signed API). */
export interface Actor {
  readonly side: Side
  readonly member?: MemberId | undefined
}

export function memberId(organisation: string, aadObjectId: string): MemberId {
  return `${organisation}:${aadObjectId.toLowerCase()}`
}

export function hasRole(member: Pick<Member, 'roles'>, ...roles: readonly Role[]): boolean {
  return roles.some((role) => member.roles.includes(role))
}
