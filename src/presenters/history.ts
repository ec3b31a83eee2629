import { authorFor } from '../domain/author.js'
import type { MemberId, Side } from '../domain/people.js'
import type { Referral, ReferralEvent } from '../domain/referral.js'
import type { CardData } from './cards.js'
import { shortMoment } from './dates.js'
import { requestRows } from './eventRows.js'
import { eventText, isExcerpt } from './eventText.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

type History = CardData<'referral'>['history']

/** Who reads, and what the members he may know are called. */
export interface Reader {
  readonly side: Side
  readonly nameOf: (member: MemberId) => string | undefined
}

/** A card is read in a chat: of a long history it shows the end, and the rest is one press away. */
const MESSAGES_MAX = 5
const LINES_MAX = 8

/** The last of what happened, oldest first; it says how much stands before. */
export function historyOf(referral: Referral, reader: Reader, words: Words): History {
  const told = shown(referral.events)
  const count = referral.events.length - told.length
  return [
    ...(count > 0 ? [{ at: '…', what: fill(words.text.earlier, { count }) }] : []),
    ...told.map((event) => ({ at: whenAndWho(event, referral, reader, words), what: eventText(event, words) })),
  ]
}

/** Whether the whole history tells more than the card: earlier events, what they brought, the rest of a message. */
export function holdsMore({ events }: Referral, words: Words): boolean {
  const before = events.slice(0, -1)
  return shown(events).length < events.length || before.some((event) => isMore(event, words))
}

const isMore = (event: ReferralEvent, words: Words) =>
  event.type === 'messaged' ? isExcerpt(event.text) : requestRows(event, words).length > 0

function shown(events: readonly ReferralEvent[]): readonly ReferralEvent[] {
  const messages = events.filter(({ type }) => type === 'messaged').slice(-MESSAGES_MAX)
  return events.filter((event) => event.type !== 'messaged' || messages.includes(event)).slice(-LINES_MAX)
}

/** "03/09/2026, 10:00 · Chloé Lambert, Actiris" */
export function whenAndWho(event: ReferralEvent, referral: Referral, reader: Reader, words: Words): string {
  return `${shortMoment(event.at, words.language)} · ${who(event, referral, reader, words)}`
}

/** "Chloé Lambert, Actiris", or the side alone where the name is not known or not the reader's to know. */
export function who(event: ReferralEvent, referral: Referral, reader: Reader, words: Words): string {
  const { side, member, name = member && reader.nameOf(member) } = authorFor(reader.side, event, referral)
  return `${name ? `${plain(name)}, ` : ''}${words.side[side]}`
}
