import { causeOf } from '../domain/unreachable.js'
import { button } from './buttons.js'
import { type Card, renderCard } from './cards.js'
import { shortDay } from './dates.js'
import { pagingActions } from './listCard.js'
import { messageCard } from './messageCards.js'
import { changeLabel, type Notice, type ToldChange } from './noticeCard.js'
import { plain } from './plain.js'
import { section } from './rows.js'
import { OPEN_PEOPLE, unreachableButton } from './unreachableButton.js'
import { fill, type Words } from './words.js'

/** That a colleague gets no message, why, and what helps. */
export function unreachableNotice(who: { readonly name: string; readonly reason: string }, words: Words): Notice {
  const { staff, unreachableCause } = words
  const told = fill(staff.unreachable, { name: plain(who.name), cause: unreachableCause[causeOf(who.reason)] })
  return {
    summary: words.staffNotice.unreachable,
    card: messageCard(
      words.staffNotice.unreachable,
      [told, staff.unreachableNext, staff.why],
      [unreachableButton(words)],
    ),
  }
}

/** That open requests have nobody at the CPAS who follows them, and the list of them. */
export function ownerLeftNotice(
  left: { readonly name?: string | undefined; readonly count: number },
  words: Words,
): Notice {
  const { staff } = words
  const told = left.name
    ? fill(staff.leftNamed, { name: plain(left.name), count: left.count })
    : fill(staff.left, { count: left.count })
  const list = { verb: 'referral.open', list: 'organisation', filter: 'left', page: 1 }
  return {
    summary: words.staffNotice.ownerLeft,
    card: messageCard(words.staffNotice.ownerLeft, [told, staff.leftNext, staff.why], [button(staff.openLeft, list)]),
  }
}

/** How many people fit on a page. */
const PEOPLE_MAX = 8
export const PEOPLE_ROWS = { first: PEOPLE_MAX, between: PEOPLE_MAX, last: PEOPLE_MAX } as const

interface UnreachableView {
  readonly people: readonly {
    readonly name: string
    readonly reason: string
    readonly since: string
    readonly count: number
    readonly missed: readonly ToldChange[]
  }[]
  /** On all pages. */
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly hasRequests: boolean
}

/** Those of the organisation who cannot be reached: since when, why, and what waits for them. */
export function unreachableCard(view: UnreachableView, words: Words): Card {
  const { people, total, page, pages, hasRequests } = view
  const requests = { verb: 'referral.open', list: 'organisation', page: 1 }
  const { staff } = words
  return renderCard('form', {
    title: fill(staff.title, { total }),
    step: pages > 1 ? fill(words.title.page, { page, pages }) : '',
    alert: '',
    note: total > 0 ? staff.intro : staff.nobody,
    sections: people.map(({ name, reason, since, count, missed }) =>
      section(plain(name), [
        [staff.cause, words.unreachableCause[causeOf(reason)]],
        [staff.since, shortDay(since, words.language)],
        [staff.count, String(count)],
        [staff.missed, missed.map((one) => `${one.referral.reference} · ${changeLabel(one, words)}`).join('; ')],
      ]),
    ),
    inputs: [],
    actions: [
      ...pagingActions({ verb: OPEN_PEOPLE }, page, pages, words),
      ...(hasRequests ? [button(words.button.allRequests, requests)] : []),
    ],
  })
}

/** A message that waited until its reader could be reached says of which day it is. */
export function lateCard(card: Card, createdAt: string, words: Words): Card {
  const told = fill(words.staff.late, { date: shortDay(createdAt, words.language) })
  const body = Array.isArray(card.body) ? card.body : []
  return { ...card, body: [{ type: 'TextBlock', text: told, wrap: true, weight: 'Bolder' }, ...body] }
}
