import type { Entry } from './entry.js'
import { evidence } from './evidence.js'
import type { LanguageIndex } from './languageIndex.js'
import type { Query } from './query.js'
import type { Ranked, RankedEntry } from './ranking.js'
import type { Tuning } from './tuning.js'

/** Looked at for company; further down nothing belongs into the same answer. */
const CONSIDERED = 12

/**
 * What belongs into the same answer as the best entry: the Forem's rule where the question tells no region and a comparison
 * says that the two differ, or else an entry that the question hardly tells apart from the best. Normally empty.
 */
export function alsoAnswering(
  query: Query,
  ranking: readonly Ranked[],
  entries: readonly RankedEntry[],
  index: LanguageIndex,
  tuning: Tuning,
): Entry[] {
  const counterpart = foremCounterpart(query, ranking, entries, tuning)
  if (counterpart) return [counterpart]
  const [best, second] = ranking
  if (!best || !second || second.score < best.score * tuning.also) return []
  const entry = entries[second.at] as RankedEntry
  return evidence(query, second, entry, index, tuning) >= tuning.evidence ? [entry.entry] : []
}

function foremCounterpart(
  { regions, documents }: Query,
  ranking: readonly Ranked[],
  entries: readonly RankedEntry[],
  tuning: Tuning,
): Entry | undefined {
  const [best, ...others] = ranking.slice(0, CONSIDERED)
  const first = best && (entries[best.at] as RankedEntry)
  const told = regions.brussels || regions.wallonia || documents.length > 0
  if (!best || !first || first.regions.wallonia || told) return undefined
  const near = others
    .filter(({ score }) => score >= best.score * tuning.counterpart)
    .map(({ at }) => entries[at] as RankedEntry)
  const comparisons = near.filter(
    ({ entry, regions: of }) => of.brussels && of.wallonia && sharesSection(entry, first.entry),
  )
  const forems = near.find(
    ({ entry, regions: of }) => !of.brussels && comparisons.some((one) => sharesSection(one.entry, entry)),
  )
  return (forems ?? comparisons[0])?.entry
}

function sharesSection(one: Entry, other: Entry): boolean {
  return one.sources.some((a) => other.sources.some((b) => a.document === b.document && a.section === b.section))
}
