import type { Language } from '../entry.js'
import { expressionAt } from '../expressions.js'
import { stem } from '../stem.js'
import { STOP_WORDS } from '../stopWords.js'
import { type Term, termsOf } from '../terms.js'
import { TUNING } from '../tuning.js'
import { wordsOf } from '../words.js'
import type { QuotationIndex, View } from './quotationIndex.js'

/** A term of a question held against passages; `term` is undefined when no passage holds it. */
export type WeighedTerm = {
  readonly key: string
  readonly term: number | undefined
  readonly weight: number
  readonly background: boolean
}

/** The distinct terms of a question, weighed by how telling they are among the passages that the asker sees. */
export function weighQuestion(
  question: string,
  language: Language,
  { language: held, index }: QuotationIndex,
  view: View,
): WeighedTerm[] {
  const terms = language === held ? termsOf(question, held, view.repair) : translated(question, language, held)
  const weighed = new Map<string, WeighedTerm>()
  for (const { key, background, pair } of terms) {
    if (pair) continue
    const term = index.terms.get(key)
    const telling = (term === undefined ? 0 : view.telling[term]) || view.unknown
    weighed.set(key, { key, term, weight: telling * (background ? TUNING.background : 1), background })
  }
  return [...weighed.values()]
}

/** A question in the terms of another language: expressions that both know, and every other word as it is, such as a name. */
function translated(question: string, from: Language, to: Language): Term[] {
  const words = wordsOf(question, from).filter(
    (word) => !STOP_WORDS[from].has(word) && (word.length > 1 || /\d/.test(word)),
  )
  const stems = words.map((word) => stem(word, from))
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const known = expressionAt(stems, at, from)
    terms.push({ key: known?.key ?? stem(words[at] as string, to), background: known?.background ?? false })
    at += known?.length ?? 1
  }
  return terms
}
