import type { Language, Member, MemberId, Organisation, Role } from './people.js'

/** Somebody's place in an organisation as the store keeps it: by the directory file, by the bot, and once removed still there. */
export interface Membership extends Member {
  readonly version: number
  readonly changedAt: string
  /** Digest of the directory file's entry that was applied last; absent for somebody who came by the bot. */
  readonly seed?: string | undefined
  /** He is no member any more; the file does not bring him back, only somebody in the bot does. */
  readonly removedAt?: string | undefined
}

/** Somebody of a known tenant asks to become a member, or to have another role. One is open for a person and organisation at most. */
export interface AccessRequest {
  readonly id: string
  readonly tenant: string
  readonly aadObjectId: string
  readonly name: string
  readonly language: Language
  readonly organisation: Organisation['id']
  readonly role: Role
  readonly askedAt: string
  readonly version: number
  /** Absent while it is open. */
  readonly decision?: { readonly by: MemberId; readonly isGranted: boolean; readonly at: string } | undefined
}

/** A page of an organisation's members, as somebody sees it who manages them. */
export interface MembersPage {
  readonly organisation: Organisation
  /** Those that he may choose from, as an admin; none when there is only his own. */
  readonly organisations: readonly Organisation[]
  readonly search: string
  readonly members: readonly Membership[]
  /** Of those found, on all pages. */
  readonly total: number
  readonly page: number
  readonly pages: number
  /** What waits for his decision, the oldest first. */
  readonly requests: readonly AccessRequest[]
}

/** What the directory file says of somebody. */
export interface MemberSeed {
  readonly member: Member
  /** Of the whole entry: another digest, another entry. */
  readonly digest: string
}

/**
 * What the store keeps once the file's entry is taken in; undefined when nothing changes. An entry applies once: what the
 * bot changed since stays until the entry itself changes. Somebody removed in the bot stays removed, and an entry that
 * changed meanwhile counts as applied: it does not undo what the bot decides if he comes back.
 */
export function seeded(
  known: Membership | undefined,
  { member, digest }: MemberSeed,
  at: Date,
): Membership | undefined {
  if (known?.seed === digest) return undefined
  const stamp = { version: (known?.version ?? 0) + 1, changedAt: at.toISOString(), seed: digest }
  return known?.removedAt ? { ...known, ...stamp } : { ...member, ...stamp }
}

/** What is kept of somebody who left long ago: who he was to the bot, so that the file does not bring him back. */
export function forgotten({ name: _name, email: _email, phone: _phone, ...stays }: Membership): Membership {
  return { ...stays, name: '', version: stays.version + 1 }
}
