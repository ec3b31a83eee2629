import snowball from 'snowball-stemmers'
import type { Language } from './entry.js'

const STEMMERS = {
  fr: snowball.newStemmer('french'),
  nl: snowball.newStemmer('dutch'),
  en: snowball.newStemmer('english'),
}
const CACHE_LIMIT = 20_000
const known: Record<Language, Map<string, string>> = { fr: new Map(), nl: new Map(), en: new Map() }

/** The stem of a folded word. Stemming is the dearest step of a question, hence the bounded cache. */
export function stem(word: string, language: Language): string {
  const cache = known[language]
  const cached = cache.get(word)
  if (cached !== undefined) return cached
  if (cache.size >= CACHE_LIMIT) cache.clear()
  const stemmed = language === 'nl' ? dutchStem(word) : STEMMERS[language].stem(word)
  cache.set(word, stemmed)
  return stemmed
}

/** Snowball leaves Dutch third persons ("volgt"), plurals in -ies and doubled final consonants ("partnerschappen") apart. */
function dutchStem(word: string): string {
  const singular = word.length > 5 ? word.replace(/ies$/, 'ie').replace(/([bdfgklmnprsvz])t$/, '$1') : word
  return STEMMERS.nl.stem(singular).replace(/([bcdfghklmnprstz])\1$/, '$1')
}
