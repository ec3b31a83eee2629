import type { Ids } from '../../src/usecases/ports.js'

/** Ids that a failing test can name: `id-1`, `id-2`, … */
export function countedIds(): Ids {
  let last = 0
  return { next: () => `id-${++last}` }
}
