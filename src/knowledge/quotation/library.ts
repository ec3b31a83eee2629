import { type Entry, type KnowledgeDocument, LANGUAGES, type Language, type Source } from '../entry.js'
import type { ImportedDocument, Place } from './passage.js'
import { indexQuotations, isFor, type QuotationIndex } from './quotationIndex.js'
import { searchQuotations } from './quotationSearch.js'
import { readDocument } from './readPassage.js'
import { createRecogniser, supportKey } from './recognise.js'
import type { Support } from './support.js'

/** Words of an imported document, word for word, with … where they were cut. */
export interface Quote {
  readonly title: string
  readonly place: Place
  readonly text: string
}

/** The imported documents, ready to be quoted. */
export interface Library {
  /**
   * The words of an imported document that support what the entry states at that source, for a reader of that
   * organisation; at most 150 characters.
   */
  supporting(entryId: string, source: Source, organisation: string | undefined): Quote | undefined
  /** The words that answer a question best, at most 300 characters; undefined unless the evidence is strong. */
  search(question: string, language: Language, organisation: string | undefined): Quote | undefined
}

/** A longer message is no question; reading its beginning bounds the time. */
const LONGEST_QUESTION = 1_000

/** Reads and indexes the documents, and finds what they support, once; asking then only reads. */
export function createLibrary(
  documents: readonly ImportedDocument[],
  entries: readonly Entry[],
  known: readonly KnowledgeDocument[],
): Library {
  const read = documents.map(readDocument)
  const recognise = createRecogniser(entries, known)
  const recognised = read.flatMap((one) => {
    const found = recognise(one)
    return found ? [{ audience: one.document.audience, ...found }] : []
  })
  const covered = new Map(recognised.flatMap((one) => [...one.covered]))
  const indexes = new Map(
    LANGUAGES.map((language) => [language, read.filter((one) => one.language === language)] as const)
      .filter(([, own]) => own.length > 0)
      .map(([language, own]) => [language, indexQuotations(own, covered, entries, language)]),
  )
  return {
    supporting: (entryId, source, organisation) => {
      const key = supportKey(entryId, source)
      const readable = recognised.filter(({ audience }) => isFor(audience, organisation))
      return bestOf(readable.map(({ support }) => support.get(key)))
    },
    search: (question, language, organisation) =>
      searchAll(question.slice(0, LONGEST_QUESTION), language, indexes, organisation),
  }
}

function bestOf(supports: readonly (Support | undefined)[]): Quote | undefined {
  let best: Support | undefined
  for (const support of supports) if (support && support.score > (best?.score ?? 0)) best = support
  return best && { title: best.passage.document.title, place: best.passage.passage.place, text: best.text() }
}

/** The question's own language first, then the others, where only names, figures and known expressions can match. */
function searchAll(
  question: string,
  language: Language,
  indexes: ReadonlyMap<Language, QuotationIndex>,
  organisation: string | undefined,
): Quote | undefined {
  for (const one of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    const index = indexes.get(one)
    const found = index && searchQuotations(question, language, index, organisation)
    if (found) return { title: found.passage.document.title, place: found.passage.passage.place, text: found.text }
  }
  return undefined
}

/** What one imported document supports: which known document it is, if any, and the entries that it no longer supports. */
export function reportSupport(
  document: ImportedDocument,
  entries: readonly Entry[],
  known: readonly KnowledgeDocument[],
): {
  readonly document: KnowledgeDocument | undefined
  readonly supported: number
  readonly missing: readonly string[]
} {
  const recognised = createRecogniser(entries, known)(readDocument(document))
  return {
    document: recognised?.known,
    supported: recognised?.supported.length ?? 0,
    missing: recognised?.missing ?? [],
  }
}
