import type { ReferralEvent } from '../domain/referral.js'
import { correctionRows } from './correctionRows.js'
import { plain } from './plain.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** Why somebody was absent or goes no further may be private: it is read on the request, never in a message about it. */
export function privateRows(event: ReferralEvent, words: Words): readonly Row[] {
  switch (event.type) {
    case 'absenceJustified':
    case 'justificationSent':
      return [
        [words.field.motive, event.motive && words.motive[event.motive]],
        [words.field.text, plain(event.text)],
      ]
    case 'withdrawn':
      return [
        [words.field.reason, words.withdrawReason[event.reason]],
        [words.field.text, event.text && plain(event.text)],
      ]
    case 'corrected':
      return correctionRows(event, words)
    case 'resultCorrected':
      return [[words.field.why, plain(event.why)]]
    default:
      return []
  }
}
