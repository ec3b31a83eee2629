import { type Draft, STEPS } from '../domain/draft.js'
import type { PageRows } from '../domain/paging.js'
import { button } from './buttons.js'
import { type Card, renderCard } from './cards.js'
import { shortMoment } from './dates.js'
import { initialsOf } from './initials.js'
import { pagingActions } from './listCard.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

/** Each row has two buttons of the card's six. */
export const DRAFT_ROWS: PageRows = { first: 2, between: 2, last: 2 }
const LIST = { verb: 'referral.open', list: 'drafts' } as const

interface DraftsView {
  readonly items: readonly Draft[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** What was just done, or could not be. */
  readonly note?: string
}

/** Requests that were begun and not filed, each to be finished or thrown away. */
export function draftsCard({ items, total, page, pages, note = '' }: DraftsView, words: Words): Card {
  const isBetween = page > 1 && page < pages
  return renderCard('list', {
    title: fill(words.title.drafts, { total }),
    page: pages > 1 ? fill(words.title.page, { page, pages }) : '',
    note: [note, total === 0 ? words.text.emptyDrafts : ''].filter(Boolean).join('\n\n'),
    inputs: [],
    rows: items.map((draft) => rowOf(draft, words)),
    actions: [
      ...pagingActions(LIST, page, pages, words),
      ...(isBetween ? [] : [button(words.button.myRequests, { verb: LIST.verb, list: 'mine', page: 1 })]),
    ],
  })
}

function rowOf({ id, typed, step, version, changedAt }: Draft, words: Words) {
  const name = initialsOf(typed) || words.status.draft
  const number = STEPS.indexOf(step) + 1
  return {
    title: plain(name),
    line: fill(words.title.stepOf, { step: number, steps: STEPS.length, name: words.step[step] }),
    status: fill(words.text.draftChanged, { when: shortMoment(changedAt, words.language) }),
    tone: 'Default' as const,
    actions: [
      button(fill(words.button.resume, { name }), { verb: 'referral.open', draftId: id, version }),
      button(words.button.discard, { verb: 'referral.discard', draftId: id, version, list: LIST.list }, 'destructive'),
    ],
  }
}
