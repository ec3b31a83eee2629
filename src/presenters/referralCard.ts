import type { ActType } from '../domain/act.js'
import type { Referral } from '../domain/referral.js'
import { isOpen, type Status } from '../domain/vocabulary.js'
import { button } from './buttons.js'
import { type Card, type CardAction, renderCard, type Tone } from './cards.js'
import { shortMoment } from './dates.js'
import { eventText } from './eventText.js'
import { referralSections } from './referralSections.js'
import { fill, type Words } from './words.js'

export const TONES: Record<Status, Tone> = {
  draft: 'Default',
  submitted: 'Accent',
  received: 'Accent',
  info_requested: 'Warning',
  scheduled: 'Good',
  warned: 'Warning',
  in_progress: 'Good',
  rejected: 'Attention',
  closed: 'Good',
  stopped: 'Attention',
  withdrawn: 'Default',
  entered_in_error: 'Default',
}

export interface ReferralView {
  readonly referral: Referral
  readonly names: { readonly owner: string; readonly organisation: string }
  /** What the reader may do: acts for an adviser, nothing for a caseworker. */
  readonly acts: readonly ActType[]
  /** A line in words about what was just done, or could not be. */
  readonly note?: string
  readonly alert?: string
  /** Button that leads back to where the reader came from. */
  readonly back?: CardAction
}

/** Acts in the order of an adviser's day; six buttons at most, the way back included. */
const ACT_ORDER: readonly ActType[] = [
  'receive',
  'attended',
  'absent',
  'schedule',
  'close',
  'feedback',
  'reject',
  'take',
]
const ACTIONS_MAX = 6

/** A request as it stands now, with its history and what can be done. */
export function referralCard({ referral, names, acts, note = '', alert = '', back }: ReferralView, words: Words): Card {
  const flags = isOpen(referral.status) ? referral.flags.map((flag) => words.flag[flag]) : []
  const offered = ACT_ORDER.filter((type) => acts.includes(type)).map((type) => actButton(type, referral, words))
  return renderCard('referral', {
    title: fill(words.title.referral, { reference: referral.reference }),
    status: words.status[referral.status],
    tone: TONES[referral.status],
    alert,
    note: [note, ...flags].filter(Boolean).join('\n\n'),
    sections: referralSections(referral, names, words),
    historyTitle: words.fact.history,
    history: referral.events.map((event) => ({
      at: shortMoment(event.at, words.language),
      what: eventText(event, words),
    })),
    actions: [...offered.slice(0, back ? ACTIONS_MAX - 1 : ACTIONS_MAX), ...(back ? [back] : [])],
  })
}

function actButton(type: ActType, { id, version }: Referral, words: Words): CardAction {
  const style = type === 'reject' ? 'destructive' : type === 'receive' ? 'positive' : 'default'
  return button(words.button[type], { verb: `desk.${type}`, referralId: id, version }, style)
}
