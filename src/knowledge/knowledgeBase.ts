import { alsoAnswering } from './also.js'
import { detectLanguage } from './detectLanguage.js'
import { type Entry, LANGUAGES, type Language } from './entry.js'
import { evidence } from './evidence.js'
import { indexLanguage, type LanguageIndex } from './languageIndex.js'
import { readQuestion } from './query.js'
import { type RankedEntry, rank } from './ranking.js'
import { regionsOf } from './regions.js'
import { TUNING, type Tuning } from './tuning.js'

/** What was found: the entry that answers (with what belongs into the same answer), or the nearest topics when nothing does. */
export type Finding =
  | { readonly kind: 'answer'; readonly language: Language; readonly entry: Entry; readonly also: readonly Entry[] }
  | { readonly kind: 'abstention'; readonly language: Language; readonly near: readonly Entry[] }

export type KnowledgeBase = {
  /** The answer to a question, in the question's language or else in `fallback`. */
  find(question: string, fallback: Language): Finding
  entry(id: string): Entry | undefined
}

const NEAR_TOPICS = 3
/** A longer message is no question; reading its beginning bounds the time. */
const LONGEST_QUESTION = 1_000

/** Indexes the entries once in every language; finding then only reads. */
export function createKnowledgeBase(entries: readonly Entry[], tuning: Tuning = TUNING): KnowledgeBase {
  const ranked = entries.map((entry) => ({ entry, regions: regionsOf(entry) }))
  const indexes = new Map(LANGUAGES.map((language) => [language, indexLanguage(entries, language, tuning)]))
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return {
    find: (question, fallback) => {
      const text = question.slice(0, LONGEST_QUESTION)
      const language = detectLanguage(text) ?? fallback
      return findIn(text, indexes.get(language) as LanguageIndex, ranked, tuning)
    },
    entry: (id) => byId.get(id),
  }
}

function findIn(text: string, index: LanguageIndex, entries: readonly RankedEntry[], tuning: Tuning): Finding {
  const query = readQuestion(text, index, tuning)
  const ranking = rank(query, index, entries, tuning)
  const best = ranking[0]
  if (best && evidence(query, best, entries[best.at] as RankedEntry, index, tuning) >= tuning.evidence) {
    const { entry } = entries[best.at] as RankedEntry
    return {
      kind: 'answer',
      language: index.language,
      entry,
      also: alsoAnswering(query, ranking, entries, index, tuning),
    }
  }
  const near = ranking.filter(({ score }) => score >= tuning.near).slice(0, NEAR_TOPICS)
  return {
    kind: 'abstention',
    language: index.language,
    near: near.map(({ at }) => (entries[at] as RankedEntry).entry),
  }
}
