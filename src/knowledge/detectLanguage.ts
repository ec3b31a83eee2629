import type { Language } from './entry.js'
import { LANGUAGES } from './entry.js'
import { fold } from './fold.js'
import { LANGUAGE_SIGNS } from './languageSigns.js'

/** A typical ending alone tells too little: names of services stay French, and the languages share many words. */
const CLEAR_LEAD = 1
/** What is quoted may be a name in another language. */
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/gu

/**
 * The language of a short text, from its function words, field words and letter groups; undefined when it cannot tell.
 * Function words weigh most, since names of institutions and services stay French in every language.
 */
export function detectLanguage(text: string): Language | undefined {
  const own = text.replace(QUOTED, ' ')
  const lower = own.normalize('NFC').toLowerCase()
  const words = fold(own).match(/[a-z]+/g) ?? []
  const scores = LANGUAGES.map((language) => ({ language, score: score(lower, words, language) }))
  scores.sort((a, b) => b.score - a.score)
  const [best, second] = scores
  return best && second && best.score - second.score >= CLEAR_LEAD ? best.language : undefined
}

function score(lower: string, words: readonly string[], language: Language): number {
  const { functionWords, fieldWords, letters, endings } = LANGUAGE_SIGNS[language]
  let sum = letters.test(lower) ? 1.5 : 0
  for (const word of words) {
    if (functionWords.has(word)) sum += word.length > 1 ? 2 : 1
    else if (fieldWords.has(word)) sum += 1.5
    else if (word.length > 4 && endings.test(word)) sum += 0.75
  }
  return sum
}
