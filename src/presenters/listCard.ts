import type { Referral } from '../domain/referral.js'
import { type ButtonData, button } from './buttons.js'
import { type Card, type CardAction, renderCard } from './cards.js'
import { shortMoment } from './dates.js'
import { plain } from './plain.js'
import { TONES } from './referralCard.js'
import { fill, type Words } from './words.js'

/** Rows on one page: with two buttons for paging a card has six at most. */
export const ROWS_PER_PAGE = 4

const LISTS = {
  mine: { title: 'myRequests', empty: 'emptyMine', verb: 'referral.open' },
  organisation: { title: 'allRequests', empty: 'emptyOrganisation', verb: 'referral.open' },
  desk: { title: 'desk', empty: 'emptyDesk', verb: 'desk.open' },
} as const

export interface ListView {
  readonly kind: keyof typeof LISTS
  readonly items: readonly Referral[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** A page of requests, each with its way in. */
export function listCard({ kind, items, total, page, pages }: ListView, words: Words): Card {
  const { title, empty, verb } = LISTS[kind]
  return renderCard('list', {
    title: fill(words.title[title], { total }),
    page: pages > 1 ? fill(words.title.page, { page, pages }) : '',
    note: total === 0 ? words.text[empty] : '',
    rows: items.map((referral) => ({
      title: referral.reference,
      line: `${plain(`${referral.person.lastName} ${referral.person.firstName}`)} – ${words.need[referral.trajectory.need]}`,
      status: statusLine(referral, words),
      tone: TONES[referral.status],
      action: button(fill(words.button.openRow, { reference: referral.reference }), {
        verb,
        referralId: referral.id,
        version: referral.version,
      }),
    })),
    actions: pagingActions({ verb, list: kind }, page, pages, words),
  })
}

function statusLine({ status, appointment }: Referral, words: Words): string {
  const when = appointment ? `, ${shortMoment(appointment.at, words.language)}` : ''
  return `${words.status[status]}${when}`
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
