import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { hasRole, LANGUAGES, type Member, memberId, type Organisation, ROLES } from './domain/people.js'
import type { Directory } from './usecases/ports.js'

const text = z.string().trim().min(1).max(200)
const directoryFile = z.object({
  organisations: z.array(
    z.object({
      id: text,
      kind: z.enum(['cpas', 'actiris']),
      name: z.object({ fr: text, nl: text }),
      tenants: z.array(text),
      conventionUntil: z.iso.date().optional(),
      closingDays: z.array(z.iso.date()).optional(),
    }),
  ),
  members: z.array(
    z.object({
      aadObjectId: text,
      name: text,
      email: z.email().optional(),
      phone: text.optional(),
      organisation: text,
      roles: z.array(z.enum(ROLES)).min(1),
      language: z.enum(LANGUAGES),
    }),
  ),
})

/** Reads the directory file. Throws, naming what is wrong, also on a member of an organisation that the file does not have. */
export function readDirectoryFile(path: string): {
  readonly organisations: readonly Organisation[]
  readonly members: readonly Member[]
} {
  const parsed = directoryFile.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`)
  const { organisations, members } = parsed.data
  const lost = members.find(({ organisation }) => !organisations.some(({ id }) => id === organisation))
  if (lost) throw new Error(`${path}: a member belongs to ${lost.organisation}, which is not among the organisations`)
  return {
    organisations,
    members: members.map((member) => ({ ...member, id: memberId(member.organisation, member.aadObjectId) })),
  }
}

/** The directory of the directory file. */
export function loadDirectory(path: string): Directory {
  const { organisations, members } = readDirectoryFile(path)
  return directoryOf(organisations, members)
}

/** A person is known by tenant and Entra object id together: the tenant must be one of the organisation's. */
export function directoryOf(organisations: readonly Organisation[], members: readonly Member[]): Directory {
  const byId = new Map(members.map((member) => [member.id, member]))
  const byTenant = new Map<string, Organisation[]>()
  for (const organisation of organisations) {
    for (const tenant of organisation.tenants) {
      byTenant.set(tenant.toLowerCase(), [...(byTenant.get(tenant.toLowerCase()) ?? []), organisation])
    }
  }
  const isActiris = new Set(organisations.filter(({ kind }) => kind === 'actiris').map(({ id }) => id))
  const inTenant = (tenant: string) => byTenant.get(tenant.toLowerCase()) ?? []
  return {
    knowsTenant: (tenant) => inTenant(tenant).length > 0,
    member: (tenant, aadObjectId) =>
      inTenant(tenant)
        .map(({ id }) => byId.get(memberId(id, aadObjectId)))
        .find((member) => member !== undefined),
    byId: (id) => byId.get(id),
    organisation: (id) => organisations.find((organisation) => organisation.id === id),
    advisers: () => members.filter((member) => isActiris.has(member.organisation) && hasRole(member, 'adviser')),
    withRole: (organisation, ...roles) =>
      members.filter((member) => member.organisation === organisation && hasRole(member, ...roles)),
  }
}
