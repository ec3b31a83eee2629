import { excerpt } from './excerpt.js'
import { indexPassages, type PassageIndex, placesOf, tellingness } from './passageIndex.js'
import type { ReadDocument, ReadPassage } from './readPassage.js'
import type { Statement } from './statements.js'

/** A passage that supports a statement; `score` is the share of the statement that it holds, from 0 to 1. */
export type Support = {
  readonly passage: ReadPassage
  readonly score: number
  /** The words of the passage that say it; they are looked for once, when first asked for. */
  readonly text: () => string
}

/** Finds the passages of one document that support a statement. */
export type Supporter = {
  /** For the statement as a whole. */
  readonly whole: (statement: Statement) => Support | undefined
  /** For each of its sentences that one supports, the surest first. */
  readonly sentences: (statement: Statement) => readonly Support[]
}

/** Below this share a passage is about something else: entries looked for in the wrong document stay under it. */
const WHOLE = 0.34
/** A sentence alone has less to be recognised by. */
const SENTENCE = 0.6
/** Entries are in our own words, so that a word that the document never uses counts only so much against a passage. */
const OWN_WORD = 0.5
const LONGEST_QUOTE = 150

/** … and must still be this much of what the entry states, or it is a phrase that could stand anywhere. */
const SENTENCE_OF_WHOLE = 0.12

/** Indexes one document for the statements that may rely on it. */
export function createSupporter({ passages, language }: ReadDocument): Supporter {
  const index = indexPassages(passages.map(({ terms }) => terms))
  const support = ({ weights, place, held, of }: Match): Support => {
    const passage = passages[place] as ReadPassage
    return {
      passage,
      score: held / of,
      text: once(() => excerpt(passage.passage.text, language, weights, LONGEST_QUOTE)),
    }
  }
  return {
    whole: ({ whole }) => {
      const all = match(whole, index, passages.length)
      return all.held > 0 && all.held >= all.of * WHOLE ? support(all) : undefined
    },
    sentences: ({ whole, sentences }) => {
      const least = match(whole, index, passages.length).of * SENTENCE_OF_WHOLE
      return sentences
        .map((sentence) => match(sentence, index, passages.length))
        .filter(({ held, of }) => held >= of * SENTENCE && held > least)
        .sort((a, b) => b.held / b.of - a.held / a.of)
        .map(support)
    },
  }
}

function once(make: () => string): () => string {
  let made: string | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The passage that holds most of some terms: how much that is, of what a passage with all of them would reach. */
type Match = {
  readonly weights: ReadonlyMap<string, number>
  readonly place: number
  readonly held: number
  readonly of: number
}

function match(terms: ReadonlyMap<string, number>, index: PassageIndex, passages: number): Match {
  const weights = new Map<string, number>()
  const sums = new Float32Array(passages)
  let of = 0
  for (const [key, weight] of terms) {
    const term = index.terms.get(key)
    const holding = term === undefined ? [] : placesOf(index.postings, term)
    const telling = weight * tellingness(holding.length, passages)
    for (const place of holding) sums[place] = (sums[place] as number) + telling
    weights.set(key, telling)
    of += telling * (term === undefined ? OWN_WORD : 1)
  }
  let place = 0
  for (let at = 1; at < sums.length; at++) if ((sums[at] as number) > (sums[place] as number)) place = at
  return { weights, place, held: sums[place] ?? 0, of }
}
