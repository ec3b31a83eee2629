import type { Kind, Language } from './entry.js'
import { ASKED, type Asked } from './questionWords.js'
import { plainText } from './words.js'

/** What a text asks for; empty for a bare keyword. */
export function askedFor(text: string, language: Language): ReadonlySet<Asked> {
  const folded = plainText(text, language)
  return new Set(ASKED[language].filter(([, form]) => form.test(folded)).map(([asked]) => asked))
}

/** The kinds of entry that answer what is asked. */
export const KINDS_ASKED: Readonly<Record<Asked, readonly Kind[]>> = {
  count: ['figure'],
  when: ['date'],
  who: ['who'],
  why: [],
  list: ['list'],
  difference: ['comparison'],
  meaning: ['definition'],
}
