import type { Situation } from './application.js'
import { brusselsDay, type CalendarDay } from './calendarDay.js'
import type { Organisation } from './people.js'
import type { Flag, Referral } from './referral.js'
import { type Refused, refuse } from './refusals.js'
import { isYoung, type Regime } from './regime.js'
import { axisOf, isOpen, type Need, needsOf } from './vocabulary.js'

/** An active convention is asked before anything is filed. */
export function conventionRefusal(organisation: Organisation, today: CalendarDay): Refused | undefined {
  const active = organisation.kind === 'cpas' && (organisation.conventionUntil ?? today) >= today
  return active ? undefined : refuse('CONVENTION_INACTIVE')
}

/**
 * Who accompanies whom, by the person's situation, in the order of the rules: benefit with residual aid is Actiris', other
 * situations are outside the target publics, axis 1 asks for a registration (framework 2022-2027, section 3.2).
 */
export function situationRefusal(situation: Situation): Refused | undefined {
  if (situation.category === 'unemployment_residual') return refuse('FOLLOWED_BY_ACTIRIS')
  if (situation.category === 'other') return refuse('NOT_TARGET_PUBLIC')
  if (axisOf(situation.category) === 1 && situation.registered === 'no') return refuse('NOT_REGISTERED')
  return undefined
}

/** Whether Actiris may be asked for this need: a young person in the insertion stage has the CPAS as accompanying body. */
export function needRefusal(
  situation: Situation,
  need: Need,
  birthDate: CalendarDay,
  today: CalendarDay,
  regime: Regime,
): Refused | undefined {
  if (!needsOf(axisOf(situation.category)).includes(need)) return refuse('NEED_OTHER_AXIS')
  const byCpas = situation.insertionStage && axisOf(situation.category) === 1 && isYoung(regime, birthDate, today)
  return byCpas && need === 'reference_adviser' ? refuse('YOUTH_BY_CPAS') : undefined
}

/** What the desk must see first although the request is allowed. */
export function flagsOf(situation: Situation): readonly Flag[] {
  if (situation.registered === 'unknown') return ['registration_unknown']
  return situation.registered === 'no' ? ['not_registered'] : []
}

/**
 * Another request of the same person that stands in the way: an open one, or a running suspension. Of another organisation
 * nothing is told but that it exists, and the date.
 */
export function otherRequestRefusal(others: readonly Referral[], organisation: string, at: Date): Refused | undefined {
  const open = others.find((other) => isOpen(other.status))
  if (open) {
    return open.organisation === organisation
      ? refuse('OPEN_REQUEST_OWN', { reference: open.reference })
      : refuse('OPEN_REQUEST_ELSEWHERE')
  }
  const today = brusselsDay(at)
  const [stopped] = others
    .filter((other) => other.status === 'stopped' && (other.resumableFrom ?? '') > today)
    .sort((a, b) => ((a.resumableFrom ?? '') < (b.resumableFrom ?? '') ? 1 : -1))
  if (!stopped) return undefined
  const code = stopped.organisation === organisation ? 'SUSPENDED_OWN' : 'SUSPENDED_ELSEWHERE'
  return refuse(code, { day: stopped.resumableFrom })
}
