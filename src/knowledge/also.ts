import type { Entry } from './entry.js'
import { isBareTerm, type Query } from './query.js'
import type { Ranked, RankedEntry } from './ranking.js'
import type { Tuning } from './tuning.js'

/** Three statements are as much as one message can hold for a reader; one more is looked at, in case one falls away. */
const MOST = 3
const LOOKED_AT = 4
/** Looked at for the other region's rule; further down it is about something else. */
const CONSIDERED = 12

/** What goes with the best entry: others that the question hardly tells apart from it, and the other region's rule. */
export type Company = { readonly also: readonly Entry[]; readonly elsewhere: Entry | undefined }

/** The best of the ranking, and those that the question hardly tells apart from it. */
export function likeliest({ terms }: Query, ranking: readonly Ranked[], tuning: Tuning): readonly Ranked[] {
  const least = (ranking[0]?.score ?? 0) - (isBareTerm(terms) ? tuning.alsoBare : tuning.also)
  return ranking.slice(0, LOOKED_AT).filter(({ score }) => score >= least)
}

/**
 * What belongs into one answer with the first of the likeliest entries that surely answer. Where the question names no region
 * and Brussels' rule leads, the Forem's stays out of the text: it is offered apart.
 */
export function companyOf(
  query: Query,
  sure: readonly Ranked[],
  ranking: readonly Ranked[],
  entries: readonly RankedEntry[],
  tuning: Tuning,
): Company {
  const [best, ...others] = sure as [Ranked, ...Ranked[]]
  const first = entries[best.at] as RankedEntry
  const told = query.regions.brussels || query.regions.wallonia || query.documents.length > 0
  const brusselsFirst = !told && !first.regions.wallonia
  const also = others
    .map(({ at }) => entries[at] as RankedEntry)
    .filter(({ regions }) => !brusselsFirst || regions.brussels)
  const considered = ranking
    .slice(0, CONSIDERED)
    .filter(({ match }) => match >= best.match * tuning.elsewhere)
    .map(({ at }) => entries[at] as RankedEntry)
  return {
    also: also.map(({ entry }) => entry).slice(0, MOST - 1),
    elsewhere: brusselsFirst ? foremRule(first.entry, considered) : undefined,
  }
}

/** The Forem's rule where a comparison says that it differs from the one given: the rule itself, or else the comparison. */
function foremRule(first: Entry, considered: readonly RankedEntry[]): Entry | undefined {
  const comparisons = considered.filter(
    ({ entry, regions }) => regions.brussels && regions.wallonia && sharesSection(entry, first),
  )
  const rule = considered.find(
    ({ entry, regions }) => !regions.brussels && comparisons.some((one) => sharesSection(one.entry, entry)),
  )
  return (rule ?? comparisons[0])?.entry
}

function sharesSection(one: Entry, other: Entry): boolean {
  return one.sources.some((a) => other.sources.some((b) => a.document === b.document && a.section === b.section))
}
