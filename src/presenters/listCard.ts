import { LIST_FILTERS, type ListKind, type ListPage, OVERVIEW, type ToldBeside } from '../domain/lists.js'
import type { PageRows } from '../domain/paging.js'
import { type ButtonData, button } from './buttons.js'
import { type Card, type CardAction, type CardInput, renderCard } from './cards.js'
import { choiceInput, inputOf, shownAgain } from './inputs.js'
import { LIST_VERBS, listRow, type RowFacts } from './listRow.js'
import { unreachableButton } from './unreachableButton.js'
import { fill, type Words } from './words.js'

/**
 * A card has six buttons at most: each row has its own, beside the search, the pages before and after, and on the first
 * page the drafts, or the export and the people who get no messages.
 */
const BUTTONS_MAX = 6
const ROWS_MAX = 4

/** How many requests fit on a page of a list. */
export function listRows(kind: ListKind, { drafts, unreachable }: ToldBeside): PageRows {
  const beside = (buttons: number) => Math.min(ROWS_MAX, BUTTONS_MAX - 1 - buttons)
  const more = [drafts > 0, kind === 'organisation', unreachable > 0].filter(Boolean).length
  return { first: beside(1 + more), between: beside(2), last: beside(1) }
}

const LISTS = {
  mine: { title: 'myRequests', empty: 'emptyMine' },
  organisation: { title: 'allRequests', empty: 'emptyOrganisation' },
  desk: { title: 'desk', empty: 'emptyDesk' },
} as const

export interface ListView extends ListPage, RowFacts {}

/** A page of requests, each with its way in; what was searched for stays in its field. */
export function listCard(view: ListView, words: Words): Card {
  const { kind, items, total, page, pages } = view
  return renderCard('list', {
    title: fill(words.title[LISTS[kind].title], { total }),
    page: pages > 1 ? fill(words.title.page, { page, pages }) : '',
    note: noteOf(view, words),
    inputs: inputsOf(view, words),
    rows: items.map((referral) => listRow(referral, kind, view, words)),
    actions: actionsOf(view, words),
  })
}

/** Nothing in the list at all, as against nothing that fits. */
const isEmpty = ({ kind, filter, search, total }: ListView) =>
  total === 0 && search === '' && filter === LIST_FILTERS[kind][0]

function noteOf(view: ListView, words: Words): string {
  const { kind, total, drafts, wrongReference } = view
  if (wrongReference) return words.text.referenceWrong
  return [
    ...(drafts > 0 ? [fill(words.text.draftsToFinish, { count: drafts })] : []),
    ...(isEmpty(view) ? [words.text[LISTS[kind].empty]] : []),
    ...(total === 0 && !isEmpty(view) ? [words.text.nothingFound] : []),
  ].join('\n\n')
}

/** An empty list has nothing to search in. */
function inputsOf(view: ListView, words: Words): CardInput[] {
  if (isEmpty(view)) return []
  const { kind, filter, search } = view
  const filters = [...(kind === 'desk' ? [OVERVIEW] : []), ...LIST_FILTERS[kind]]
  return [
    listSearch(search, words),
    { ...choiceInput('filter', words.field.filter, filters, words.listFilter, words), value: filter },
  ]
}

export const listSearch = (value: string, words: Words): CardInput => ({
  ...inputOf('search', words.field.search, 'text', words.text.searchHint),
  value: shownAgain('text', value),
})

function actionsOf(view: ListView, words: Words): CardAction[] {
  const { kind, total, page, pages, drafts, unreachable } = view
  const data = { verb: LIST_VERBS[kind], list: kind }
  return [
    ...(isEmpty(view) ? [] : [button(words.button.search, { ...data, page: 1 })]),
    ...pagingActions(data, page, pages, words),
    ...(total === 0 && !isEmpty(view) ? [button(words.button.showAll, { ...data, page: 1, reset: 1 })] : []),
    ...(kind === 'organisation' && page === 1 && !isEmpty(view)
      ? [button(words.export.button, { verb: 'figures.export' })]
      : []),
    ...(drafts > 0 && page === 1 ? [button(words.button.drafts, { ...data, list: 'drafts', page: 1 })] : []),
    ...(unreachable > 0 && page === 1 ? [unreachableButton(words, unreachable)] : []),
  ]
}

/** The ways to the pages before and after, where there are any. */
export function pagingActions(
  data: ButtonData,
  page: number,
  pages: number,
  words: Words,
  name: 'page' | 'history' = 'page',
): CardAction[] {
  return [
    ...(page > 1 ? [button(words.button.previousPage, { ...data, [name]: page - 1 })] : []),
    ...(page < pages ? [button(words.button.nextPage, { ...data, [name]: page + 1 })] : []),
  ]
}
