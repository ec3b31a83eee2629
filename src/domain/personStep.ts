import type { Jobseeker } from './application.js'
import { ageOn, type CalendarDay, parseDay } from './calendarDay.js'
import type { Typed } from './draft.js'
import { type FormRules, fault, matchFault, oneOf, type Reading, text } from './formReading.js'
import { agreesWithBirthDate, parseNationalNumber } from './nationalNumber.js'
import type { FieldFault } from './refusals.js'
import { NO_NISS_REASONS, PERSON_LANGUAGES } from './vocabulary.js'

export const NAME_MAX = 100
const EARLIEST_BIRTH = '1900-01-01'
const PLAUSIBLE_AGES = { from: 15, to: 75 }

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
