import type { NoticeKind } from '../domain/notices.js'
import { type PageRows, pageOf } from '../domain/paging.js'
import { hasRole, type Member } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { isOfCpas } from './cpasPeople.js'
import type { OutboxMessage, Unreached } from './outbox.js'
import type { Directory, Store } from './ports.js'

/** A notice that somebody could not be told. */
export interface Missed {
  readonly kind: NoticeKind
  readonly referral: Referral
  readonly version: number
}

interface UnreachedPerson extends Unreached {
  readonly name: string
  /** The latest of what he missed about the organisation's requests; nothing for who may not see these. */
  readonly missed: readonly Missed[]
}

export interface UnreachedPeople {
  readonly ok: true
  readonly people: readonly UnreachedPerson[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
  /** The asker has a list of the organisation's requests to go to. */
  readonly hasRequests: boolean
}

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
}

const MISSED_MAX = 3
/** Among these are drafts and questions, which are nobody else's. */
const MISSED_READ = 10

/** Those of the asker's own organisation who cannot be reached, the longest first; for coordinators and admins. */
export function viewUnreachable({ store, directory }: Dependencies) {
  return async (by: Member, asked: number, rows: PageRows): Promise<UnreachedPeople | Refused> => {
    if (!maySee(by)) return refuse('REF_FORBIDDEN')
    const all = (await unreachedOf(by, { store, directory })).toSorted((a, b) => (a.since < b.since ? -1 : 1))
    const { page, pages, offset, limit } = pageOf(asked, all.length, rows)
    const shown = all.slice(offset, offset + limit)
    const people = shown.map(async (unreached) => ({
      ...unreached,
      name: directory.byId(unreached.member)?.name ?? '',
      missed: hasRole(by, 'coordinator') ? await missedBy(unreached, by, store) : [],
    }))
    const hasRequests = isOfCpas(by, directory, 'coordinator')
    return { ok: true, people: await Promise.all(people), total: all.length, page, pages, hasRequests }
  }
}

/** How many they are; 0 for who may not see them. */
export function countUnreachable(dependencies: Dependencies) {
  return async (by: Member): Promise<number> => (maySee(by) ? (await unreachedOf(by, dependencies)).length : 0)
}

const maySee = (by: Member) => hasRole(by, 'coordinator', 'admin')

async function unreachedOf(
  { organisation }: Member,
  { store, directory }: Dependencies,
): Promise<readonly Unreached[]> {
  return (await store.unreached()).filter(({ member }) => directory.byId(member)?.organisation === organisation)
}

async function missedBy({ member }: Unreached, by: Member, store: Store): Promise<readonly Missed[]> {
  const messages = await store.missedBy(member, MISSED_READ)
  const missed = await Promise.all(messages.map((message) => missedIn(message, store)))
  return missed
    .flat()
    .filter(({ referral }) => referral.organisation === by.organisation)
    .slice(0, MISSED_MAX)
}

async function missedIn(message: OutboxMessage, store: Store): Promise<readonly Missed[]> {
  if (message.kind === 'edit' || !('referralId' in message)) return []
  const referral = await store.referral(message.referralId)
  return referral ? [{ kind: message.kind, referral, version: message.version }] : []
}
