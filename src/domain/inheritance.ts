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

function leftBehind({ status, events }: Referral, today: string, { suspensionMonths }: Regime): number {
  const withdrawal = events.at(-1)
  if (status !== 'withdrawn' || !withdrawal) return 0
  if (today > plusMonths(brusselsDay(new Date(withdrawal.at)), suspensionMonths)) return 0
  const before = fold(events.slice(0, -1))
  const isLeft = before?.status === 'warned' || before?.status === 'scheduled'
  return isLeft ? (before?.unjustifiedAbsences ?? 0) : 0
}
