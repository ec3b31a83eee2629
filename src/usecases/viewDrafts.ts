import { type Draft, isBlank } from '../domain/draft.js'
import { type PageRows, pageOf } from '../domain/paging.js'
import { hasRole, type Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Store } from './ports.js'

export interface DraftsPage {
  readonly ok: true
  readonly items: readonly Draft[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** Somebody's own drafts, last touched first; one in which nothing was typed is none. */
export function viewDrafts({ store }: { readonly store: Store }) {
  return async (by: Member, asked: number, rows: PageRows): Promise<DraftsPage | Refused> => {
    if (!hasRole(by, 'caseworker', 'coordinator')) return refuse('REF_FORBIDDEN')
    const drafts = (await store.draftsOf(by.id)).filter((draft) => !isBlank(draft))
    const { page, pages, offset, limit } = pageOf(asked, drafts.length, rows)
    return { ok: true, items: drafts.slice(offset, offset + limit), total: drafts.length, page, pages }
  }
}
