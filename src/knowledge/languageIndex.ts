import { askedFor } from './asked.js'
import { impacts } from './bm25.js'
import type { Entry, Language } from './entry.js'
import { expressionWords } from './expressions.js'
import { type Fields, fieldsOf, numberTerms } from './fields.js'
import { fold } from './fold.js'
import { type Postings, packPostings } from './postings.js'
import type { Asked } from './questionWords.js'
import { createSpeller } from './speller.js'
import type { Term } from './terms.js'
import type { Tuning } from './tuning.js'
import { wordsOf } from './words.js'

/** Everything of one language that a question is held against. */
export type LanguageIndex = {
  readonly language: Language
  readonly terms: ReadonlyMap<string, number>
  /** How telling each term is: the rarer among the entries, the more. */
  readonly idf: Float32Array
  readonly unknownIdf: number
  readonly passages: Postings
  /** The terms that each entry holds anywhere, and those of its topic and answer alone. */
  readonly held: readonly ReadonlySet<number>[]
  readonly stated: readonly ReadonlySet<number>[]
  /** The answers, folded. */
  readonly answers: readonly string[]
  /** Every way of asking for an entry: the entry's place, and what is asked for. */
  readonly wordings: readonly { readonly entry: number; readonly asked: ReadonlySet<Asked> }[]
  readonly wordingPostings: Postings
  readonly wordingNorms: Float32Array
  readonly repair: (word: string) => string
}

/** Reads the entries in one language and packs them for finding. */
export function indexLanguage(entries: readonly Entry[], language: Language, tuning: Tuning): LanguageIndex {
  const fields = entries.map((entry) => fieldsOf(entry, language))
  const { terms, frequency } = numberTerms(fields)
  const idf = Float32Array.from(frequency, (n) => inverseFrequency(n, entries.length))
  const weights = impacts(fields, terms, idf, tuning)
  const vectors = fields.flatMap(({ topic, questions }) =>
    [topic, ...questions].map((own) => vectorOf(own, terms, idf, tuning)),
  )
  return {
    language,
    terms,
    idf,
    unknownIdf: inverseFrequency(0, entries.length),
    passages: packPostings(weights, terms.size),
    held: weights.map((own) => new Set(own.keys())),
    stated: fields.map((field) => statedIn(field, terms)),
    answers: entries.map(({ answer }) => fold(answer[language])),
    wordings: entries.flatMap((entry, at) =>
      wordingsOf(entry, language).map((text) => ({ entry: at, asked: askedFor(text, language) })),
    ),
    wordingPostings: packPostings(vectors, terms.size),
    wordingNorms: Float32Array.from(vectors, (vector) => Math.hypot(...vector.values()) || 1),
    repair: createSpeller([
      ...entries.flatMap((entry) => wordsOf(textOf(entry, language), language)),
      ...expressionWords(language),
    ]),
  }
}

function inverseFrequency(holding: number, entries: number): number {
  return Math.log(1 + (entries - holding + 0.5) / (holding + 0.5))
}

function wordingsOf({ topic, questions }: Entry, language: Language): string[] {
  return [topic[language], ...questions[language]]
}

function textOf(entry: Entry, language: Language): string {
  return [...wordingsOf(entry, language), entry.answer[language]].join('\n')
}

function statedIn({ topic, answer }: Fields, terms: ReadonlyMap<string, number>): Set<number> {
  return new Set([...topic, ...answer].map(({ key }) => terms.get(key) as number))
}

/** A wording as a vector; pairs are left to the passages, where they are rarer and tell more. */
function vectorOf(
  own: readonly Term[],
  terms: ReadonlyMap<string, number>,
  idf: Float32Array,
  tuning: Tuning,
): Map<number, number> {
  const vector = new Map<number, number>()
  for (const { key, background, pair } of own) {
    if (pair) continue
    const term = terms.get(key) as number
    vector.set(term, (idf[term] as number) * (background ? tuning.background : 1))
  }
  return vector
}
