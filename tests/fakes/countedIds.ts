import type { Ids } from '../../src/usecases/ports.js'

let series = 0

/** Ids that a failing test can name: `id-1-1`, `id-1-2`, …; each call begins a series of its own. */
export function countedIds(): Ids {
  series += 1
  const own = series
  let last = 0
  return { next: () => `id-${own}-${++last}` }
}
