import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { MemberSeed } from './domain/membership.js'
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

/** What the directory file says: the organisations, and who is a member of them unless the bot decided otherwise. */
export interface DirectoryFile {
  readonly organisations: readonly Organisation[]
  /** One for each person and organisation: of two entries the later. */
  readonly seeds: readonly MemberSeed[]
  /** Of its text. */
  readonly digest: string
}

/** Reads the directory file. Throws as `parseDirectory`, naming the file. */
export function readDirectoryFile(path: string): DirectoryFile {
  const written = readFileSync(path, 'utf8')
  try {
    return parseDirectory(written)
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : 'unreadable'}`)
  }
}

/**
 * Reads the directory file's text. Throws, saying what is wrong and where and never what stands there, also on a member of
 * an organisation that the file does not have.
 */
export function parseDirectory(written: string): DirectoryFile {
  const parsed = directoryFile.safeParse(parseJson(written))
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const { organisations, members } = parsed.data
  const lost = members.find(({ organisation }) => !organisations.some(({ id }) => id === organisation))
  if (lost) throw new Error(`a member belongs to ${lost.organisation}, which is not among the organisations`)
  const seeds = members.map((entry): [string, MemberSeed] => {
    const id = memberId(entry.organisation, entry.aadObjectId)
    // The schema gives the fields in one order, however the file has them.
    return [id, { member: { ...entry, id }, digest: contentDigest(JSON.stringify(entry)) }]
  })
  return { organisations, seeds: [...new Map(seeds).values()], digest: contentDigest(written) }
}

/** JSON.parse says what it found: here somebody's name, perhaps. */
function parseJson(written: string): unknown {
  try {
    return JSON.parse(written.replace(/^\uFEFF/, ''))
  } catch (error) {
    const place = /line \d+ column \d+/.exec(String(error))
    throw new Error(`it is not JSON${place ? ` (${place[0]})` : ''}`)
  }
}

/** The same for the same text only. */
export const contentDigest = (written: string): string => createHash('sha256').update(written).digest('base64url')

/** A person is known by tenant and Entra object id together: the tenant must be one of the organisation's. */
export function directoryOf(organisations: readonly Organisation[], members: readonly Member[]): Directory {
  const byId = new Map(members.map((member) => [member.id, member]))
  const byOrganisation = Map.groupBy(members, ({ organisation }) => organisation)
  const byTenant = new Map<string, Organisation[]>()
  for (const organisation of organisations) {
    for (const tenant of organisation.tenants) {
      byTenant.set(tenant.toLowerCase(), [...(byTenant.get(tenant.toLowerCase()) ?? []), organisation])
    }
  }
  const membersOf = (id: Organisation['id']) => byOrganisation.get(id) ?? []
  const inTenant = (tenant: string) => byTenant.get(tenant.toLowerCase()) ?? []
  return {
    knowsTenant: (tenant) => inTenant(tenant).length > 0,
    member: (tenant, aadObjectId) =>
      inTenant(tenant)
        .map(({ id }) => byId.get(memberId(id, aadObjectId)))
        .find((member) => member !== undefined),
    byId: (id) => byId.get(id),
    organisation: (id) => organisations.find((organisation) => organisation.id === id),
    organisations: () => organisations,
    organisationsOf: inTenant,
    advisers: () =>
      organisations
        .filter(({ kind }) => kind === 'actiris')
        .flatMap(({ id }) => membersOf(id).filter((member) => hasRole(member, 'adviser'))),
    withRole: (organisation, ...roles) => membersOf(organisation).filter((member) => hasRole(member, ...roles)),
  }
}
