import type { Appointment } from '../domain/eventParts.js'
import { type Audience, isReminder, type NoticeKind } from '../domain/notices.js'
import { evolve } from '../domain/progress.js'
import type { Referral, ReferralEvent } from '../domain/referral.js'
import type { Regime } from '../domain/regime.js'
import { concernsPerson } from '../domain/slip.js'
import type { Progress } from '../domain/standing.js'
import { isOpen, type Status } from '../domain/vocabulary.js'
import { button } from './buttons.js'
import { calendarLink } from './calendarLink.js'
import { type Card, type CardSection, renderCard } from './cards.js'
import { longDay } from './dates.js'
import { eventRows } from './eventRows.js'
import { eventLabel } from './eventText.js'
import { plain } from './plain.js'
import { TONES } from './referralCard.js'
import { adviserText, fitted, section } from './rows.js'
import { slipButton } from './slipCard.js'
import { whyTold } from './whyTold.js'
import { fill, type Words } from './words.js'

export interface NoticeView {
  readonly kind: NoticeKind
  readonly referral: Referral
  /** Version that the notice speaks of: the card tells that event, also when more has happened since. */
  readonly version: number
  readonly regime: Regime
  /** An earlier copy may have arrived. */
  readonly reminder: boolean
  /** As whom the reader is told: the notice says why it comes. */
  readonly as?: Audience | undefined
}

export interface Notice {
  /** What a phone shows: reference and label, no name. */
  readonly summary: string
  readonly card: Card
}

/** A change told to somebody: what happened, to whom, and what to do next. */
export function notice({ kind, referral, version, regime, reminder, as }: NoticeView, words: Words): Notice {
  const event = referral.events[version - 1] as ReferralEvent
  const status = statusAt(referral, version)
  const label = labelOf(referral, version, words)
  const card = renderCard('referral', {
    title: fill(words.title.referral, { reference: referral.reference }),
    status: label,
    tone: TONES[status],
    ball: '',
    alert: reminder ? words.notice.reminder : '',
    note: [words.notice[kind], reopens(referral, version) ? words.notice.reopened : '', adviceOf(event, words)]
      .filter(Boolean)
      .join(' '),
    sections: fitted(detail(event, referral, regime, words)),
    history: [],
    historyTitle: '',
    footer: whyTold(kind, as, words),
    actions: [
      ...(concernsPerson(event) ? [slipButton({ id: referral.id, version }, words)] : []),
      button(words.button.open, { verb: 'referral.open', referralId: referral.id, version }),
    ],
    links:
      isFixing(event) && isCurrent(event, referral) ? [calendarLink(referral.reference, event.appointment, words)] : [],
  })
  const prefix = reminder ? `${words.notice.reminderLabel} · ` : ''
  return { summary: `${referral.reference} · ${prefix}${label}`, card }
}

const isFixing = (event: ReferralEvent) => event.type === 'scheduled' || event.type === 'rescheduled'

/** It has not been moved or cancelled since. */
const isCurrent = ({ appointment }: { readonly appointment: Appointment }, referral: Referral) =>
  referral.appointment?.at === appointment.at

function statusAt(referral: Referral, version: number): Status {
  const progress = referral.events.slice(0, version).reduce<Progress | undefined>(evolve, undefined)
  return progress?.status ?? 'draft'
}

/** The new status where there is one, else the event's own words. */
function labelOf(referral: Referral, version: number, words: Words): string {
  const [before, after] = [statusAt(referral, version - 1), statusAt(referral, version)]
  const event = referral.events[version - 1] as ReferralEvent
  return before === after ? eventLabel(event, words) : words.status[after]
}

/** A change of which somebody is told. */
export interface ToldChange {
  readonly kind: NoticeKind
  readonly referral: Referral
  readonly version: number
}

/** What a list calls a change, or what time has brought. */
export const changeLabel = ({ kind, referral, version }: ToldChange, words: Words): string =>
  isReminder(kind) ? words.reminderLabel[kind] : labelOf(referral, version, words)

const reopens = (referral: Referral, version: number) =>
  statusAt(referral, version - 1) === 'stopped' && isOpen(statusAt(referral, version))

function adviceOf(event: ReferralEvent, words: Words): string {
  return event.type === 'rejected' ? words.rejectAdvice[event.reason] : ''
}

function detail(event: ReferralEvent, referral: Referral, regime: Regime, words: Words): CardSection[] {
  if (referral.status === 'entered_in_error') return []
  const { firstName, lastName } = referral.person
  const rows = section('', [
    [words.fact.person, plain(`${firstName} ${lastName.slice(0, 1)}.`)],
    ...eventRows(event, words),
    [words.fact.adviser, adviserText(referral.adviser)],
  ])
  const rule = 'justifiableUntil' in event && event.justifiableUntil ? [ruleOf(regime, words)] : []
  return [rows, ...rule]
}

/** The law of absences is Passerelle's own rule: the card says so and cites no document. */
function ruleOf(regime: Regime, words: Words): CardSection {
  return { title: fill(words.notice.rule, { date: longDay(regime.validFrom, words.language) }), facts: [] }
}
