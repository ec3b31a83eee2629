import { editDistance } from './editDistance.js'

const SHORTEST_REPAIRED = 6
const TWO_EDITS_FROM = 9
const LONGEST = 32

/**
 * Repairs typing errors against the words the index knows: one edit for words of 6 to 8 letters, two for longer ones. Only
 * words with the same first letter are tried, since people rarely mistype it, which keeps a repair to microseconds.
 */
export function createSpeller(words: Iterable<string>): (word: string) => string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = [...counts.keys()].filter(isRepairable).map((word) => ({ word, letters: lettersOf(word) }))
  const shelves = Map.groupBy(known, ({ word }) => shelfOf(word, word.length))
  return (word) => {
    if (counts.has(word) || !isRepairable(word)) return word
    const limit = word.length < TWO_EDITS_FROM ? 1 : 2
    const letters = lettersOf(word)
    const near = range(word.length - limit, word.length + limit)
      .flatMap((length) => shelves.get(shelfOf(word, length)) ?? [])
      // An edit changes two letters at most: this alone leaves few words to be compared letter by letter.
      .filter(({ letters: own }) => differingLetters(own, letters) <= 2 * limit)
      .map(({ word: other }) => ({ other, distance: editDistance(word, other, limit) }))
      .filter(({ distance }) => distance <= limit)
    // Of equally near words the one most used is the likeliest.
    near.sort((a, b) => a.distance - b.distance || (counts.get(b.other) ?? 0) - (counts.get(a.other) ?? 0))
    return near[0]?.other ?? word
  }
}

/** One bit for each letter that the word holds. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97)
  return letters
}

function differingLetters(one: number, other: number): number {
  let rest = one ^ other
  let count = 0
  for (; rest !== 0; rest &= rest - 1) count++
  return count
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
