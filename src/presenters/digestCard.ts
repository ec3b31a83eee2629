import type { CalendarDay } from '../domain/calendarDay.js'
import type { Draft } from '../domain/draft.js'
import { AUDIENCES, type Audience, type DraftNoticeKind } from '../domain/notices.js'
import { button } from './buttons.js'
import { type CardAction, renderCard } from './cards.js'
import { longDay } from './dates.js'
import { type DigestQuestion, questionSections } from './digestQuestions.js'
import { draftTitle } from './draftNotice.js'
import { changeLabel, type Notice, type ToldChange } from './noticeCard.js'
import { plain } from './plain.js'
import { section } from './rows.js'
import { fill, type Words } from './words.js'

export interface DigestView {
  readonly day: CalendarDay
  /** Changes in the order in which they happened. */
  readonly told: readonly (ToldChange & { readonly as?: Audience | undefined })[]
  /** What time brought to the reader's own drafts. */
  readonly drafts: readonly { readonly kind: DraftNoticeKind; readonly draft: Draft }[]
  readonly questions: readonly DigestQuestion[]
  /** An earlier copy may have arrived. */
  readonly reminder: boolean
}

/** As many requests as a card of 28 KB holds easily. */
const REQUESTS_MAX = 40

/** What happened since the last digest: one line for each request, with all that happened to it. No name is told. */
export function digestNotice({ day, told, drafts, questions, reminder }: DigestView, words: Words): Notice {
  const things = Map.groupBy(
    [
      ...told.map((change) => ({ name: change.referral.reference, label: changeLabel(change, words) })),
      ...drafts.map(({ kind, draft }) => ({
        name: plain(draftTitle(draft, words)),
        label: words.reminderLabel[kind],
      })),
    ],
    ({ name }) => name,
  )
  const lines = [...things].map(([name, changes]): readonly [string, string] => [
    name,
    [...new Set(changes.map(({ label }) => label))].join(', '),
  ])
  const title = fill(words.title.digest, { date: longDay(day, words.language), count: lines.length + questions.length })
  const left = lines.length - REQUESTS_MAX
  const card = renderCard('form', {
    title,
    step: '',
    alert: reminder ? words.notice.reminder : '',
    note: `${words.text.digestWhy} ${words.text.alertsHint}\n\n${words.text.digestIntro}`,
    sections: [
      ...(lines.length > 0 ? [section('', lines.slice(0, REQUESTS_MAX))] : []),
      ...(left > 0 ? [{ title: fill(words.text.digestMore, { count: left }), facts: [] }] : []),
      ...questionSections(questions, words),
    ],
    inputs: [],
    actions: waysIn({ told, drafts, questions }, words),
  })
  return { summary: reminder ? `${words.notice.reminderLabel} · ${title}` : title, card }
}

/** The lists in which the reader finds these requests. */
function waysIn(
  { told, drafts, questions }: Pick<DigestView, 'told' | 'drafts' | 'questions'>,
  words: Words,
): CardAction[] {
  const mine = button(words.button.myRequests, { verb: 'referral.open', list: 'mine', page: 1 })
  const lists: Record<Audience, CardAction> = {
    owner: mine,
    formerOwner: mine,
    coordinators: button(words.button.allRequests, { verb: 'referral.open', list: 'organisation', page: 1 }),
    adviser: button(words.button.desk, { verb: 'desk.open', list: 'desk', page: 1 }),
  }
  const audiences = AUDIENCES.filter((audience) => told.some(({ as }) => as === audience))
  const own = button(words.button.drafts, { verb: 'referral.open', list: 'drafts', page: 1 })
  const asked = button(words.button.questions, { verb: 'knowledge.questions', page: 1 })
  return [
    ...new Set(audiences.map((audience) => lists[audience])),
    ...(drafts.length > 0 ? [own] : []),
    ...(questions.some(({ kind }) => kind === 'questionPassedOn') ? [asked] : []),
  ]
}
