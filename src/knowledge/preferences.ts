import type { Entry } from './entry.js'
import type { Query } from './query.js'
import type { Regions } from './regions.js'
import type { Tuning } from './tuning.js'

/** What the field tells beside the words: the kind that is asked for, the region, the document that is named. */
export function preference(query: Query, entry: Entry, regions: Regions, tuning: Tuning): number {
  return (
    kindPreference(query, entry, tuning) +
    regionPreference(query.regions, regions, tuning) +
    documentPreference(query, entry, tuning)
  )
}

/** An entry gains by being of the kind that is asked for: a figure for "how many", a list for "which". */
function kindPreference({ kinds }: Query, { kind }: Entry, tuning: Tuning): number {
  return kinds.has(kind) ? tuning.kindAsked : 0
}

/** Wallonia's rule for Wallonia, Brussels' for Brussels; where nothing tells, Brussels' first. */
function regionPreference(asked: Regions, of: Regions, tuning: Tuning): number {
  const comparison = of.brussels && of.wallonia
  if (asked.brussels && asked.wallonia) return comparison ? tuning.bothCompared : 0
  if (comparison) return tuning.comparedUnasked
  if (asked.brussels || asked.wallonia) return asked.brussels === of.brussels ? 0 : tuning.otherRegion
  return of.wallonia ? tuning.foremUntold : 0
}

/** An entry of another document than the one that the question names yields to those of that document. */
function documentPreference({ documents }: Query, { sources }: Entry, tuning: Tuning): number {
  if (documents.length === 0 || sources.some(({ document }) => documents.includes(document))) return 0
  return tuning.otherDocument
}
