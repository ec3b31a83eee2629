import type { Application, Situation, Trajectory } from './application.js'
import { otherAxis } from './axisFit.js'
import { parseDay } from './calendarDay.js'
import { STEPS, type Step, type Typed } from './draft.js'
import { type FormRules, fault, lengthFault, list, oneOf, type Reading, text } from './formReading.js'
import { readPerson } from './personStep.js'
import type { FieldFault } from './refusals.js'
import {
  ALL_PRIOR_ACTIONS,
  axisOf,
  CATEGORIES,
  NEEDS,
  needsOf,
  OBSTACLES,
  PRIOR_ACTIONS,
  REGISTERED,
} from './vocabulary.js'

/** What is wrong on one step of the form, field by field; empty when it can go on. */
export function stepFaults(step: Step, typed: Typed, rules: FormRules): readonly FieldFault[] {
  return READERS[step](typed, rules).faults
}

/** What is wrong anywhere in the form when all of it stands on one card, with the choices of both axes. */
export function wholeFormFaults(typed: Typed, rules: FormRules): readonly FieldFault[] {
  const isOtherAxis = otherAxis(typed).priorActions.length > 0
  return [
    ...STEPS.flatMap((step) => stepFaults(step, typed, rules)),
    ...(isOtherAxis ? [fault('priorActions', 'actions_other_axis')] : []),
  ]
}

/** Reads the whole form: the application, or every fault with the step to go back to. */
export function readForm(
  typed: Typed,
  rules: FormRules,
):
  | { readonly ok: true; readonly application: Application }
  | { readonly ok: false; readonly step: Step; readonly faults: readonly FieldFault[] } {
  const wrong = STEPS.map((step) => ({ step, faults: stepFaults(step, typed, rules) })).find(
    ({ faults }) => faults.length > 0,
  )
  if (wrong) return { ok: false, ...wrong }
  const person = readPerson(typed, rules).value
  return { ok: true, application: { person, situation: readSituation(typed).value, trajectory: readNeed(typed).value } }
}

/** Reads the step about the situation. */
export function readSituation(typed: Typed): Reading<Situation> {
  const category = oneOf(CATEGORIES, text(typed, 'category'))
  const registered = oneOf(REGISTERED, text(typed, 'registered'))
  const contractEnd = parseDay(text(typed, 'contractEnd'))
  const faults = [
    ...(category ? [] : [fault('category', 'required')]),
    ...(registered ? [] : [fault('registered', 'required')]),
    ...(category === 'art60' && !text(typed, 'contractEnd') ? [fault('contractEnd', 'contract_end_required')] : []),
    ...(text(typed, 'contractEnd') && !contractEnd ? [fault('contractEnd', 'date')] : []),
  ]
  const value: Situation = {
    category: category ?? 'other',
    registered: registered ?? 'unknown',
    insertionStage: text(typed, 'insertionStage') === 'true',
    ...(category === 'art60' && contractEnd ? { contractEnd } : {}),
  }
  return { value, faults }
}

/** Reads the step about the need; which needs exist depends on the situation's axis. */
export function readNeed(typed: Typed): Reading<Trajectory> {
  const axis = axisOf(readSituation(typed).value.category)
  const need = oneOf(NEEDS, text(typed, 'need'))
  const faults = [
    ...(need ? [] : [fault('need', 'required')]),
    ...(need && !needsOf(axis).includes(need) ? [fault('need', 'need_other_axis')] : []),
    ...(text(typed, 'project') ? [] : [fault('project', 'required')]),
    ...lengthFault(typed, 'project'),
    ...lengthFault(typed, 'proposal'),
  ]
  const priorActions = ALL_PRIOR_ACTIONS.filter(
    (action) =>
      list(typed, 'priorActions').includes(action) && (PRIOR_ACTIONS[axis] as readonly string[]).includes(action),
  )
  const value: Trajectory = {
    need: need ?? 'reference_adviser',
    project: text(typed, 'project'),
    priorActions,
    obstacles: OBSTACLES.filter((obstacle) => list(typed, 'obstacles').includes(obstacle)),
    proposal: text(typed, 'proposal') || undefined,
  }
  return { value, faults }
}

/** What is wrong with the reason why an accompaniment resumes. */
export function motivationFaults(motivation: string): readonly FieldFault[] {
  return motivation ? lengthFault({ motivation }, 'motivation') : [fault('motivation', 'required')]
}

/** Reads the review: the value is the motivation of a resumption, undefined where none is asked. */
export function readReview(typed: Typed, { resumption }: Pick<FormRules, 'resumption'>): Reading<string | undefined> {
  const faults = [
    ...(resumption ? motivationFaults(text(typed, 'motivation')) : []),
    ...(text(typed, 'informed') === 'true' ? [] : [fault('informed', 'informed')]),
  ]
  return { value: resumption ? text(typed, 'motivation') : undefined, faults }
}

const READERS: Record<Step, (typed: Typed, rules: FormRules) => Reading<unknown>> = {
  person: readPerson,
  situation: readSituation,
  need: readNeed,
  review: readReview,
}
