import type { Referral } from './referral.js'

/** Which list somebody asks for: his own requests, his organisation's, or the desk's. */
export type ListKind = 'mine' | 'organisation' | 'desk'

/** A page of a list, and what the list is narrowed to. */
export interface ListPage {
  readonly kind: ListKind
  readonly filter: ListFilter
  readonly search: string
  /** A reference was typed whose digits do not fit together. */
  readonly wrongReference: boolean
  readonly items: readonly Referral[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** The asker's own requests begun and not filed yet; told on the first page of all of his own. */
  readonly drafts: number
  /** People of the organisation who get no messages; told on the first page of all its requests. */
  readonly unreachable: number
}

/** What a list tells beside its requests. */
export type ToldBeside = Pick<ListPage, 'drafts' | 'unreachable'>

/**
 * What each list may be narrowed to; the first is what it opens with. `cpas` and `actiris`: whose turn it is; `left`: the
 * owner is no longer a caseworker there; `no_result`: the hour of the appointment has passed; `answered`: the CPAS sent
 * what Actiris has not decided on.
 */
export const LIST_FILTERS = {
  mine: ['all', 'open', 'cpas', 'actiris', 'ended'],
  organisation: ['all', 'open', 'cpas', 'actiris', 'ended', 'left'],
  desk: ['open', 'new', 'mine', 'no_result', 'answered', 'ended', 'all'],
} as const satisfies Record<ListKind, readonly string[]>
export type ListFilter = (typeof LIST_FILTERS)[ListKind][number]

/** Chosen like a filter of the desk's lists, it leads back to what the desk opens with. */
export const OVERVIEW = 'overview'

/** What the desk opens with: how many requests of each group there are, in the order in which they call for work. */
export const DESK_GROUPS = ['new', 'mine', 'no_result', 'answered', 'open'] as const satisfies readonly ListFilter[]
export type DeskGroup = (typeof DESK_GROUPS)[number]

/** The filter that a press named, if that list has it. */
export function filterOf(kind: ListKind, named: string | undefined): ListFilter {
  const filters: readonly ListFilter[] = LIST_FILTERS[kind]
  return filters.find((filter) => filter === named) ?? (LIST_FILTERS[kind][0] as ListFilter)
}
