import type { CardInput } from './cards.js'
import type { Words } from './words.js'

export type OptionWords = Readonly<Record<string, string>>

export function inputOf(id: string, label: string, kind: CardInput['kind'], hint = ''): CardInput {
  return { id, label, kind, hint, value: '', fault: '', options: [] }
}

/** A choice among codes, each shown by its word. */
export function choiceInput(
  id: string,
  label: string,
  codes: readonly string[],
  options: OptionWords,
  words: Words,
): CardInput {
  return {
    ...inputOf(id, label, 'choice', words.text.choose),
    options: codes.map((value) => ({ value, title: options[value] ?? value })),
  }
}
