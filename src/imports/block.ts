import type { Place } from '../knowledge/quotation/passage.js'

/** A paragraph, a bullet or a table row of a document that is being imported: one line of clean text and where it stands. */
export interface Block {
  readonly place: Place
  readonly text: string
}

/** Blocks that may be quoted together: a page, a slide, what stands under one heading. No passage crosses its border. */
export type Section = readonly Block[]
