import { type Postings, packPostings } from '../postings.js'
import type { Term } from '../terms.js'
import { TUNING } from '../tuning.js'

/** Passages packed for finding: the terms' numbers, and how much each term counts in each passage, how telling it is left out. */
export type PassageIndex = {
  readonly terms: ReadonlyMap<string, number>
  readonly postings: Postings
}

/** Terms of a usual passage. Passages are cut to one length, so that a measured mean would add nothing. */
const USUAL_LENGTH = 35

/** Numbers the terms of all passages and packs BM25's saturated counts; a passage's place is its position in `passages`. */
export function indexPassages(passages: readonly (readonly Term[])[]): PassageIndex {
  const terms = new Map<string, number>()
  const weights = passages.map((passage) => {
    const counts = new Map<number, number>()
    for (const { key } of passage) {
      const term = terms.get(key) ?? terms.size
      terms.set(key, term)
      counts.set(term, (counts.get(term) ?? 0) + 1)
    }
    return saturate(counts, passage.length)
  })
  return { terms, postings: packPostings(weights, terms.size) }
}

function saturate(counts: Map<number, number>, length: number): Map<number, number> {
  const { k1, b } = TUNING
  const norm = k1 * (1 - b + (b * length) / USUAL_LENGTH)
  for (const [term, count] of counts) counts.set(term, (count * (k1 + 1)) / (count + norm))
  return counts
}

/** How telling a term is that stands in `holding` of `passages` passages. */
export function tellingness(holding: number, passages: number): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5))
}

/** The passages that hold a term, in their order. */
export function placesOf({ starts, places }: Postings, term: number): Int32Array {
  return places.subarray(starts[term], starts[term + 1])
}
