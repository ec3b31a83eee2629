import { parseDay } from '../domain/calendarDay.js'
import type { Draft, Field, Typed } from '../domain/draft.js'
import {
  type Axis,
  CATEGORIES,
  NO_NISS_REASONS,
  needsOf,
  OBSTACLES,
  PERSON_LANGUAGES,
  PRIOR_ACTIONS,
  REGISTERED,
} from '../domain/vocabulary.js'
import type { CardInput } from './cards.js'
import { choiceInput, inputOf, type OptionWords } from './inputs.js'
import { fill, type Words } from './words.js'

/** Whose choices are offered: one axis', or those of both with their axis named, while the situation is still open. */
export type OfferedAxis = Axis | 'both'

/** Fields that nobody is asked: numbers where they are switched off, why it resumes when it does not. */
export function hiddenFields({ origin }: Draft, niss: boolean): readonly Field[] {
  return [
    ...(niss ? [] : (['niss', 'noNissReason'] as const)),
    ...(origin?.kind === 'resumption' ? [] : (['motivation'] as const)),
  ]
}

/** What is true of nearly everybody is filled in already. */
const DEFAULTS: Partial<Record<Field, string>> = { insertionStage: 'false', informed: 'false' }

/** What a field shows of what was typed. A date input shows ISO days only, however the day was typed. */
export function shownValue(field: Field, typed: Typed): string {
  const value = typed[field] ?? DEFAULTS[field] ?? ''
  return field === 'birthDate' || field === 'contractEnd' ? (parseDay(value) ?? value) : value
}

/** The input of a field, empty. */
export function fieldInput(field: Field, axis: OfferedAxis, words: Words): CardInput {
  const label = words.field[field]
  switch (field) {
    case 'noNissReason':
      return choiceInput(field, label, NO_NISS_REASONS, words.noNissReason, words)
    case 'language':
      return choiceInput(field, label, PERSON_LANGUAGES, words.personLanguage, words)
    case 'category':
      return choiceInput(field, label, CATEGORIES, words.category, words)
    case 'registered':
      return choiceInput(field, label, REGISTERED, words.registered, words)
    case 'need':
      return axisChoice(field, { 1: needsOf(1), 2: needsOf(2) }, words.need, axis, words)
    case 'priorActions':
      return several(axisChoice(field, PRIOR_ACTIONS, words.priorAction, axis, words), words)
    case 'obstacles':
      return several(choiceInput(field, label, OBSTACLES, words.obstacle, words), words)
    case 'birthDate':
    case 'contractEnd':
      return inputOf(field, label, 'date')
    case 'insertionStage':
    case 'informed':
      return { ...inputOf(field, label, 'toggle'), hint: words.registered.yes }
    case 'project':
    case 'motivation':
    case 'proposal':
      return inputOf(field, label, 'longText', field === 'proposal' ? words.text.optional : '')
    case 'phone':
    case 'email':
      return inputOf(field, label, 'text', words.text.optional)
    default:
      return inputOf(field, label, 'text')
  }
}

const several = (input: CardInput, words: Words): CardInput => ({
  ...input,
  kind: 'choices',
  hint: words.text.optional,
})

/** Codes by axis: of one axis, or of both, those of axis 1 alone first, then common ones, then those of axis 2. */
function axisChoice(
  field: 'need' | 'priorActions',
  codes: Record<Axis, readonly string[]>,
  titles: OptionWords,
  axis: OfferedAxis,
  words: Words,
): CardInput {
  if (axis !== 'both') return choiceInput(field, words.field[field], codes[axis], titles, words)
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [words.text.axisOne, codes[1].filter((code) => !codes[2].includes(code))],
    [words.text.axisBoth, codes[1].filter((code) => codes[2].includes(code))],
    [words.text.axisTwo, codes[2].filter((code) => !codes[1].includes(code))],
  ]
  const named = groups.flatMap(([mark, own]) =>
    own.map((code) => [code, fill(words.text.labelled, { label: mark, value: titles[code] ?? code })] as const),
  )
  return choiceInput(
    field,
    words.field[field],
    named.map(([code]) => code),
    Object.fromEntries(named),
    words,
  )
}
