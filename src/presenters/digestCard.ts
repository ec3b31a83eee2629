import type { CalendarDay } from '../domain/calendarDay.js'
import { AUDIENCES, type Audience } from '../domain/notices.js'
import type { Referral } from '../domain/referral.js'
import { button } from './buttons.js'
import { type CardAction, renderCard } from './cards.js'
import { longDay } from './dates.js'
import { labelOf, type Notice } from './noticeCard.js'
import { section } from './rows.js'
import { fill, type Words } from './words.js'

export interface DigestView {
  readonly day: CalendarDay
  /** Changes in the order in which they happened. */
  readonly told: readonly {
    readonly referral: Referral
    readonly version: number
    readonly as?: Audience | undefined
  }[]
  /** An earlier copy may have arrived. */
  readonly reminder: boolean
}

/** As many requests as a card of 28 KB holds easily. */
const REQUESTS_MAX = 40

/** What happened since the last digest: one line for each request, with all that happened to it. No name is told. */
export function digestNotice({ day, told, reminder }: DigestView, words: Words): Notice {
  const requests = Map.groupBy(told, ({ referral }) => referral.reference)
  const lines = [...requests].map(([reference, changes]): readonly [string, string] => [
    reference,
    [...new Set(changes.map(({ referral, version }) => labelOf(referral, version, words)))].join(', '),
  ])
  const title = fill(words.title.digest, { date: longDay(day, words.language), count: lines.length })
  const left = lines.length - REQUESTS_MAX
  const card = renderCard('form', {
    title,
    step: '',
    alert: reminder ? words.notice.reminder : '',
    note: words.text.digestIntro,
    sections: [section('', lines.slice(0, REQUESTS_MAX))].concat(
      left > 0 ? [{ title: fill(words.text.digestMore, { count: left }), facts: [] }] : [],
    ),
    inputs: [],
    actions: waysIn(told, words),
  })
  return { summary: reminder ? `${words.notice.reminderLabel} · ${title}` : title, card }
}

/** The lists in which the reader finds these requests. */
function waysIn(told: DigestView['told'], words: Words): CardAction[] {
  const mine = button(words.button.myRequests, { verb: 'referral.open', list: 'mine', page: 1 })
  const lists: Record<Audience, CardAction> = {
    owner: mine,
    formerOwner: mine,
    coordinators: button(words.button.allRequests, { verb: 'referral.open', list: 'organisation', page: 1 }),
    adviser: button(words.button.desk, { verb: 'desk.open', list: 'desk', page: 1 }),
  }
  const audiences = AUDIENCES.filter((audience) => told.some(({ as }) => as === audience))
  return [...new Set(audiences.map((audience) => lists[audience]))]
}
