import type { Entry, Language } from './entry.js'
import { type Term, termsOf } from './terms.js'

/** An entry in one language, as terms. */
export type Fields = {
  readonly topic: readonly Term[]
  readonly questions: readonly (readonly Term[])[]
  readonly answer: readonly Term[]
}

/** Reads an entry's topic, wordings and answer in one language. */
export function fieldsOf({ topic, questions, answer }: Entry, language: Language): Fields {
  return {
    topic: termsOf(topic[language], language),
    questions: questions[language].map((question) => termsOf(question, language)),
    answer: termsOf(answer[language], language),
  }
}

/** Numbers the terms of all entries, and counts for each in how many entries it stands. */
export function numberTerms(all: readonly Fields[]): {
  terms: ReadonlyMap<string, number>
  frequency: readonly number[]
} {
  const terms = new Map<string, number>()
  const frequency: number[] = []
  for (const { topic, questions, answer } of all) {
    for (const key of new Set([...topic, ...questions.flat(), ...answer].map((term) => term.key))) {
      const term = terms.get(key) ?? terms.size
      terms.set(key, term)
      frequency[term] = (frequency[term] ?? 0) + 1
    }
  }
  return { terms, frequency }
}
