import type { Jobseeker } from '../domain/application.js'
import { correctedFields, type PersonField } from '../domain/correction.js'
import type { Correction } from '../domain/eventParts.js'
import { longDay } from './dates.js'
import { plain } from './plain.js'
import type { Row } from './rows.js'
import type { Words } from './words.js'

/** What was corrected, by the names of the fields only: for a message. */
export function correctedNames(event: Correction, words: Words): string {
  return correctedFields(event)
    .map((field) => labelOf(field, words))
    .join(', ')
}

/** What was wrong and what replaced it, for those who open the request. An earlier number stands with the person only. */
export function correctionRows({ before, after }: Correction, words: Words): readonly Row[] {
  return correctedFields({ before, after })
    .filter((field) => field !== 'niss')
    .map((field) => [labelOf(field, words), `${shown(field, before, words)} → ${shown(field, after, words)}`])
}

/** The same on one line of the history. */
export function correctionLine(event: Correction, words: Words): string {
  const rows = correctionRows(event, words).map(([label, value]) => `${label} : ${value}`)
  const number = correctedFields(event).includes('niss') ? [words.fact.niss] : []
  return [...number, ...rows].join(' ; ')
}

const labelOf = (field: PersonField, words: Words): string =>
  field === 'niss' || field === 'noNissReason' ? words.fact.niss : words.field[field]

function shown(field: PersonField, person: Partial<Jobseeker>, words: Words): string {
  const { birthDate, language, noNissReason } = person
  if (field === 'birthDate' && birthDate) return longDay(birthDate, words.language)
  if (field === 'language' && language) return words.personLanguage[language]
  if (field === 'noNissReason' && noNissReason) return words.noNissReason[noNissReason]
  return plain(person[field] ?? words.text.none)
}
