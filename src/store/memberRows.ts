import { z } from 'zod'
import type { AccessRequest, Membership } from '../domain/membership.js'
import { LANGUAGES, ROLES } from '../domain/people.js'
import type { Change } from '../usecases/change.js'
import type { Store } from '../usecases/ports.js'

const text = z.string()

export const membershipRow = z.looseObject({
  id: text,
  organisation: text,
  aadObjectId: text,
  name: text,
  email: text.optional(),
  phone: text.optional(),
  roles: z.array(z.enum(ROLES)),
  language: z.enum(LANGUAGES),
  version: z.int().positive(),
  changedAt: text,
  seed: text.optional(),
  removedAt: text.optional(),
})

export const accessRow = z.looseObject({
  id: text,
  tenant: text,
  aadObjectId: text,
  name: text,
  language: z.enum(LANGUAGES),
  organisation: text,
  role: z.enum(ROLES),
  askedAt: text,
  version: z.int().positive(),
  decision: z.strictObject({ by: text, isGranted: z.boolean(), at: text }).optional(),
})

interface MemberTables {
  readonly memberships: ReadonlyMap<string, Membership>
  readonly access: ReadonlyMap<string, AccessRequest>
}

/** What the store answers about members, and about those who want to be. */
export function memberReads({
  memberships,
  access,
}: MemberTables): Pick<Store, 'memberships' | 'accessRequest' | 'openAccessRequests' | 'namedAccessRequests'> {
  return {
    memberships: async () => [...memberships.values()],
    accessRequest: async (id) => access.get(id),
    openAccessRequests: async (organisation) =>
      [...access.values()]
        .filter((request) => !request.decision && (organisation ?? request.organisation) === request.organisation)
        .sort((a, b) => compare(a.askedAt, b.askedAt) || compare(a.id, b.id)),
    namedAccessRequests: async (decidedBefore) =>
      [...access.values()].filter(
        ({ name, decision }) => name !== '' && decision !== undefined && decision.at < decidedBefore.toISOString(),
      ),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Two that may not both be open share this. */
export const askerOf = ({ tenant, aadObjectId, organisation }: AccessRequest): string =>
  `${tenant}/${aadObjectId}/${organisation}`.toLowerCase()

/** An open request that stands in the way of this one: of the same person, for the same organisation. */
export function isAskedAlready({ access }: Change, tables: MemberTables): boolean {
  if (!access || access.next.decision) return false
  const { next } = access
  for (const other of tables.access.values()) {
    if (other.id !== next.id && !other.decision && askerOf(other) === askerOf(next)) return true
  }
  return false
}
