import type { Entry, Language } from './entry.js'
import type { LanguageIndex } from './languageIndex.js'
import type { Query } from './query.js'
import type { RankedEntry } from './ranking.js'
import { regionsNamed } from './regions.js'
import { termsOf } from './terms.js'

/** A question that takes the thing for granted; "is there …?" is answered by a comparison that denies it. */
const TAKEN_FOR_GRANTED: Readonly<Record<Language, RegExp>> = {
  fr: /\b(?:quels?|quelles?|combien|comment|quand)\b/i,
  nl: /\b(?:welke?|hoeveel|hoe|hoelang|wanneer)\b/i,
  en: /\b(?:which|what|how|when)\b/i,
}
const SENTENCE_END = /(?<=[.;:?!])\s+/

/** Whether a comparison is asked about one region a thing that its answer says of the other region alone. */
export function isSaidOfOtherRegion(query: Query, { entry, regions }: RankedEntry, index: LanguageIndex): boolean {
  const { brussels, wallonia } = query.regions
  if (brussels === wallonia || !(regions.brussels && regions.wallonia)) return false
  if (!TAKEN_FOR_GRANTED[index.language].test(query.text)) return false
  const [own, other] = sides(entry, brussels, index)
  return query.terms.some(({ key, pair, background }) => !pair && !background && other.has(key) && !own.has(key))
}

/**
 * The terms of the topic and of the sentences about the asked region, and of the sentences about the other; a sentence that
 * names neither goes on about the same.
 */
function sides({ topic, answer }: Entry, brussels: boolean, { language }: LanguageIndex): [Set<string>, Set<string>] {
  const own = termsOf(topic[language], language).map(({ key }) => key)
  const other: string[] = []
  let told = { brussels: true, wallonia: true }
  for (const sentence of answer[language].split(SENTENCE_END)) {
    const named = regionsNamed(sentence)
    if (named.brussels || named.wallonia) told = named
    const keys = termsOf(sentence, language).map(({ key }) => key)
    if (brussels ? told.brussels : told.wallonia) own.push(...keys)
    else other.push(...keys)
  }
  return [new Set(own), new Set(other)]
}
