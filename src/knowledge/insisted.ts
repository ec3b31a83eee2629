import { LANGUAGES, type Language } from './entry.js'
import { mattersAsked } from './matters.js'
import type { Matter } from './matterTable.js'
import type { Slot } from './slot.js'
import { SLOTS } from './slots.js'
import { plainText } from './words.js'

/** What a question insists on, read once for all the entries that it is held against. */
export type Insisted = {
  /** The question folded, with its chat spelling made plain. */
  readonly question: string
  readonly slots: readonly Slot[]
  readonly matters: readonly Matter[]
  readonly years: readonly string[]
}

/** Reads the details that a question asks for: an entry that lacks one does not answer it. */
export function insistedOn(text: string, language: Language): Insisted {
  const question = plainText(text, language)
  return {
    question,
    // In every language: people mix them ("opening hours maison de l'emploi").
    slots: SLOTS.filter(({ asked }) => LANGUAGES.some((one) => asked[one].test(question))),
    matters: mattersAsked(question, language),
    years: question.match(/\b(?:19|20)\d\d\b/g) ?? [],
  }
}
