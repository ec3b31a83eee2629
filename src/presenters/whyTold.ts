import { isMutable, type ToldKind } from '../domain/alerts.js'
import type { Audience } from '../domain/notices.js'
import type { Words } from './words.js'

/** Why a notice comes, and how to choose; of what cannot be switched off, why not. */
export function whyTold(kind: ToldKind, as: Audience | undefined, words: Words): string {
  return as ? `${words.toldAs[as]} ${isMutable(kind) ? words.text.alertsHint : words.text.alertFixed}` : ''
}
