import { pageOf } from '../domain/paging.js'
import { causeOf } from '../domain/unreachable.js'
import { button } from './buttons.js'
import { type Card, type CardAction, renderCard } from './cards.js'
import { shortDay } from './dates.js'
import { pagingActions } from './listCard.js'
import { messageCard } from './messageCards.js'
import type { Notice } from './noticeCard.js'
import { plain } from './plain.js'
import { section } from './rows.js'
import { fill, type Words } from './words.js'

const OPEN_PEOPLE = { verb: 'delivery.unreachable', page: 1 } as const

/** The way to everybody who cannot be reached. */
export const unreachableButton = (words: Words): CardAction => button(words.staff.people, OPEN_PEOPLE)

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

export interface UnreachableView {
  readonly people: readonly {
    readonly name: string
    readonly reason: string
    readonly since: string
    readonly count: number
  }[]
  readonly page: number
}

const PEOPLE_MAX = 8

/** Everybody of the organisation who cannot be reached: since when, why, and how many messages wait. */
export function unreachableCard({ people, page: asked }: UnreachableView, words: Words): Card {
  const { staff } = words
  const rows = { first: PEOPLE_MAX, between: PEOPLE_MAX, last: PEOPLE_MAX }
  const { page, pages, offset, limit } = pageOf(asked, people.length, rows)
  return renderCard('form', {
    title: fill(staff.title, { total: people.length }),
    step: pages > 1 ? fill(words.title.page, { page, pages }) : '',
    alert: '',
    note: people.length > 0 ? staff.intro : staff.nobody,
    sections: people.slice(offset, offset + limit).map(({ name, reason, since, count }) =>
      section(plain(name), [
        [staff.cause, words.unreachableCause[causeOf(reason)]],
        [staff.since, shortDay(since, words.language)],
        [staff.count, String(count)],
      ]),
    ),
    inputs: [],
    actions: pagingActions({ verb: OPEN_PEOPLE.verb }, page, pages, words),
  })
}

/** A message that waited until its reader could be reached says of which day it is. */
export function lateCard(card: Card, createdAt: string, words: Words): Card {
  const told = fill(words.staff.late, { date: shortDay(createdAt, words.language) })
  const body = Array.isArray(card.body) ? card.body : []
  return { ...card, body: [{ type: 'TextBlock', text: told, wrap: true, weight: 'Bolder' }, ...body] }
}
