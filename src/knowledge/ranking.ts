import type { Entry } from './entry.js'
import type { LanguageIndex } from './languageIndex.js'
import { addTerm } from './postings.js'
import { documentFactor, kindBonus, regionFactor } from './preferences.js'
import { countOf, type Query } from './query.js'
import type { Regions } from './regions.js'
import type { Tuning } from './tuning.js'

/** An entry's place in the ranking; `score` runs from 0 to about 1. */
export type Ranked = { readonly at: number; readonly score: number }
export type RankedEntry = { readonly entry: Entry; readonly regions: Regions }

/** Every entry with something in common with the question, best first. */
export function rank(query: Query, index: LanguageIndex, entries: readonly RankedEntry[], tuning: Tuning): Ranked[] {
  const passages = passageScores(query, index, entries.length, tuning)
  const nearest = nearestWordings(query, index, entries.length, tuning)
  const ranked: Ranked[] = []
  for (const [at, { entry, regions }] of entries.entries()) {
    const common = tuning.passageShare * (passages[at] as number) + (1 - tuning.passageShare) * (nearest[at] as number)
    if (common === 0) continue
    const factor = regionFactor(query.regions, regions, tuning) * documentFactor(query, entry, tuning)
    ranked.push({ at, score: (common + kindBonus(query, entry, tuning)) * factor })
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

/** For each entry the likeness (cosine) of the question to its nearest wording, raised when both ask for the same. */
function nearestWordings(query: Query, index: LanguageIndex, entries: number, tuning: Tuning): Float32Array {
  const dots = dotProducts(query, index)
  const norm = Math.hypot(...query.terms.map(({ weight }) => weight)) || 1
  const best = new Float32Array(entries)
  for (const [at, { entry, asked }] of index.wordings.entries()) {
    const dot = dots[at] as number
    if (dot === 0) continue
    const bonus = [...query.asked].some((one) => asked.has(one)) ? tuning.askedBonus : 0
    best[entry] = Math.max(best[entry] as number, dot / (norm * (index.wordingNorms[at] as number)) + bonus)
  }
  return best
}

function dotProducts({ terms }: Query, { wordings, wordingPostings }: LanguageIndex): Float32Array {
  const dots = new Float32Array(wordings.length)
  for (const { id, weight } of terms) if (id !== undefined) addTerm(wordingPostings, id, weight, dots)
  return dots
}
