import { KINDS_ASKED } from './asked.js'
import type { Entry } from './entry.js'
import type { Query } from './query.js'
import type { Regions } from './regions.js'
import type { Tuning } from './tuning.js'

/** What an entry gains for being of the kind that is asked for: a figure for "how many", a list for "which". */
export function kindBonus({ asked }: Query, { kind }: Entry, tuning: Tuning): number {
  return [...asked].some((one) => KINDS_ASKED[one].includes(kind)) ? tuning.kindBonus : 0
}

/** Wallonia's rule for Wallonia, Brussels' for Brussels; where nothing tells, Brussels' first. */
export function regionFactor(asked: Regions, of: Regions, tuning: Tuning): number {
  const comparison = of.brussels && of.wallonia
  if (asked.brussels && asked.wallonia) return comparison ? tuning.bothRegions : 1
  if (comparison) return tuning.bothUnasked
  if (asked.brussels || asked.wallonia) return asked.brussels === of.brussels ? 1 : tuning.otherRegion
  return of.wallonia ? tuning.foremUntold : 1
}

/** An entry of another document than the one that the question names yields to those of that document. */
export function documentFactor({ documents }: Query, { sources }: Entry, tuning: Tuning): number {
  if (documents.length === 0 || sources.some(({ document }) => documents.includes(document))) return 1
  return tuning.otherDocument
}
