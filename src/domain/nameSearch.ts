import type { Jobseeker } from './application.js'
import { normalName } from './samePerson.js'

const SEPARATORS = /[\s'’\-–.,;]+/
/** More is nobody's name; what follows is not read. */
const SEARCH_MAX = 100

/** What a person is found by: the words of the name, and all of it in either order for those who write it in one word. */
export function nameKeys({ lastName, firstName }: Pick<Jobseeker, 'lastName' | 'firstName'>): readonly string[] {
  const [last, first] = [normalName(lastName), normalName(firstName)]
  return [...new Set([...wordsOf(`${lastName} ${firstName}`), `${last}${first}`, `${first}${last}`])]
}

/** What a whole name is found by, as a directory writes it. */
export const nameWords = (name: string): readonly string[] => [...wordsOf(name), normalName(name)]

/** A search by name, read once: its words in any order, and the same written as one. */
export interface NameSearch {
  readonly words: readonly string[]
  readonly joined: string
}

export function nameSearch(typed: string): NameSearch {
  const text = typed.slice(0, SEARCH_MAX)
  return { words: wordsOf(text), joined: normalName(text) }
}

/** Whether each word that was typed begins a word of the name; a search without letters finds nobody. */
export function isFound(keys: readonly string[], { words, joined }: NameSearch): boolean {
  const begins = (start: string) => keys.some((key) => key.startsWith(start))
  return joined !== '' && (words.every(begins) || begins(joined))
}

const wordsOf = (text: string): readonly string[] => text.split(SEPARATORS).map(normalName).filter(Boolean)
