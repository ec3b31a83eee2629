import { parseDay } from '../domain/calendarDay.js'
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

/** Longer than a short field takes; keeps a forged input from growing the card beyond what Teams takes. */
const LONGEST_SHOWN = 200

/** What was typed into a short field, as its input shows it again: a date input knows ISO days only. */
export function shownAgain(kind: CardInput['kind'], typed = ''): string {
  return (kind === 'date' ? (parseDay(typed) ?? typed) : typed).slice(0, LONGEST_SHOWN)
}
