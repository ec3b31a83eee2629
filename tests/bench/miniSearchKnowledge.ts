import MiniSearch, { type Options } from 'minisearch'
import { detectLanguage } from '../../src/knowledge/detectLanguage.js'
import { type Entry, LANGUAGES, type Language } from '../../src/knowledge/entry.js'
import type { ImportedDocument } from '../../src/knowledge/quotation/passage.js'
import { termsOf } from '../../src/knowledge/terms.js'

/** The same texts in MiniSearch, one index a language, as ours. */
export type MiniSearchKnowledge = {
  /** Ids of the entries that hold something of the question, best first. */
  entries(question: string, fallback: Language): readonly string[]
  passages(question: string, fallback: Language): readonly string[]
}

/** MiniSearch as its guide sets it up, accents and typing errors forgiven; or with our stems and synonyms in place of words. */
export type Reading = 'words' | 'terms'

/** Indexes the texts. */
export function createMiniSearchKnowledge(
  entries: readonly Entry[],
  documents: readonly ImportedDocument[],
  reading: Reading,
): MiniSearchKnowledge {
  const indexes = new Map(LANGUAGES.map((language) => [language, indexIn(language, entries, documents, reading)]))
  const indexOf = (question: string, fallback: Language) =>
    indexes.get(detectLanguage(question) ?? fallback) as ReturnType<typeof indexIn>
  return {
    entries: (question, fallback) =>
      indexOf(question, fallback)
        .entries.search(question)
        .map(({ id }) => id),
    passages: (question, fallback) =>
      indexOf(question, fallback)
        .passages.search(question)
        .map(({ id }) => id),
  }
}

function indexIn(
  language: Language,
  all: readonly Entry[],
  documents: readonly ImportedDocument[],
  reading: Reading,
): Record<'entries' | 'passages', MiniSearch> {
  const entries = new MiniSearch({
    ...optionsOf(language, reading, { topic: 3, questions: 2 }),
    fields: ['topic', 'questions', 'answer'],
  })
  entries.addAll(
    all.map(({ id, topic, questions, answer }) => ({
      id,
      topic: topic[language],
      questions: questions[language].join('\n'),
      answer: answer[language],
    })),
  )
  const passages = new MiniSearch({ ...optionsOf(language, reading), fields: ['text'] })
  passages.addAll(
    documents
      .filter((document) => document.language === language)
      .flatMap(({ id, passages: own }) => own.map(({ text }, i) => ({ id: `${id} ${i}`, text }))),
  )
  return { entries, passages }
}

function optionsOf(language: Language, reading: Reading, boost: Record<string, number> = {}): Partial<Options> {
  if (reading === 'words') {
    const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return { processTerm: plain, searchOptions: { boost, fuzzy: 0.2 } }
  }
  return {
    tokenize: (text) => termsOf(text, language).map(({ key }) => key),
    processTerm: (term) => term,
    searchOptions: { boost },
  }
}
