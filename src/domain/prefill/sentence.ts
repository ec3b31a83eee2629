import type { Typed } from '../draft.js'

/** Stands where something was read: it parts what is left. */
export const TAKEN = '¦'

/**
 * A sentence while it is read: as written, and folded for comparing (lower case, no accents), letter for letter at the
 * same places. What was read is replaced in both.
 */
export interface Sentence {
  readonly written: string
  readonly folded: string
}

/** A sentence with what was read from it so far. */
export interface Reading {
  readonly sentence: Sentence
  readonly typed: Typed
  readonly age?: number | undefined
}

export function sentenceOf(text: string): Sentence {
  const written = text.normalize('NFC').replaceAll(TAKEN, ' ')
  return { written, folded: written.replace(/./gsu, foldedLetter) }
}

/** The sentence without `length` signs from `start` on. */
export function without({ written, folded }: Sentence, start: number, length: number): Sentence {
  const cut = (text: string) => text.slice(0, start) + TAKEN.repeat(length) + text.slice(start + length)
  return { written: cut(written), folded: cut(folded) }
}

/** Takes whatever a sign finds out of the sentence. */
export function withoutAll(sentence: Sentence, sign: RegExp): Sentence {
  return [...sentence.folded.matchAll(sign)].reduce(
    (rest, { index, 0: found }) => without(rest, index, found.length),
    sentence,
  )
}

/** What a sign stands for; longer signs come before the shorter ones that they contain. */
export interface Sign<T extends string> {
  readonly value: T
  readonly sign: RegExp
}

/** "RIS" and "ris" are the income, "Maria Ris" and "Job Peeters" are people. */
const NAME_LIKE = /^\p{Lu}\p{Ll}{1,3}$/u

/**
 * The one value that the sentence names; undefined when it names none, or several: nothing is guessed. `denied` tells by
 * the words before a sign that it does not count ("pas de", "sans").
 */
export function onlyValue<T extends string>(
  sentence: Sentence,
  signs: readonly Sign<T>[],
  denied: RegExp,
): { readonly value: T; readonly sentence: Sentence } | undefined {
  const values = new Set<T>()
  let unseen = sentence
  let rest = sentence
  for (const { value, sign } of signs) {
    for (const { index, 0: found } of unseen.folded.matchAll(sign)) {
      unseen = without(unseen, index, found.length)
      const written = sentence.written.slice(index, index + found.length)
      if (NAME_LIKE.test(written) || denied.test(sentence.folded.slice(0, index))) continue
      values.add(value)
      rest = without(rest, index, found.length)
    }
  }
  const [value] = values
  return value !== undefined && values.size === 1 ? { value, sentence: rest } : undefined
}

function foldedLetter(letter: string): string {
  if (letter === '’') return "'"
  if (/\s/.test(letter)) return ' '
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.length === letter.length ? bare : letter
}
