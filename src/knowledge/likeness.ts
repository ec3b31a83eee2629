import { fold } from './fold.js'
import { addTerm, type Postings, packPostings } from './postings.js'
import { splitWords } from './words.js'

/** How many of an entry's wordings are looked at: the nearest ones. */
const NEAREST = 3
const GRAM = 3

/** The wordings of all entries by their runs of three letters, entry after entry. */
export type LikenessIndex = {
  readonly grams: ReadonlyMap<string, number>
  /** How telling each run is: the rarer among the wordings, the more. */
  readonly idf: Float32Array
  readonly postings: Postings
  /** Where each entry's wordings begin; one more than there are entries. */
  readonly starts: Int32Array
}

/** Reads the wordings of each entry. */
export function indexLikeness(wordings: readonly (readonly string[])[]): LikenessIndex {
  const all = wordings.flat().map(gramsOf)
  const grams = new Map<string, number>()
  const frequency: number[] = []
  for (const gram of all.flatMap((own) => [...own])) {
    const at = grams.get(gram) ?? grams.size
    grams.set(gram, at)
    frequency[at] = (frequency[at] ?? 0) + 1
  }
  const idf = Float32Array.from(frequency, (n) => Math.log(1 + all.length / n))
  const vectors = all.map((own) => unitVector(own, grams, idf))
  const starts = new Int32Array(wordings.length + 1)
  for (const [at, own] of wordings.entries()) starts[at + 1] = (starts[at] as number) + own.length
  return { grams, idf, postings: packPostings(vectors, grams.size), starts }
}

/**
 * For each entry how much a question looks like its nearest wordings: the mean of their cosines over runs of three letters,
 * from 0 to 1. Whole words miss endings, compounds, typing errors and the turn of a question; these runs do not.
 */
export function likenesses(question: string, { grams, idf, postings, starts }: LikenessIndex): Float32Array {
  const sums = new Float32Array(starts.at(-1) ?? 0)
  for (const [gram, weight] of unitVector(gramsOf(question), grams, idf)) addTerm(postings, gram, weight, sums)
  const means = new Float32Array(starts.length - 1)
  for (let at = 0; at < means.length; at++)
    means[at] = meanOfNearest(sums, starts[at] as number, starts[at + 1] as number)
  return means
}

/** Mean of the three largest sums between two places; walked by every question over every wording, hence without a sort. */
function meanOfNearest(sums: Float32Array, from: number, to: number): number {
  let [first, second, third] = [0, 0, 0]
  for (let at = from; at < to; at++) {
    const sum = sums[at] as number
    if (sum <= third) continue
    third = Math.max(Math.min(sum, second), third)
    second = Math.max(Math.min(sum, first), second)
    first = Math.max(sum, first)
  }
  return (first + second + third) / Math.max(1, Math.min(NEAREST, to - from))
}

function gramsOf(text: string): ReadonlySet<string> {
  const padded = ` ${splitWords(fold(text)).join(' ')} `
  const grams = new Set<string>()
  for (let at = 0; at + GRAM <= padded.length; at++) grams.add(padded.slice(at, at + GRAM))
  return grams
}

/** A text's known runs, weighed, as a vector of length 1. */
function unitVector(
  own: ReadonlySet<string>,
  grams: ReadonlyMap<string, number>,
  idf: Float32Array,
): Map<number, number> {
  const known = [...own].flatMap((gram) => grams.get(gram) ?? [])
  const norm = Math.hypot(...known.map((gram) => idf[gram] as number)) || 1
  return new Map(known.map((gram) => [gram, (idf[gram] as number) / norm]))
}
