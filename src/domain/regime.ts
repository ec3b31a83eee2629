import { ageOn, type CalendarDay, plusDays, plusMonths } from './calendarDay.js'
import type { Need } from './vocabulary.js'

/**
 * The absence law, as dated data (`data/regimes/`): Passerelle's own operating rule for Brussels. Each request keeps the
 * regime it was filed under. It follows the Forem's model and is not a rule of the Brussels documents.
 */
export interface Regime {
  readonly id: string
  readonly validFrom: CalendarDay
  readonly decidedBy: string
  /** The absence at which a request is stopped: the second. */
  readonly stopAtUnjustified: number
  /**
   * Calendar months from the stop until a resumption. For as long, what a withdrawal under a warning leaves behind counts
   * on in the person's next request.
   */
  readonly suspensionMonths: number
  /** Calendar days after the missed day within which an absence can be justified. */
  readonly justificationDays: number
  /** A person younger than this on the day of the absence is young. */
  readonly youngUnder: number
  /** Needs for which a young person is warned and never stopped. */
  readonly exemptNeeds: readonly Need[]
}

export function isYoung(regime: Regime, birthDate: CalendarDay, on: CalendarDay): boolean {
  return ageOn(birthDate, on) < regime.youngUnder
}

export function isExempt(regime: Regime, birthDate: CalendarDay, need: Need, on: CalendarDay): boolean {
  return isYoung(regime, birthDate, on) && regime.exemptNeeds.includes(need)
}

/** First day on which the accompaniment may resume after a stop. */
export function resumableFrom(regime: Regime, stoppedOn: CalendarDay): CalendarDay {
  return plusMonths(stoppedOn, regime.suspensionMonths)
}

/** Last day on which an absence can still be justified. */
export function justifiableUntil(regime: Regime, missedOn: CalendarDay): CalendarDay {
  return plusDays(missedOn, regime.justificationDays)
}

/** The regime that a request was filed under. Throws when it is gone: no decision may be taken under another. */
export function regimeById(regimes: readonly Regime[], id: string): Regime {
  const regime = regimes.find((candidate) => candidate.id === id)
  if (!regime) throw new Error(`unknown regime ${id}`)
  return regime
}

/** The regime in force on a day: the latest that has begun. Throws when none has: a deployment without its rule. */
export function regimeOn(regimes: readonly Regime[], day: CalendarDay): Regime {
  const begun = regimes.filter((regime) => regime.validFrom <= day).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  if (!begun[0]) throw new Error(`no regime is in force on ${day}`)
  return begun[0]
}
