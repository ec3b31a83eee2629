import { CAPITALS, FIELD_FORMS, INITIALS } from './abbreviations.js'
import { CHAT_SPELLING, NUMBER_WORDS } from './chatSpelling.js'
import { COMPOUND_HEADS } from './compounds.js'
import type { Language } from './entry.js'
import { fold } from './fold.js'

/** The folded words of a text in reading order, capital abbreviations written out, chat spelling and numbers made plain. */
export function wordsOf(text: string, language: Language): string[] {
  let raw = text
  // A text all in capitals tells nothing by them.
  if (/\p{Ll}/u.test(text)) for (const [form, plain] of CAPITALS) raw = raw.replace(form, plain)
  let folded = fold(raw).replace(INITIALS, (initials) => initials.replaceAll('.', ''))
  for (const [form, plain] of FIELD_FORMS) folded = folded.replace(form, plain)
  return splitWords(folded)
    .flatMap((word) => plainWord(word, language))
    .flatMap((word) => splitCompound(word, language))
}

/** Runs of letters and digits of a folded text. */
export function splitWords(folded: string): string[] {
  return folded.match(/[a-z0-9]+/g) ?? []
}

function plainWord(word: string, language: Language): string[] {
  const number = NUMBER_WORDS[language].get(word)
  if (number !== undefined) return [number]
  const spelled = CHAT_SPELLING[language].get(word)
  return spelled === undefined ? [word] : splitWords(fold(spelled))
}

/** A text folded, with its chat spelling made plain and its punctuation kept, for patterns over whole phrases. */
export function plainText(text: string, language: Language): string {
  return fold(text).replace(/[a-z0-9]+/g, (word) => fold(CHAT_SPELLING[language].get(word) ?? word))
}

/** A Dutch compound of the field in its two parts ("taalmaatregel" as "taal", "maatregel"); any other word as it is. */
export function splitCompound(word: string, language: Language): string[] {
  const [, head, tail] = (language === 'nl' && COMPOUND_HEADS.exec(word)) || []
  return head !== undefined && tail !== undefined ? [head, tail] : [word]
}
