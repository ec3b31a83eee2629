import type { Act, Circumstances } from './act.js'
import { brusselsDay } from './calendarDay.js'
import type { AbsenceResult } from './eventParts.js'
import type { Referral, ReferralEvent } from './referral.js'
import { isExempt, justifiableUntil, type Regime, resumableFrom } from './regime.js'
import { type AppointmentResult, resultsOf } from './results.js'
import { isOpen } from './vocabulary.js'

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

/** An absence as far as the law is concerned. */
export type Absence = Pick<AppointmentResult, 'appointmentAt' | 'result' | 'justifiableUntil' | 'resumableFrom'>

/** The absences that count, oldest first: unjustified, and neither justified nor corrected since. */
export function countedAbsences(referral: Pick<Referral, 'events'>): readonly Absence[] {
  return resultsOf(referral).filter(({ outcome }) => outcome === 'unjustified')
}

/**
 * What the CPAS sent last to justify an absence that still counts: Actiris has not decided. Past the absence's last day
 * nobody can decide any more.
 */
export function openProof({ status, events }: Referral): Proof | undefined {
  if (!isOpen(status) && status !== 'stopped') return undefined
  const counted = countedAbsences({ events }).map(({ appointmentAt }) => appointmentAt)
  return events.findLast((event): event is Proof => isProof(event) && counted.includes(event.absenceOf))
}

export type Proof = ReferralEvent & { readonly type: 'justificationSent' }
const isProof = (event: ReferralEvent): event is Proof => event.type === 'justificationSent'

/** Absences taken over from a request that was withdrawn: they count, and are justified nowhere any more. */
export function inheritedOf({ events }: Pick<Referral, 'events'>): number {
  const [first] = events
  return first?.type === 'submitted' ? (first.inheritedAbsences ?? 0) : 0
}

/** Until the end of its last day, in Brussels. */
export function isJustifiable({ justifiableUntil = '' }: Absence, at: Date): boolean {
  return brusselsDay(at) <= justifiableUntil
}

/** The absence that an act names, or the latest that counts. */
export function absenceToJustify(
  referral: Referral,
  { absenceOf }: Act & { type: 'justifyAbsence' | 'justify' },
): Absence | undefined {
  const counted = countedAbsences(referral)
  return absenceOf ? counted.find(({ appointmentAt }) => appointmentAt === absenceOf) : counted.at(-1)
}

/**
 * Whether justifying this absence ends the warning or the stop that the request is under. A stop stays when the law
 * would still stop without it: the absence that led to it counts on, and enough others do.
 */
export function isLifted(referral: Referral, absence: Absence, { stopAtUnjustified }: Regime): boolean {
  if (referral.status === 'warned') return true
  if (referral.status !== 'stopped') return false
  const others = countedAbsences(referral).filter(({ appointmentAt }) => appointmentAt !== absence.appointmentAt)
  return others.length + inheritedOf(referral) < stopAtUnjustified || !others.some(({ result }) => result === 'stopped')
}
