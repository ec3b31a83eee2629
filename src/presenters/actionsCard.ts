import type { OwnAction } from '../domain/ownAction.js'
import { actionParts } from './actionCards.js'
import { button } from './buttons.js'
import { type Card, type CardAction, type CardInput, renderCard } from './cards.js'
import { monthName, shortCalendarDay } from './dates.js'
import { inputOf } from './inputs.js'
import { pagingActions } from './listCard.js'
import { shownNumber } from './numbers.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

export const ACTIONS_PER_PAGE = 10

export interface ActionsView {
  readonly kind: 'mine' | 'organisation'
  readonly isCoordinator: boolean
  readonly months: readonly {
    readonly month: string
    readonly total: number
    readonly actions: readonly OwnAction[]
  }[]
  readonly removable: readonly OwnAction[]
  readonly total: number
  readonly page: number
  readonly pages: number
  /** What was just done. */
  readonly note?: string | undefined
  /** Why it was not. */
  readonly alert?: string | undefined
  /** Who logged an action, for the organisation's list. */
  readonly nameOf: (member: string) => string
}

/** A page of actions by month, and a choice of those that the reader may take back. */
export function actionsCard(view: ActionsView, words: Words): Card {
  const { kind, months, removable, total, page, pages, note = '', alert = '' } = view
  const { ownAction, language } = words
  const empty = kind === 'mine' ? ownAction.emptyMine : ownAction.emptyOrganisation
  return renderCard('form', {
    title: fill(kind === 'mine' ? ownAction.listMine : ownAction.listOrganisation, {
      total: shownNumber(total, language),
    }),
    step: pages > 1 ? fill(words.title.page, { page, pages }) : '',
    alert,
    note: [note, total === 0 ? empty : ''].filter(Boolean).join(' '),
    sections: months.map(({ month, total: ofMonth, actions }) => ({
      title: `${monthName(month, language)} (${shownNumber(ofMonth, language)})`,
      facts: actions.map((action) => ({
        label: shortCalendarDay(action.date, language),
        value: [...actionParts(action, words), ...(kind === 'mine' ? [] : [plain(view.nameOf(action.by))])].join(' · '),
      })),
    })),
    inputs: removable.length > 0 ? [removalInput(removable, words)] : [],
    actions: actionsOf(view, words),
  })
}

function removalInput(removable: readonly OwnAction[], words: Words): CardInput {
  return {
    ...inputOf('action', words.field.action, 'choice', words.text.choose),
    options: removable.map((action) => ({
      value: action.id,
      title: [shortCalendarDay(action.date, words.language), ...actionParts(action, words)].join(' · '),
    })),
  }
}

function actionsOf({ kind, isCoordinator, removable, page, pages }: ActionsView, words: Words): CardAction[] {
  const { ownAction } = words
  const other = kind === 'mine' ? 'organisation' : 'mine'
  return [
    button(ownAction.log, { verb: 'action.log' }, 'positive'),
    ...(removable.length > 0
      ? [button(ownAction.remove, { verb: 'action.remove', list: kind, page }, 'destructive')]
      : []),
    ...pagingActions({ verb: 'action.list', list: kind }, page, pages, words),
    ...(isCoordinator ? [button(ownAction[other], { verb: 'action.list', list: other, page: 1 })] : []),
    ...(isCoordinator ? [button(words.figure.open, { verb: 'figures.open' })] : []),
  ]
}
