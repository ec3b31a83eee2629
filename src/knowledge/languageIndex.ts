import { impacts } from './bm25.js'
import type { Entry, Language } from './entry.js'
import { expressionWords } from './expressions.js'
import { readFields } from './fields.js'
import { fold } from './fold.js'
import { indexLikeness, type LikenessIndex } from './likeness.js'
import { type Postings, packPostings } from './postings.js'
import { createSpeller } from './speller.js'
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
  /** The terms of each entry's topic. */
  readonly topics: readonly ReadonlySet<number>[]
  /** The answers, folded. */
  readonly answers: readonly string[]
  readonly likeness: LikenessIndex
  readonly repair: (word: string) => string
}

/** Reads the entries in one language and packs them for finding. */
export function indexLanguage(entries: readonly Entry[], language: Language, tuning: Tuning): LanguageIndex {
  const { fields, terms, frequency } = readFields(entries, language)
  const idf = Float32Array.from(frequency, (n) => inverseFrequency(n, entries.length))
  const weights = impacts(fields, idf, tuning)
  return {
    language,
    terms,
    idf,
    unknownIdf: inverseFrequency(0, entries.length),
    passages: packPostings(weights, terms.size),
    held: weights.map((own) => new Set(own.keys())),
    stated: fields.map(({ topic, answer }) => new Set([...topic, ...answer])),
    topics: fields.map(({ topic }) => new Set(topic)),
    answers: entries.map(({ answer }) => fold(answer[language])),
    likeness: indexLikeness(entries.map((entry) => wordingsOf(entry, language))),
    repair: createSpeller(spelledWords(entries, language)),
  }
}

function* spelledWords(entries: readonly Entry[], language: Language): Generator<string> {
  for (const entry of entries) yield* wordsOf(textOf(entry, language), language)
  yield* expressionWords(language)
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
