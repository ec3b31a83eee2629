import { type OtherAxis, otherAxis } from './axisFit.js'
import { ageOn, brusselsDay, type CalendarDay, parseDay } from './calendarDay.js'
import type { Draft } from './draft.js'
import { type Municipality, municipalityAt, municipalityOf } from './municipality.js'
import { implausibleAge } from './personStep.js'

/** What may well be true and is worth a second look: shown, never an obstacle. */
export type Warning =
  | { readonly code: 'implausible_age' }
  | { readonly code: 'age_differs'; readonly age: number }
  | ({ readonly code: 'other_axis' } & OtherAxis)
  | { readonly code: 'postcode_elsewhere'; readonly postcode: string; readonly at: Municipality }
  | { readonly code: 'postcode_outside'; readonly postcode: string }

/** What warnings are read against. */
export interface WarningRules {
  readonly today: CalendarDay
  readonly municipalities: readonly Municipality[]
}

const POSTCODE = /^[1-9]\d{3}$/

/** What warnings are about: a draft, or what became of it. */
type Looked = Pick<Draft, 'step' | 'typed' | 'organisation' | 'createdAt' | 'said'>

/** What to look at again once the step about the person is behind. */
export function warningsOf(draft: Looked, rules: WarningRules): readonly Warning[] {
  if (draft.step === 'person') return []
  return [
    ...(implausibleAge(draft.typed, rules.today) ? [{ code: 'implausible_age' } as const] : []),
    ...ageWarning(draft, rules),
    ...postcodeWarning(draft, rules),
    ...axisWarning(draft),
  ]
}

/** The age that was said is true on the day it was said, or today: a birthday may lie between. */
function ageWarning({ typed, said, createdAt }: Looked, { today }: WarningRules): readonly Warning[] {
  const born = parseDay(typed.birthDate ?? '')
  if (said?.age === undefined || !born) return []
  const ages = [brusselsDay(new Date(createdAt)), today].map((day) => ageOn(born, day))
  return ages.includes(said.age) ? [] : [{ code: 'age_differs', age: said.age }]
}

/** What was chosen for the other axis is kept, and not sent. */
function axisWarning({ step, typed }: Looked): readonly Warning[] {
  if (step !== 'need' && step !== 'review') return []
  const { need, priorActions } = otherAxis(typed)
  return need || priorActions.length > 0 ? [{ code: 'other_axis', need, priorActions }] : []
}

/** Where the person lives tells which CPAS is competent: another municipality than the organisation's is said. */
function postcodeWarning({ organisation, typed }: Looked, { municipalities }: WarningRules): readonly Warning[] {
  const postcode = typed.postcode?.trim() ?? ''
  if (!POSTCODE.test(postcode)) return []
  const at = municipalityAt(postcode, municipalities)
  if (!at) return [{ code: 'postcode_outside', postcode }]
  const own = municipalityOf(organisation, municipalities)
  return !own || own.nis === at.nis ? [] : [{ code: 'postcode_elsewhere', postcode, at }]
}
