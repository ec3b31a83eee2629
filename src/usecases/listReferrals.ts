import { isBlank } from '../domain/draft.js'
import { filterOf, type ListKind, type ListPage, type ToldBeside } from '../domain/lists.js'
import { type PageRows, pageOf } from '../domain/paging.js'
import type { Member } from '../domain/people.js'
import { findReference } from '../domain/reference.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { filterQuery, type ListQuery, orderOf, scopeOf } from './listQuery.js'
import type { Clock, Directory, Store } from './ports.js'
import { countUnreachable } from './viewUnreachable.js'

/** A list as somebody asks for it. */
export interface ListAsk {
  readonly kind: ListKind
  /** From 1. */
  readonly page: number
  readonly filter?: string | undefined
  /** A name or a reference, as it was typed. */
  readonly search?: string | undefined
}

export interface ReferralPage extends ListPage {
  readonly ok: true
}

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/**
 * Lists requests that the asker may see: his own, his organisation's, or the desk's. What belongs to somebody else is not
 * found, by whatever name or reference.
 *
 * @param rows how many fit on a page, given what is told beside them
 */
export function listReferrals({ store, directory, clock }: Dependencies) {
  return async (ask: ListAsk, by: Member, rows: (beside: ToldBeside) => PageRows): Promise<ReferralPage | Refused> => {
    const scope = scopeOf(ask.kind, by, directory)
    if (!scope) return refuse('REF_FORBIDDEN')
    const { kind, search = '' } = ask
    const filter = filterOf(kind, ask.filter)
    const searched = readSearch(search)
    const isWhole = filter === 'all' && !searched
    const beside = isWhole ? await toldBeside(kind, by, { store, directory }) : NOTHING_BESIDE
    const told = { ok: true, kind, filter, search: search.trim(), wrongReference: false, ...beside } as const
    if (searched === 'wrong') return { ...told, wrongReference: true, items: [], total: 0, page: 1, pages: 1 }
    // A reference names its request, whatever the list is narrowed to.
    const narrowed = searched?.reference ? {} : filterQuery(filter, by, clock.now(), directory)
    const query: ListQuery = { order: orderOf(kind), ...narrowed, ...searched, ...scope }
    const { total } = await store.listReferrals({ ...query, offset: 0, limit: 0 })
    const { page, pages, offset, limit } = pageOf(ask.page, total, rows(beside))
    const { items } = await store.listReferrals({ ...query, offset, limit })
    return { ...told, items, total, page, pages }
  }
}

const NOTHING_BESIDE: ToldBeside = { drafts: 0, unreachable: 0 }

async function toldBeside(
  kind: ListKind,
  by: Member,
  { store, directory }: Omit<Dependencies, 'clock'>,
): Promise<ToldBeside> {
  if (kind === 'organisation')
    return { ...NOTHING_BESIDE, unreachable: await countUnreachable({ store, directory })(by) }
  if (kind !== 'mine') return NOTHING_BESIDE
  return { ...NOTHING_BESIDE, drafts: (await store.draftsOf(by.id)).filter((draft) => !isBlank(draft)).length }
}

const DIGITS_ONLY = /^[\d\s–-]+$/

/** A reference in any spelling, also without its letters, or else a name; undefined when nothing was typed. */
function readSearch(typed: string): { readonly reference?: string; readonly name?: string } | 'wrong' | undefined {
  const text = typed.trim()
  if (!text) return undefined
  const reference = findReference(DIGITS_ONLY.test(text) ? `ACT ${text}` : text)
  if (reference === 'wrong') return 'wrong'
  return reference ? { reference } : { name: text }
}
