import { isOpen, type Status } from '../domain/vocabulary.js'
import { actButtons, type Offer } from './actButtons.js'
import { type Card, renderCard, type Tone } from './cards.js'
import { historyOf } from './history.js'
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

/** A request and its reader; `acts` are what this reader may do. */
export interface ReferralView extends Offer {
  readonly names: { readonly owner: string; readonly organisation: string }
  /** A line in words about what was just done, or could not be. */
  readonly note?: string
  readonly alert?: string
}

/** A request as it stands now, with its history and what can be done. */
export function referralCard({ names, note = '', alert = '', ...offer }: ReferralView, words: Words): Card {
  const { referral } = offer
  const flags = isOpen(referral.status) ? referral.flags.map((flag) => words.flag[flag]) : []
  return renderCard('referral', {
    title: fill(words.title.referral, { reference: referral.reference }),
    status: words.status[referral.status],
    tone: TONES[referral.status],
    alert,
    note: [note, ...flags].filter(Boolean).join('\n\n'),
    sections: referralSections(referral, names, words),
    historyTitle: words.fact.history,
    history: historyOf(referral.events, words),
    actions: actButtons(offer, words),
  })
}
