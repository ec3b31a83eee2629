import type { Language } from './entry.js'
import { expressionAt } from './expressions.js'
import { stem } from './stem.js'
import { STOP_WORDS } from './stopWords.js'
import { wordsOf } from './words.js'

/** One unit of meaning of a text: a stem, or the name of a group of words that mean the same. */
export type Term = {
  readonly key: string
  /** Sets the scene without narrowing the subject. */
  readonly background: boolean
  /** Two neighbouring terms, which together tell more than each alone. */
  readonly pair?: true
}

/** The terms of a text, in reading order: longest known expression first, stems for the rest. */
export function termsOf(text: string, language: Language, repair: (word: string) => string = (word) => word): Term[] {
  const stops = STOP_WORDS[language]
  const stems = wordsOf(text, language)
    .filter((word) => !stops.has(word) && (word.length > 1 || /\d/.test(word)))
    .map(repair)
    .filter((word) => !stops.has(word))
    .map((word) => stem(word, language))
  const terms: Term[] = []
  for (let at = 0; at < stems.length; ) {
    const known = expressionAt(stems, at, language)
    terms.push({ key: known?.key ?? (stems[at] as string), background: known?.background ?? false })
    at += known?.length ?? 1
  }
  return terms.concat(pairsOf(terms))
}

/** Neighbours in either order: "validation des compétences" and "compétences à valider" share theirs. */
function pairsOf(terms: readonly Term[]): Term[] {
  const keys = terms.filter(({ background }) => !background).map(({ key }) => key)
  return keys.slice(1).map((key, i) => {
    const before = keys[i] as string
    return { key: before < key ? `${before} ${key}` : `${key} ${before}`, background: false, pair: true as const }
  })
}
