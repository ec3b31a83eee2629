import type { AwaitedBall } from '../domain/ball.js'
import { openReport } from '../domain/enteredInError.js'
import type { Side } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { isOpen, type Status } from '../domain/vocabulary.js'
import { actButtons, actVerb, type Offer } from './actButtons.js'
import { ballText } from './ballText.js'
import { button } from './buttons.js'
import { type Card, type CardAction, renderCard, type Tone } from './cards.js'
import { historyOf, holdsMore, type Reader } from './history.js'
import { referralSections } from './referralSections.js'
import { fitted } from './rows.js'
import { slipButton } from './slipCard.js'
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
export interface ReferralView extends Omit<Offer, 'first' | 'extras'> {
  readonly names: Names
  /** Who has the ball now; left out where it goes without saying. */
  readonly ball?: AwaitedBall
  /** The person has to be told something: the reader gets the slip. */
  readonly hasSlip?: boolean
  /** A line in words about what was just done, or could not be. */
  readonly note?: string
  readonly alert?: string
}

/** A request's people and organisation in words. */
export interface Names extends Pick<Reader, 'nameOf'> {
  readonly owner: string
  readonly organisation: string
}

/** A request as it stands now, with its history and what can be done. */
export function referralCard(
  { names, ball, hasSlip = false, note = '', alert = '', ...offer }: ReferralView,
  words: Words,
): Card {
  const { referral, side } = offer
  const first = hasSlip ? [slipButton(referral, words)] : []
  const flags = isOpen(referral.status) ? referral.flags.map((flag) => words.flag[flag]) : []
  return renderCard('referral', {
    title: fill(words.title.referral, { reference: referral.reference }),
    status: words.status[referral.status],
    tone: TONES[referral.status],
    ball: ball ? ballText(ball, words) : '',
    alert,
    note: [note, errorNote(referral, words), ...flags].filter(Boolean).join('\n\n'),
    sections: fitted(referralSections(referral, names, words)),
    historyTitle: words.fact.history,
    footer: '',
    history: historyOf(referral, { side, nameOf: names.nameOf }, words),
    actions: actButtons({ ...offer, first, extras: extrasOf(referral, side, words) }, words),
  })
}

function errorNote(referral: Referral, words: Words): string {
  if (referral.status === 'entered_in_error') return words.text.masked
  return openReport(referral) ? words.text.errorReported : ''
}

function extrasOf(referral: Referral, side: Side, words: Words): CardAction[] {
  if (!holdsMore(referral, words)) return []
  const { id: referralId, version } = referral
  return [button(words.button.history, { verb: actVerb('open', side), referralId, version, history: 1 })]
}
