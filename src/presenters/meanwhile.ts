import type { Referral } from '../domain/referral.js'
import { shortMoment } from './dates.js'
import { eventText } from './eventText.js'
import { type Reader, who } from './history.js'
import { fill, type Words } from './words.js'

/** What stands below in the history anyway is not told at length. */
const TOLD_MAX = 3

/**
 * What happened after the version that a press carried: what, when and by whom, the last last. Empty when nothing did.
 *
 * @param seen the version that the reader had before him
 */
export function meanwhileText(referral: Referral, seen: number, reader: Reader, words: Words): string {
  const told = referral.events.slice(seen).slice(-TOLD_MAX)
  if (told.length === 0) return ''
  const what = told.map((event) =>
    fill(words.text.doneBy, {
      what: eventText(event, words),
      who: who(event, referral, reader, words),
      at: shortMoment(event.at, words.language),
    }),
  )
  return fill(words.text.meanwhile, { what: what.join(' ; ') })
}
