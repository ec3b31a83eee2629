import type { Language } from './entry.js'
import type { Slot } from './slot.js'
import { SLOTS_OF_FIGURES } from './slotsOfFigures.js'
import { SLOTS_OF_NAMES } from './slotsOfNames.js'

/**
 * What people like to ask and documents seldom state. An entry on the right subject that does not hold the detail does not
 * answer: better to say so than to answer beside the question.
 */
export const SLOTS: readonly Slot[] = [...SLOTS_OF_FIGURES, ...SLOTS_OF_NAMES]
/** Asking for the words behind a short form, not merely what the thing is. */
export const EXPANSION_ASKED: Readonly<Record<Language, RegExp>> = {
  fr: /\bsigles?\b|\bsignifi|\bveu(?:t|len)t? dire|\bacronyme|\babreviation|\ben toutes lettres/,
  nl: /\bafkorting|\bbeteken|\bsta(?:at|an)\b.*\bvoor\b|\bwaarvoor sta|\bvoluit\b/,
  en: /\bacronym|\babbreviation|(?<!\bwhat )\bmeans?\b|\bstands? for|\bspelled\b/,
}
/** How an entry says that the documents leave a short form unexplained. */
export const NOT_SPELLED_OUT =
  /\bsigles?\b[^.]*(?:\bpas\b|n'est|ne sont)|(?:\bsans\b|\bne\b|n')[^.]*\bsigles?\b|sans les developper|\bvoluit\b|\bafkorting(?:en)? niet\b|\bspell(?:ed|ing)? (?:them )?out|not spell|without spelling/
