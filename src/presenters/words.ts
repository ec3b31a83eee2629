import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { LANGUAGES, type Language } from '../domain/people.js'
import { wordsSchema } from './wordsSchema.js'

type Sections = z.infer<typeof wordsSchema>
export type Words = Sections & { readonly language: Language }

/** Reads the words of every language; throws, naming the key, when one is missing or too many. */
export function loadWords(): Record<Language, Words> {
  const read = (language: Language) => {
    const file = new URL(`../../data/strings/${language}.json`, import.meta.url)
    const parsed = wordsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (!parsed.success) throw new Error(`data/strings/${language}.json: ${z.prettifyError(parsed.error)}`)
    return { ...parsed.data, language } as Words
  }
  return Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<Language, Words>
}

/** Puts values into a sentence's `{places}`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
