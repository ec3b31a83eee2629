import type { FieldFault, Refused } from '../domain/refusals.js'
import type { Status } from '../domain/vocabulary.js'
import { longDay } from './dates.js'
import { fill, type Words } from './words.js'

/** A refusal as a person reads it: what it is and what to do next. */
export function refusalText({ code, facts }: Refused, words: Words, status?: Status): string {
  return fill(words.refusal[code], {
    status: status ? words.status[status] : words.text.none,
    reference: facts.reference ?? words.text.none,
    day: facts.day ? longDay(facts.day, words.language) : words.text.none,
    fields: fieldNames(facts.fields ?? [], words),
  })
}

/** The one line at the top of a form that names the fields to look at; empty when nothing is wrong. */
export function faultsLine(faults: readonly FieldFault[], words: Words): string {
  return faults.length > 0 ? fill(words.refusal.DRAFT_INVALID, { fields: fieldNames(faults, words) }) : ''
}

/** What is wrong with a field, in words; empty when nothing is. */
export function faultOf(field: string, faults: readonly FieldFault[], words: Words): string {
  const fault = faults.find((found) => found.field === field)
  return fault ? words.fault[fault.code as 'required'] : ''
}

const fieldNames = (faults: readonly FieldFault[], words: Words): string =>
  [...new Set(faults.map(({ field }) => words.field[field as 'lastName']))].join(', ')
