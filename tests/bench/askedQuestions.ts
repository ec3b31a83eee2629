import { type Entry, LANGUAGES, type Language } from '../../src/knowledge/entry.js'
import type { Seeded } from './seeded.js'

/** A question and the entry that it should find. */
export type AskedQuestion = { readonly text: string; readonly language: Language; readonly entry: string }

const EVERY = 5

/** Every wording of the entries as a question. */
export function wordingsAsked(entries: readonly Entry[]): AskedQuestion[] {
  return entries.flatMap(({ id, questions }) =>
    LANGUAGES.flatMap((language) => questions[language].map((text) => ({ text, language, entry: id }))),
  )
}

/** Every fifth wording is taken out of its entry, to be asked of an index that does not know it. */
export function leaveOut(entries: readonly Entry[]): { readonly kept: Entry[]; readonly asked: AskedQuestion[] } {
  const pick = (entry: Entry, isLeftOut: boolean) =>
    Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        entry.questions[language].filter((_, i) => (i % EVERY === EVERY - 1) === isLeftOut),
      ]),
    ) as Record<Language, string[]>
  return {
    kept: entries.map((entry) => ({ ...entry, questions: pick(entry, false) })),
    asked: wordingsAsked(entries.map((entry) => ({ ...entry, questions: pick(entry, true) }))),
  }
}

/** The question as typed in a hurry: a typing error in a longer word, and often a word dropped. */
export function hurried({ text, ...rest }: AskedQuestion, random: Seeded): AskedQuestion {
  const words = text.split(/\s+/)
  if (words.length > 4 && random.int(2) === 0) words.splice(random.int(words.length), 1)
  const long = words.flatMap((word, at) => (word.length > 5 ? [at] : []))
  if (long.length > 0) {
    const at = random.pick(long)
    words[at] = mistyped(words[at] as string, random)
  }
  return { ...rest, text: words.join(' ') }
}

/** Two letters swapped, one left out, one doubled; the first stays, since people rarely mistype it. */
function mistyped(word: string, random: Seeded): string {
  const at = 1 + random.int(word.length - 2)
  const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)]
  return random.pick([
    `${before}${after}`,
    `${before}${letter}${letter}${after}`,
    `${before}${after[0] ?? ''}${letter}${after.slice(1)}`,
  ])
}
