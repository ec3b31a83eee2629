import type { Entry, Language } from './entry.js'
import { type Term, termsOf } from './terms.js'

/** An entry in one language, as the numbers of its terms. */
export type Fields = {
  readonly topic: readonly number[]
  readonly questions: readonly number[]
  readonly answer: readonly number[]
}

/** The entries in one language, their terms numbered in the order in which they are met. */
export type Numbered = {
  readonly fields: readonly Fields[]
  readonly terms: ReadonlyMap<string, number>
  /** In how many entries each term stands. */
  readonly frequency: readonly number[]
}

/** Reads topic, wordings and answer, an entry at a time: the terms of all at once would be most of a small bot's memory. */
export function readFields(entries: readonly Entry[], language: Language): Numbered {
  const terms = new Map<string, number>()
  const frequency: number[] = []
  const numberOf = ({ key }: Term) => {
    const number = terms.get(key) ?? terms.size
    terms.set(key, number)
    return number
  }
  const numbersOf = (text: string) => termsOf(text, language).map(numberOf)
  const fields = entries.map(({ topic, questions, answer }) => {
    const own = {
      topic: numbersOf(topic[language]),
      questions: questions[language].flatMap(numbersOf),
      answer: numbersOf(answer[language]),
    }
    for (const term of new Set(Object.values(own).flat())) frequency[term] = (frequency[term] ?? 0) + 1
    return own
  })
  return { fields, terms, frequency }
}
