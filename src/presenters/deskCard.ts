import { DESK_GROUPS, type DeskGroup } from '../domain/lists.js'
import type { Referral } from '../domain/referral.js'
import { button } from './buttons.js'
import { type Card, renderCard } from './cards.js'
import { listSearch } from './listCard.js'
import { LIST_VERBS, listRow, type RowFacts } from './listRow.js'
import { fill, type Words } from './words.js'

const BUTTONS_MAX = 6
export const DESK_ROWS_MAX = 4

interface DeskView extends RowFacts {
  readonly counts: Readonly<Record<DeskGroup, number>>
  readonly first: readonly Referral[]
}

/**
 * The desk as it opens: how many requests of each group, one press into each that has some, and the first of them for as
 * many buttons as are left.
 */
export function deskCard({ counts, first, ...facts }: DeskView, words: Words): Card {
  const open = { verb: LIST_VERBS.desk, list: 'desk', page: 1 }
  const countOf = (group: DeskGroup) => `${words.listFilter[group]} (${counts[group]})`
  const filled = DESK_GROUPS.filter((group) => counts[group] > 0)
  const rows = first.slice(0, BUTTONS_MAX - 1 - filled.length)
  return renderCard('list', {
    title: fill(words.title.desk, { total: counts.open }),
    page: '',
    note: filled.length > 0 ? DESK_GROUPS.map(countOf).join(' · ') : words.text.emptyDesk,
    inputs: [listSearch('', words)],
    rows: rows.map((referral) => listRow(referral, 'desk', facts, words)),
    actions: [
      ...filled.map((group) => button(countOf(group), { ...open, filter: group })),
      button(words.button.search, { ...open, filter: 'all' }),
    ],
  })
}
