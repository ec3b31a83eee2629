import { impacts } from './bm25.js'
import type { Entry, Language } from './entry.js'
import { expressionWords } from './expressions.js'
import { fieldsOf, numberTerms } from './fields.js'
import { fold } from './fold.js'
import { indexLikeness, type LikenessIndex } from './likeness.js'
import { type Postings, packPostings } from './postings.js'
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
  /** The terms of each entry's topic. */
  readonly topics: readonly ReadonlySet<number>[]
  /** The answers, folded. */
  readonly answers: readonly string[]
  readonly likeness: LikenessIndex
  readonly repair: (word: string) => string
}

/** Reads the entries in one language and packs them for finding. */
export function indexLanguage(entries: readonly Entry[], language: Language, tuning: Tuning): LanguageIndex {
  const fields = entries.map((entry) => fieldsOf(entry, language))
  const { terms, frequency } = numberTerms(fields)
  const idf = Float32Array.from(frequency, (n) => inverseFrequency(n, entries.length))
  const weights = impacts(fields, terms, idf, tuning)
  return {
    language,
    terms,
    idf,
    unknownIdf: inverseFrequency(0, entries.length),
    passages: packPostings(weights, terms.size),
    held: weights.map((own) => new Set(own.keys())),
    stated: fields.map(({ topic, answer }) => idsOf([...topic, ...answer], terms)),
    topics: fields.map(({ topic }) => idsOf(topic, terms)),
    answers: entries.map(({ answer }) => fold(answer[language])),
    likeness: indexLikeness(entries.map((entry) => wordingsOf(entry, language))),
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

function idsOf(own: readonly Term[], terms: ReadonlyMap<string, number>): Set<number> {
  return new Set(own.map(({ key }) => terms.get(key) as number))
}
