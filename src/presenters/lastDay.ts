import { countedAbsences } from '../domain/absences.js'
import type { Referral } from '../domain/referral.js'
import { longDay, shortMoment } from './dates.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** Until when each absence that counts can be justified. */
export function lastDayRows(referral: Referral, words: Words): readonly Row[] {
  return countedAbsences(referral).map(({ appointmentAt, justifiableUntil }) => [
    words.fact.justifiableUntil,
    justifiableUntil && `${longDay(justifiableUntil, words.language)} (${shortMoment(appointmentAt, words.language)})`,
  ])
}
