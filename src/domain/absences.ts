import type { Act, Circumstances } from './act.js'
import { brusselsDay } from './calendarDay.js'
import type { AbsenceResult, Referral } from './referral.js'
import { isExempt, justifiableUntil, type Regime, resumableFrom } from './regime.js'

/** The absence law of the request's regime: what this absence leads to, with its last days. */
export function absence(
  referral: Referral,
  act: Act & { type: 'absent' },
  missed: string,
  { at, regime }: Pick<Circumstances, 'at' | 'regime'>,
) {
  const result = absenceResult(referral, act, missed, regime)
  if (result !== 'warned' && result !== 'stopped') return { result }
  const until = justifiableUntil(regime, brusselsDay(new Date(missed)))
  return result === 'warned'
    ? { result, justifiableUntil: until }
    : { result, justifiableUntil: until, resumableFrom: resumableFrom(regime, brusselsDay(at)) }
}

function absenceResult(
  referral: Referral,
  act: Act & { type: 'absent' },
  missed: string,
  regime: Regime,
): AbsenceResult {
  if (act.fault === 'service') return 'service_fault'
  if (act.justified) return 'excused'
  const count = referral.unjustifiedAbsences + 1
  const exempt = isExempt(regime, referral.person.birthDate, referral.trajectory.need, brusselsDay(new Date(missed)))
  return count >= regime.stopAtUnjustified && !exempt ? 'stopped' : 'warned'
}
