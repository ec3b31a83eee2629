/** Random numbers that are the same in every run with the same seed. */
export type Seeded = {
  /** From 0 to `below` - 1. */
  int(below: number): number
  pick<T>(from: readonly T[]): T
}

/** Mulberry32: enough for choosing words, and eight lines. */
export function seeded(seed: number): Seeded {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (below: number) => Math.floor(next() * below)
  return {
    int,
    pick: <T>(from: readonly T[]) => {
      if (from.length === 0) throw new Error('nothing to pick from')
      return from[int(from.length)] as T
    },
  }
}
