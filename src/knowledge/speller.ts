import { editDistance } from './editDistance.js'

const SHORTEST_REPAIRED = 6
const TWO_EDITS_FROM = 9
const LONGEST = 32

/**
 * Repairs typing errors against the words the index knows: one edit for words of 6 to 8 letters, two for longer ones. Only
 * words with the same first letter are tried, since people rarely mistype it, which keeps a repair to microseconds.
 */
export function createSpeller(words: readonly string[]): (word: string) => string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const shelves = Map.groupBy([...counts.keys()].filter(isRepairable), (word) => shelfOf(word, word.length))
  return (word) => {
    if (counts.has(word) || !isRepairable(word)) return word
    const limit = word.length < TWO_EDITS_FROM ? 1 : 2
    const near = range(word.length - limit, word.length + limit)
      .flatMap((length) => shelves.get(shelfOf(word, length)) ?? [])
      .map((known) => ({ known, distance: editDistance(word, known, limit) }))
      .filter(({ distance }) => distance <= limit)
    // Of equally near words the one most used is the likeliest.
    near.sort((a, b) => a.distance - b.distance || (counts.get(b.known) ?? 0) - (counts.get(a.known) ?? 0))
    return near[0]?.known ?? word
  }
}

function isRepairable(word: string): boolean {
  return word.length >= SHORTEST_REPAIRED && word.length <= LONGEST && !/\d/.test(word)
}

function shelfOf(word: string, length: number): string {
  return `${word[0]}${length}`
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
