import { countedAbsences } from '../domain/absences.js'
import type { Referral } from '../domain/referral.js'
import { lastResult } from '../domain/results.js'
import { longDay, longMoment, shortMoment } from './dates.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** Until when each absence that counts can be justified. */
export function lastDayRows(referral: Referral, words: Words): readonly Row[] {
  return countedAbsences(referral).map(({ appointmentAt, justifiableUntil }) => [
    words.fact.justifiableUntil,
    justifiableUntil && `${longDay(justifiableUntil, words.language)} (${shortMoment(appointmentAt, words.language)})`,
  ])
}

/** The result that is corrected, and until when it can be. */
export function lastResultRows(referral: Referral, words: Words): readonly Row[] {
  const latest = lastResult(referral)
  if (!latest) return []
  return [
    [words.fact.appointment, longMoment(latest.appointmentAt, words.language)],
    [words.fact.recordedResult, words.result[latest.outcome]],
    [words.fact.correctableUntil, latest.correctableUntil && longDay(latest.correctableUntil, words.language)],
  ]
}
