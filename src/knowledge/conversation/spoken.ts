import { CHAT_SPELLING, NUMBER_WORDS } from '../chatSpelling.js'
import type { Language } from '../entry.js'
import { fold } from '../fold.js'
import { createSpeller } from '../speller.js'
import { splitWords } from '../words.js'
import { SHORT_FORMS, WELL_KNOWN } from './followUpWords.js'

/** A message as plain words, and where each of them stands in the text as it was typed. */
export type Spoken = {
  readonly text: string
  /** The words folded, numbers as digits, chat spelling and typing errors made plain, one space between. */
  readonly line: string
  readonly words: readonly { readonly at: number; readonly start: number; readonly end: number }[]
}

const repairs = {
  fr: createSpeller(WELL_KNOWN.fr),
  nl: createSpeller(WELL_KNOWN.nl),
  en: createSpeller(WELL_KNOWN.en),
}

/** Reads a message word by word. */
export function readSpoken(message: string, language: Language): Spoken {
  const text = message.normalize('NFC')
  const words: { at: number; start: number; end: number }[] = []
  let line = ''
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (line) line += ' '
    words.push({ at: line.length, start: index, end: index + word.length })
    line += plainWord(fold(word), language)
  }
  return { text, line, words }
}

/** Where the text stands that the stretch of the line from `from` to `to` was read from. */
export function placeInText({ words }: Spoken, from: number, to: number): { start: number; end: number } {
  const within = words.filter(({ at }) => at >= from && at < to)
  return { start: within[0]?.start ?? 0, end: within.at(-1)?.end ?? 0 }
}

function plainWord(word: string, language: Language): string {
  const short = NUMBER_WORDS[language].get(word) ?? SHORT_FORMS[language].get(word) ?? CHAT_SPELLING[language].get(word)
  return short === undefined ? repairs[language](word) : splitWords(fold(short)).join(' ')
}
