import type { Language } from '../entry.js'
import { expressionAt } from '../expressions.js'
import { stem } from '../stem.js'
import { STOP_WORDS } from '../stopWords.js'
import { wordsOf } from '../words.js'

/** A run of text between white space, with the terms that begin in it, in `from` to `to` of the text. */
export type Chunk = { readonly from: number; readonly to: number; readonly keys: readonly string[] }

/** The terms of a text where they stand. Forms that `wordsOf` joins across white space are read in their parts. */
export function locateTerms(text: string, language: Language): Chunk[] {
  const chunks = [...text.matchAll(/\S+/g)].map(({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
    keys: [] as string[],
    stems: stemsOf(run, language),
  }))
  const stems = chunks.flatMap((chunk) => chunk.stems)
  const owners = chunks.flatMap((chunk) => chunk.stems.map(() => chunk))
  for (let at = 0; at < stems.length; ) {
    const known = expressionAt(stems, at, language)
    owners[at]?.keys.push(known?.key ?? (stems[at] as string))
    at += known?.length ?? 1
  }
  return chunks
}

function stemsOf(run: string, language: Language): string[] {
  const stops = STOP_WORDS[language]
  return wordsOf(run, language)
    .filter((word) => !stops.has(word) && (word.length > 1 || /\d/.test(word)))
    .map((word) => stem(word, language))
}
