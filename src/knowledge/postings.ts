/** For each term the places that hold it and what it weighs there, packed so that a question walks flat memory. */
export type Postings = {
  /** Where each term's run begins; one more than there are terms. */
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly weights: Float32Array
}

/** Packs `weightAt[place]`, a map from term to weight, into postings over `terms` terms. */
export function packPostings(weightAt: readonly ReadonlyMap<number, number>[], terms: number): Postings {
  const starts = new Int32Array(terms + 1)
  for (const weights of weightAt) for (const term of weights.keys()) increase(starts, term + 1, 1)
  for (let term = 0; term < terms; term++) increase(starts, term + 1, starts[term] as number)
  const next = starts.slice()
  const places = new Int32Array(starts[terms] as number)
  const weights = new Float32Array(places.length)
  for (const [place, here] of weightAt.entries()) {
    for (const [term, weight] of here) {
      const at = next[term] as number
      next[term] = at + 1
      places[at] = place
      weights[at] = weight
    }
  }
  return { starts, places, weights }
}

/** Adds to `sums` what `term`, counted `times`, weighs in each place. */
export function addTerm({ starts, places, weights }: Postings, term: number, times: number, sums: Float32Array): void {
  const end = starts[term + 1] as number
  for (let at = starts[term] as number; at < end; at++)
    increase(sums, places[at] as number, (weights[at] as number) * times)
}

function increase(numbers: Int32Array | Float32Array, at: number, by: number): void {
  numbers[at] = (numbers[at] as number) + by
}
