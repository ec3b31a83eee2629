import { detectLanguage } from '../detectLanguage.js'
import type { Language } from '../entry.js'
import { type Term, termsOf } from '../terms.js'
import type { ImportedDocument, Passage } from './passage.js'

/** An imported document whose passages are read in its own language. */
export type ReadDocument = {
  readonly document: ImportedDocument
  readonly language: Language
  readonly passages: readonly ReadPassage[]
}
/** A passage as terms: those of its words, and those of the titles above it, which it need not repeat. */
export type ReadPassage = {
  readonly document: ImportedDocument
  readonly passage: Passage
  readonly terms: readonly Term[]
  readonly titles: readonly Term[]
}

/** Enough text to tell a language by. */
const SAMPLE = 8

/** Reads every passage of a document once; index and support both start from the result. */
export function readDocument(document: ImportedDocument): ReadDocument {
  const language = languageOf(document)
  const title = termsOf(document.title, language)
  const passages = document.passages.map((passage) => ({
    document,
    passage,
    terms: termsOf(passage.text, language),
    titles: passage.place.kind === 'heading' ? [...title, ...termsOf(passage.place.title, language)] : title,
  }))
  return { document, language, passages }
}

function languageOf({ language, passages }: ImportedDocument): Language {
  const sample = passages.slice(0, SAMPLE).map(({ text }) => text)
  // The documents of this field are French unless they show otherwise.
  return language ?? detectLanguage(sample.join('\n')) ?? 'fr'
}
