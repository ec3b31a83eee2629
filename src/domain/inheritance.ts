import { brusselsDay, plusMonths } from './calendarDay.js'
import { fold } from './progress.js'
import type { Referral } from './referral.js'
import type { Regime } from './regime.js'

/**
 * The unjustified absences that a request filed now takes over, given all others about the same person, whoever filed
 * them: a withdrawal under a warning, or while an appointment after an absence was waited for, does not wipe the count. A
 * resumption takes nothing over: after a stop the count begins anew.
 */
export function inheritedAbsences(others: readonly Referral[], at: Date, regime: Regime): number {
  return Math.max(0, ...others.map((other) => leftBehind(other, brusselsDay(at), regime)))
}

function leftBehind(
  { status, events, unjustifiedAbsences }: Referral,
  today: string,
  { suspensionMonths }: Regime,
): number {
  const end = events.findLastIndex(({ type }) => type === 'withdrawn')
  const withdrawal = events[end]
  if (status !== 'withdrawn' || !withdrawal) return 0
  if (today > plusMonths(brusselsDay(new Date(withdrawal.at)), suspensionMonths)) return 0
  const before = fold(events.slice(0, end))
  // Its last result may be corrected afterwards: the count of now is the right one.
  const isWarned = events.slice(end).some((event) => event.type === 'resultCorrected' && event.to === 'unjustified')
  const isLeft = isWarned || before?.status === 'warned' || before?.status === 'scheduled'
  return isLeft ? unjustifiedAbsences : 0
}
