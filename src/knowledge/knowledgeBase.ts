import { type Company, companyOf, likeliest } from './also.js'
import { detectLanguage } from './detectLanguage.js'
import type { Entry, Language } from './entry.js'
import { evidence } from './evidence.js'
import { indexLanguage, type LanguageIndex } from './languageIndex.js'
import { readQuestion } from './query.js'
import { type Ranked, type RankedEntry, rank } from './ranking.js'
import { regionsOf } from './regions.js'
import { TUNING, type Tuning } from './tuning.js'

/** What was found: the entry that answers (with what belongs into the same answer), or the nearest topics when nothing does. */
export type Finding =
  | ({ readonly kind: 'answer'; readonly language: Language; readonly entry: Entry } & Company)
  | { readonly kind: 'abstention'; readonly language: Language; readonly near: readonly Entry[] }

export type KnowledgeBase = {
  /** The answer to a question, in the question's language or else in `fallback`. */
  find(question: string, fallback: Language): Finding
  entry(id: string): Entry | undefined
  /** Indexes a language before its first question, which would wait for it. */
  prepare(language: Language): void
  /** Entries near the question, the answering one first, in the question's language or else in `fallback`; none when nothing is near. */
  search(
    question: string,
    fallback: Language,
    limit: number,
  ): { readonly language: Language; readonly entries: readonly Entry[] }
}

const NEAR_TOPICS = 3
/** A longer message is no question; reading its beginning bounds the time. */
const LONGEST_QUESTION = 1_000

/** Indexes the entries once in each language that is asked for; finding then only reads. */
export function createKnowledgeBase(entries: readonly Entry[], tuning: Tuning = TUNING): KnowledgeBase {
  const ranked = entries.map((entry) => ({ entry, regions: regionsOf(entry) }))
  const indexes = new Map<Language, LanguageIndex>()
  const indexOf = (language: Language) => {
    const index = indexes.get(language) ?? indexLanguage(entries, language, tuning)
    indexes.set(language, index)
    return index
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const read = (question: string, fallback: Language) => {
    const text = question.slice(0, LONGEST_QUESTION)
    const index = indexOf(detectLanguage(text) ?? fallback)
    const query = readQuestion(text, index, tuning)
    return { query, index, ranking: rank(query, index, ranked, tuning) }
  }
  const nearest = (ranking: readonly Ranked[], limit: number) =>
    ranking
      .filter(({ match }) => match >= tuning.near)
      .slice(0, limit)
      .map(({ at }) => (ranked[at] as RankedEntry).entry)
  return {
    find: (question, fallback) => {
      const { query, index, ranking } = read(question, fallback)
      const { language } = index
      const likely = likeliest(query, ranking, tuning).map((one) => ({
        ...one,
        evidence: evidence(query, one, ranked[one.at] as RankedEntry, index, tuning),
      }))
      // Where the best does not answer, another must do so the more surely.
      const best = likely[0]?.evidence ?? 0
      const sure = likely.filter((one) => one.evidence >= (best >= tuning.evidence ? tuning.evidence : tuning.instead))
      const first = sure[0] && (ranked[sure[0].at] as RankedEntry)
      if (!first) return { kind: 'abstention', language, near: nearest(ranking, NEAR_TOPICS) }
      return { kind: 'answer', language, entry: first.entry, ...companyOf(query, sure, ranking, ranked, tuning) }
    },
    search: (question, fallback, limit) => {
      const { index, ranking } = read(question, fallback)
      return { language: index.language, entries: nearest(ranking, limit) }
    },
    entry: (id) => byId.get(id),
    prepare: (language) => void indexOf(language),
  }
}
