import { isOpen } from '../domain/vocabulary.js'
import type { ReferralRow } from './rows.js'

/** Requests to which time may bring something, by their references: the clock goes through them page by page. */
export class WatchedIndex {
  /** In order; new references mostly come last. */
  readonly #references: string[] = []

  put({ reference, status }: ReferralRow): void {
    const place = this.#placeOf(reference)
    const isThere = this.#references[place] === reference
    const isWatched = isOpen(status) || status === 'stopped'
    if (isWatched && !isThere) this.#references.splice(place, 0, reference)
    if (!isWatched && isThere) this.#references.splice(place, 1)
  }

  /** Those that come after that reference, whether it is watched or not. */
  after(reference: string, limit: number): readonly string[] {
    const place = this.#placeOf(reference)
    const from = this.#references[place] === reference ? place + 1 : place
    return this.#references.slice(from, from + limit)
  }

  /** Where it stands, or would. */
  #placeOf(reference: string): number {
    const last = this.#references.at(-1)
    if (last === undefined || last < reference) return this.#references.length
    let [low, high] = [0, this.#references.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#references[middle] as string) < reference) low = middle + 1
      else high = middle
    }
    return low
  }
}
