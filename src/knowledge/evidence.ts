import { BODY_MARK } from './expressions.js'
import type { LanguageIndex } from './languageIndex.js'
import { lacksDetail } from './missingDetail.js'
import { isSaidOfOtherRegion } from './otherSide.js'
import { isBareTerm, type Query, type QueryTerm } from './query.js'
import type { Ranked, RankedEntry } from './ranking.js'
import type { Tuning } from './tuning.js'

/**
 * How sure one may be that the entry answers the question, from 0 to about 1: its score, how much of the question it says
 * anywhere and in the answer itself, and whether it says two neighbouring terms together. Zero when it is about another body
 * or does not hold the detail that the question insists on.
 */
export function evidence(
  query: Query,
  best: Ranked,
  ranked: RankedEntry,
  index: LanguageIndex,
  tuning: Tuning,
): number {
  const { entry, regions } = ranked
  const held = index.held[best.at] as ReadonlySet<number>
  if (best.match < tuning.unmistakable && tellsTooLittle(query, index, tuning)) return 0
  if (mentionsInPassing(query, best.at, index)) return 0
  if (namesOtherRegion(query, regions) || namesOtherBody(query, held)) return 0
  if (lacksDetail(query, best.at, entry, index) || isSaidOfOtherRegion(query, ranked, index)) return 0
  const sure =
    tuning.matchShare * best.match +
    tuning.heldShare * shareIn(held, query) +
    tuning.statedShare * shareIn(index.stated[best.at] as ReadonlySet<number>, query) +
    (query.terms.some((term) => term.pair && isIn(held, term)) ? tuning.pairShare : 0)
  return comparesUnasked(query, regions) ? sure - tuning.comparesUnasked : sure
}

function tellsTooLittle({ terms }: Query, { unknownIdf }: LanguageIndex, { leastTelling }: Tuning): boolean {
  return terms.reduce((sum, { pair, weight }) => (pair ? sum : sum + weight), 0) < leastTelling * unknownIdf
}

/** A question with one term only ("quel temps fait-il ?") is about the entry's topic, or not about the entry at all. */
function mentionsInPassing({ terms, asked }: Query, at: number, { topics, stated }: LanguageIndex): boolean {
  if (!isBareTerm(terms)) return false
  const held = (asked.has('meaning') ? stated : topics)[at] as ReadonlySet<number>
  return !terms.some((term) => !term.background && !term.pair && isIn(held, term))
}

function namesOtherRegion({ regions: asked }: Query, of: RankedEntry['regions']): boolean {
  if (asked.brussels === asked.wallonia) return false
  return asked.brussels ? !of.brussels : !of.wallonia
}

/** A comparison mentions one region's tools and words beside the other's, so a match in it proves less. */
function comparesUnasked({ regions: asked }: Query, of: RankedEntry['regions']): boolean {
  return asked.brussels !== asked.wallonia && of.brussels && of.wallonia
}

function namesOtherBody({ terms }: Query, held: ReadonlySet<number>): boolean {
  return terms.some((term) => !term.pair && term.key.endsWith(BODY_MARK) && !isIn(held, term))
}

/** How much of the question, each term weighed by how telling it is, a set of terms holds. */
function shareIn(held: ReadonlySet<number>, { terms }: Query): number {
  let all = 0
  let shared = 0
  for (const term of terms) {
    if (term.background || term.pair) continue
    all += term.weight
    if (isIn(held, term)) shared += term.weight
  }
  return all === 0 ? 0 : shared / all
}

function isIn(held: ReadonlySet<number>, { id }: QueryTerm): boolean {
  return id !== undefined && held.has(id)
}
