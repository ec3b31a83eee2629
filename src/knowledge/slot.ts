import type { Language } from './entry.js'

/** A detail that a question insists on, and how an answer that holds it looks. Both in folded text. */
export type Slot = { readonly asked: Readonly<Record<Language, RegExp>>; readonly held: RegExp }
