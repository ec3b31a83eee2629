import type { Entry } from './entry.js'
import type { LanguageIndex } from './languageIndex.js'
import { likenesses } from './likeness.js'
import { addTerm } from './postings.js'
import { preference } from './preferences.js'
import { countOf, type Query } from './query.js'
import type { Regions } from './regions.js'
import type { Tuning } from './tuning.js'

/**
 * An entry's place in the ranking. `match` says how much question and entry have in common, from 0 to 1; `score` adds what
 * is known of the field, and orders.
 */
export type Ranked = { readonly at: number; readonly match: number; readonly score: number }
export type RankedEntry = { readonly entry: Entry; readonly regions: Regions }

/** Every entry with something in common with the question, best first. */
export function rank(query: Query, index: LanguageIndex, entries: readonly RankedEntry[], tuning: Tuning): Ranked[] {
  const passages = passageScores(query, index, entries.length, tuning)
  const likeness = likenesses(query.text, index.likeness)
  const ranked: Ranked[] = []
  for (const [at, { entry, regions }] of entries.entries()) {
    const passage = passages[at] as number
    if (passage === 0) continue
    const match = tuning.passageShare * passage + (1 - tuning.passageShare) * (likeness[at] as number)
    ranked.push({ at, match, score: match + preference(query, entry, regions, tuning) })
  }
  return ranked.sort((a, b) => b.score - a.score)
}

/** BM25 of each entry, as a share of what an entry that holds every term of the question could reach. */
function passageScores({ terms }: Query, { passages }: LanguageIndex, entries: number, tuning: Tuning): Float32Array {
  const sums = new Float32Array(entries)
  let reachable = 0
  for (const term of terms) {
    if (!term.pair) reachable += term.weight * (tuning.k1 + 1)
    if (term.id !== undefined) addTerm(passages, term.id, countOf(term, tuning), sums)
  }
  return reachable === 0 ? sums : sums.map((sum) => sum / reachable)
}
