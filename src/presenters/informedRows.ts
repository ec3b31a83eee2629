import type { Referral } from '../domain/referral.js'
import { informing } from '../domain/slip.js'
import { shortMoment } from './dates.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** Whether and when the person was told of his appointment, its cancelling or his absence: an adviser reads it before judging one. */
export function informedRows(referral: Referral, words: Words): readonly Row[] {
  const found = informing(referral)
  if (!found) return []
  const { about, informed } = found
  const at = informed ? shortMoment(informed.at, words.language) : words.text.notInformed
  return [[words.fact[`informed_${about}`], at]]
}
