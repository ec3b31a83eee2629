import type { ReferralEvent } from '../domain/referral.js'
import type { CardData } from './cards.js'
import { shortMoment } from './dates.js'
import { eventText } from './eventText.js'
import { fill, type Words } from './words.js'

type History = CardData<'referral'>['history']

/** A card holds 28 KB: of a long correspondence it shows the end, and what happened beside it. */
const MESSAGES_MAX = 5
const LINES_MAX = 20

/** What happened, oldest first; it says how much is left out. */
export function historyOf(events: readonly ReferralEvent[], words: Words): History {
  const messages = events.filter(({ type }) => type === 'messaged').slice(-MESSAGES_MAX)
  const told = events.filter((event) => event.type !== 'messaged' || messages.includes(event)).slice(-LINES_MAX)
  const count = events.length - told.length
  return [
    ...(count > 0 ? [{ at: '…', what: fill(words.text.earlier, { count }) }] : []),
    ...told.map((event) => ({ at: shortMoment(event.at, words.language), what: eventText(event, words) })),
  ]
}
