import type { Application, Jobseeker, Situation, Trajectory } from './application.js'
import { otherAxis } from './axisFit.js'
import { ageOn, type CalendarDay, parseDay } from './calendarDay.js'
import { type Field, STEPS, type Step, type Typed } from './draft.js'
import { agreesWithBirthDate, parseNationalNumber } from './nationalNumber.js'
import type { FieldFault } from './refusals.js'
import {
  ALL_PRIOR_ACTIONS,
  axisOf,
  CATEGORIES,
  NEEDS,
  NO_NISS_REASONS,
  needsOf,
  OBSTACLES,
  PERSON_LANGUAGES,
  PRIOR_ACTIONS,
  REGISTERED,
} from './vocabulary.js'

/** What the form is read against. `niss` false: the tool works without national numbers. */
export interface FormRules {
  readonly today: CalendarDay
  readonly niss: boolean
  /** The accompaniment had been stopped: the review asks why it resumes. */
  readonly resumption?: boolean | undefined
}

export const NAME_MAX = 100
export const TEXT_MAX = 2_000
const EARLIEST_BIRTH = '1900-01-01'
const PLAUSIBLE_AGES = { from: 15, to: 75 }

/** What a step says, and what is wrong with it. */
export type Reading<T> = { readonly value: T; readonly faults: readonly FieldFault[] }

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

/** An age that can be true and probably is not: shown as a warning, never an obstacle. */
export function implausibleAge(typed: Typed, today: CalendarDay): boolean {
  const birthDate = parseDay(typed.birthDate ?? '')
  if (!birthDate) return false
  const age = ageOn(birthDate, today)
  return age < PLAUSIBLE_AGES.from || age > PLAUSIBLE_AGES.to
}

/** Reads the step about the person; with faults, the value holds what could be read. */
export function readPerson(typed: Typed, rules: FormRules): Reading<Jobseeker> {
  const birthDate = parseDay(text(typed, 'birthDate')) ?? ''
  const niss = parseNationalNumber(text(typed, 'niss'))
  const noNissReason = oneOf(NO_NISS_REASONS, text(typed, 'noNissReason'))
  const faults = [
    ...nameFault(typed, 'lastName'),
    ...nameFault(typed, 'firstName'),
    ...(rules.niss ? nissFaults(typed, birthDate) : []),
    ...birthFaults(typed, birthDate, rules.today),
    ...(oneOf(PERSON_LANGUAGES, text(typed, 'language')) ? [] : [fault('language', 'required')]),
    ...matchFault(typed, 'phone', /^\+?[\d\s./()-]{8,25}$/, 'phone'),
    ...matchFault(typed, 'email', /^(?=.{6,200}$)[^\s@]+@[^\s@]+\.[^\s@]{2,}$/, 'email'),
    ...(text(typed, 'postcode')
      ? matchFault(typed, 'postcode', /^[1-9]\d{3}$/, 'postcode')
      : [fault('postcode', 'required')]),
  ]
  const value: Jobseeker = {
    lastName: text(typed, 'lastName'),
    firstName: text(typed, 'firstName'),
    ...(rules.niss && niss.ok ? { niss: niss.number.digits } : {}),
    ...(rules.niss && !niss.ok && noNissReason ? { noNissReason } : {}),
    birthDate,
    language: oneOf(PERSON_LANGUAGES, text(typed, 'language')) ?? 'unknown',
    phone: text(typed, 'phone') || undefined,
    email: text(typed, 'email') || undefined,
    postcode: text(typed, 'postcode'),
  }
  return { value, faults }
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

function nissFaults(typed: Typed, birthDate: CalendarDay): FieldFault[] {
  if (!text(typed, 'niss')) {
    return oneOf(NO_NISS_REASONS, text(typed, 'noNissReason')) ? [] : [fault('niss', 'niss_or_reason')]
  }
  const parsed = parseNationalNumber(text(typed, 'niss'))
  if (!parsed.ok) return [fault('niss', parsed.fault)]
  return birthDate && !agreesWithBirthDate(parsed.number, birthDate) ? [fault('niss', 'niss_birth_date')] : []
}

function birthFaults(typed: Typed, birthDate: CalendarDay, today: CalendarDay): FieldFault[] {
  if (!text(typed, 'birthDate')) return [fault('birthDate', 'required')]
  if (!birthDate) return [fault('birthDate', 'date')]
  return birthDate < EARLIEST_BIRTH || birthDate >= today ? [fault('birthDate', 'birth_date_range')] : []
}

function nameFault(typed: Typed, field: 'lastName' | 'firstName'): FieldFault[] {
  const name = text(typed, field)
  if (!name) return [fault(field, 'required')]
  if (name.length > NAME_MAX) return [fault(field, 'too_long')]
  return /\p{L}/u.test(name) ? [] : [fault(field, 'name')]
}

function matchFault(typed: Typed, field: Field, shape: RegExp, code: string): FieldFault[] {
  return text(typed, field) && !shape.test(text(typed, field)) ? [fault(field, code)] : []
}

function lengthFault(typed: Typed, field: Field): FieldFault[] {
  return text(typed, field).length > TEXT_MAX ? [fault(field, 'too_long')] : []
}

const fault = (field: Field, code: string): FieldFault => ({ field, code })
const text = (typed: Typed, field: Field): string => (typed[field] ?? '').trim()
const list = (typed: Typed, field: Field): readonly string[] =>
  text(typed, field)
    .split(/[,;]/)
    .map((item) => item.trim())
const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((candidate) => candidate === value)
