import type { ActType } from '../domain/act.js'
import type { Referral } from '../domain/referral.js'
import { isOpen, type Status } from '../domain/vocabulary.js'
import { actButtons } from './actButtons.js'
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
  /** Which of the buttons are shown, when there are more than fit. */
  readonly actsPage?: number | undefined
  /** A line in words about what was just done, or could not be. */
  readonly note?: string
  readonly alert?: string
  /** Button that leads back to where the reader came from. */
  readonly back?: CardAction
}

/** A request as it stands now, with its history and what can be done. */
export function referralCard(
  { referral, names, acts, note = '', alert = '', back, actsPage }: ReferralView,
  words: Words,
): Card {
  const flags = isOpen(referral.status) ? referral.flags.map((flag) => words.flag[flag]) : []
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
    actions: actButtons({ referral, acts, actsPage, back }, words),
  })
}
