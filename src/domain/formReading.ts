import type { CalendarDay } from './calendarDay.js'
import type { Field, Typed } from './draft.js'
import type { FieldFault } from './refusals.js'

/** What the form is read against. `niss` false: the tool works without national numbers. */
export interface FormRules {
  readonly today: CalendarDay
  readonly niss: boolean
  /** The accompaniment had been stopped: the review asks why it resumes. */
  readonly resumption?: boolean | undefined
}

/** What a step says, and what is wrong with it. */
export type Reading<T> = { readonly value: T; readonly faults: readonly FieldFault[] }

export const TEXT_MAX = 2_000

export const fault = (field: Field, code: string): FieldFault => ({ field, code })
/** What was typed into a field, without blanks around it; empty when nothing was. */
export const text = (typed: Typed, field: Field): string => (typed[field] ?? '').trim()
/** The codes of a multi-select. */
export const list = (typed: Typed, field: Field): readonly string[] =>
  text(typed, field)
    .split(/[,;]/)
    .map((item) => item.trim())
/** The code, if it is one of them. */
export const oneOf = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((candidate) => candidate === value)

/** What was typed has not the shape asked for; an empty field has none. */
export function matchFault(typed: Typed, field: Field, shape: RegExp, code: string): FieldFault[] {
  return text(typed, field) && !shape.test(text(typed, field)) ? [fault(field, code)] : []
}

/** What was typed is longer than a text may be. */
export function lengthFault(typed: Typed, field: Field): FieldFault[] {
  return text(typed, field).length > TEXT_MAX ? [fault(field, 'too_long')] : []
}
