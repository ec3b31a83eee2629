import type { Entry, Language, Source } from '../entry.js'
import { type Term, termsOf } from '../terms.js'
import { tellingness } from './passageIndex.js'

/** What an entry states in one language: its terms, weighed by how much each tells it from the document's other entries. */
export type Statement = {
  readonly id: string
  readonly sources: readonly Source[]
  readonly whole: Weighed
  /** Its sentences, long enough to be recognised alone: an entry that relies on several places says something of each. */
  readonly sentences: readonly Weighed[]
}
type Weighed = ReadonlyMap<string, number>

const TOPIC = 1.5
const BACKGROUND = 0.4
const PAIR = 0.3
/** An amount or a year tells much; a small number, which may be an item's, little. */
const FIGURE = 2
const DIGIT = 0.6
const ITEM_NUMBER = /(?<![\d.,])\d{1,2}\)/g
const SENTENCE_END = /(?<=[.;:?!])\s+/
/** A sentence with fewer terms of its own could be met anywhere. */
const FEWEST_TERMS = 6

/** The statements of the entries that rely on a document, in one language. */
export function statementsOf(entries: readonly Entry[], document: string, language: Language): Statement[] {
  const relying = entries.filter(({ sources }) => sources.some((source) => source.document === document))
  const stated = relying.map((entry) => read(entry, language))
  const frequency = new Map<string, number>()
  for (const { whole } of stated) for (const key of whole.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  // What every answer says, such as whose rule it is, tells nothing about where it stands.
  const weigh = (terms: Weighed): Weighed =>
    new Map([...terms].map(([key, weight]) => [key, weight * tellingness(frequency.get(key) ?? 1, relying.length)]))
  return stated.map(({ whole, sentences }, at) => {
    const { id, sources } = relying[at] as Entry
    const own = sources.filter((source) => source.document === document)
    return { id, sources: own, whole: weigh(whole), sentences: sentences.map(weigh) }
  })
}

function read({ topic, answer }: Entry, language: Language): { whole: Weighed; sentences: readonly Weighed[] } {
  const text = answer[language].replace(ITEM_NUMBER, ' ')
  const sentences = text.split(SENTENCE_END).map((sentence) => add(new Map(), sentence, language, 1))
  return {
    whole: add(add(new Map(), text, language, 1), topic[language], language, TOPIC),
    sentences: sentences.length > 1 ? sentences.filter(isLong) : [],
  }
}

function isLong(terms: Weighed): boolean {
  return [...terms.keys()].filter((key) => !key.includes(' ')).length >= FEWEST_TERMS
}

/** The terms with those of a text, each at the most that it weighs anywhere. */
function add(terms: Map<string, number>, text: string, language: Language, factor: number): Map<string, number> {
  for (const term of termsOf(text, language))
    terms.set(term.key, Math.max(terms.get(term.key) ?? 0, factor * weightOf(term)))
  return terms
}

function weightOf({ key, pair, background }: Term): number {
  if (pair) return PAIR
  if (background) return BACKGROUND
  if (/^\d$/.test(key)) return DIGIT
  return /^\d+$/.test(key) ? FIGURE : 1
}
