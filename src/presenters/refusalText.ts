import type { Refused } from '../domain/refusals.js'
import type { Status } from '../domain/vocabulary.js'
import { longDay } from './dates.js'
import { fill, type Words } from './words.js'

/** A refusal as a person reads it: what it is and what to do next. */
export function refusalText({ code, facts }: Refused, words: Words, status?: Status): string {
  return fill(words.refusal[code], {
    status: status ? words.status[status] : words.text.none,
    reference: facts.reference ?? words.text.none,
    day: facts.day ? longDay(facts.day, words.language) : words.text.none,
    fields: (facts.fields ?? []).map(({ field }) => words.field[field as 'lastName']).join(', '),
  })
}
