import type { Language } from '../entry.js'

/** Where in its document a passage stands. */
export type Place =
  | { readonly kind: 'page' | 'slide' | 'paragraph'; readonly number: number }
  | { readonly kind: 'heading'; readonly title: string }

/** A piece of an imported document, word for word, short enough to be read in a chat. */
export interface Passage {
  readonly place: Place
  readonly text: string
}

/** A document of an organisation's own, imported for quotation. */
export interface ImportedDocument {
  /** Names the document among those of its audience: the same file imported again takes its place. */
  readonly id: string
  readonly title: string
  /** An organisation's id, or everybody. */
  readonly audience: string
  readonly language: Language | undefined
  readonly passages: readonly Passage[]
}

/** The audience of a document that everybody may be quoted. */
export const EVERYBODY = 'all'
