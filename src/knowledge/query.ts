import { askedFor, KINDS_ASKED } from './asked.js'
import type { Kind } from './entry.js'
import { type Insisted, insistedOn } from './insisted.js'
import type { LanguageIndex } from './languageIndex.js'
import type { Asked } from './questionWords.js'
import { documentsNamed, type Regions, regionsNamed } from './regions.js'
import { type Term, termsOf } from './terms.js'
import type { Tuning } from './tuning.js'

/** A term of a question; `id` is undefined when no entry holds it. */
export type QueryTerm = Term & { readonly id: number | undefined; readonly weight: number }

/** A question as the index understands it. */
export type Query = {
  readonly text: string
  readonly terms: readonly QueryTerm[]
  readonly asked: ReadonlySet<Asked>
  /** The kinds of entry that answer what is asked. */
  readonly kinds: ReadonlySet<Kind>
  readonly regions: Regions
  /** Keys of the documents that the question points to by name. */
  readonly documents: readonly string[]
  readonly insisted: Insisted
}

/** Reads a question with the index of its language: terms with how telling they are, what it is after, what it names. */
export function readQuestion(text: string, index: LanguageIndex, tuning: Tuning): Query {
  const terms = new Map<string, QueryTerm>()
  for (const term of termsOf(text, index.language, index.repair)) {
    const id = index.terms.get(term.key)
    // Neighbours that never meet in an entry tell nothing; a single word that is in no entry tells much.
    if (term.pair && id === undefined) continue
    const idf = id === undefined ? index.unknownIdf : (index.idf[id] as number)
    terms.set(term.key, { ...term, id, weight: idf * countOf(term, tuning) })
  }
  const all = [...terms.values()]
  const told = askedFor(text, index.language)
  // A term typed alone asks what it is.
  const asked: ReadonlySet<Asked> =
    told.size === 0 && isBareTerm(all) && isTypedAlone(text) ? new Set(['meaning']) : told
  return {
    text,
    terms: all,
    asked,
    kinds: new Set([...asked].flatMap((one) => KINDS_ASKED[one])),
    regions: regionsNamed(text),
    documents: documentsNamed(text),
    insisted: insistedOn(text, index.language),
  }
}

const isTypedAlone = (text: string) => text.trim().split(/\s+/).length <= 2

/** Whether a question is about one thing only, without saying what it asks of it. */
export function isBareTerm(terms: readonly QueryTerm[]): boolean {
  return terms.filter(({ background, pair }) => !background && !pair).length === 1
}

/** What one occurrence of the term in a question counts, against 1 for a term of the subject. */
export function countOf({ background, pair }: Term, tuning: Tuning): number {
  if (background) return tuning.background
  return pair ? tuning.pair : 1
}
