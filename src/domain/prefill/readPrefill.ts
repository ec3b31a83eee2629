import type { CalendarDay } from '../calendarDay.js'
import type { Typed } from '../draft.js'
import type { Municipality } from '../municipality.js'
import { axisOf, type Category, needsOf } from '../vocabulary.js'
import { readAge, readDays, readEmail, readNiss, readPhone } from './figures.js'
import { readName } from './name.js'
import { readPlace } from './place.js'
import { onlyValue, type Reading, type Sign, sentenceOf, TAKEN } from './sentence.js'
import { CATEGORY_SIGNS, DENIED, LANGUAGE_SIGNS, NEED_SIGNS, NO_NEED, NOT_NOW, REGISTERED_SIGNS } from './signs.js'

/** What a sentence says about a person: for the form, and for the eye. */
export interface Prefill {
  readonly typed: Typed
  /** An age that was said: the birth date stays to be given, and should agree with it. */
  readonly age?: number | undefined
  /** What was not understood, as it was written; empty when nothing is left. */
  readonly unread: string
}

/** What a sentence is read against. */
export interface PrefillRules {
  readonly today: CalendarDay
  readonly municipalities: readonly Municipality[]
}

/** A sentence, not a letter: what is longer is left unread. */
const LONGEST_READ = 2_000
const LONGEST_UNREAD = 600
/** Words that tell nothing when they are all that is left between two things understood. */
const EMPTY = new Set(
  "pour voor for de du des d' la le les l' un une et en of and ou a au aux avec met with qui die who personne persoon person client cliente klant une un een mme m mr madame monsieur mevrouw est is a heeft has ne nee age agee svp stp s'il vous plait te merci d'avance beneficie beneficiaire touche percoit souhaite veut voudrait cherche recherche d'un d'une looking wants needs a krijgt ontvangt zoekt wenst wil van dame homme vrouw man jeune jongere habite habitant woont lives aub alstublieft alsjeblieft bedankt dank u please thanks thank you bonjour hallo hello situation besoin behoefte need nom naam name".split(
    ' ',
  ),
)

/**
 * Reads what follows "nouvelle demande": name, age, situation, need and the rest, in French, Dutch or English. Whatever
 * could mean two things is left for the person to type, and kept in `unread`.
 */
export function readPrefill(text: string, { today, municipalities }: PrefillRules): Prefill {
  const readers: readonly ((reading: Reading) => Reading)[] = [
    readEmail,
    readNiss,
    choice('category', CATEGORY_SIGNS, NOT_NOW),
    choice('registered', REGISTERED_SIGNS, DENIED),
    choice('language', LANGUAGE_SIGNS, DENIED),
    readDays(today),
    readPhone,
    readAge,
    readNeed,
    readPlace(municipalities),
    readName,
  ]
  const { typed, age, sentence } = readers.reduce<Reading>((reading, read) => read(reading), {
    sentence: sentenceOf(text.slice(0, LONGEST_READ)),
    typed: {},
  })
  const left = text.length > LONGEST_READ ? `${sentence.written}…` : sentence.written
  return { typed, ...(age === undefined ? {} : { age }), unread: leftOver(left) }
}

function choice<T extends string>(
  field: 'category' | 'registered' | 'language' | 'need',
  signs: readonly Sign<T>[],
  denied: RegExp,
) {
  return (reading: Reading): Reading => {
    const found = onlyValue(reading.sentence, signs, denied)
    return found ? { ...reading, sentence: found.sentence, typed: { ...reading.typed, [field]: found.value } } : reading
  }
}

/** A need of the other axis was not meant: it stays unread. */
function readNeed(reading: Reading): Reading {
  const read = choice('need', NEED_SIGNS, NO_NEED)(reading)
  const { category, need } = read.typed
  const fits = !category || needsOf(axisOf(category as Category)).some((possible) => possible === need)
  return fits ? read : reading
}

function leftOver(written: string): string {
  const segments = written.split(/[,;\n]+/).map((segment) =>
    segment
      .split(TAKEN)
      .map((part) => part.replace(/^[\s.:()–-]+|[\s.:()!?–-]+$/g, ''))
      .filter((part) => part && !isEmpty(part))
      .join(' … '),
  )
  const unread = segments.filter(Boolean).join(' ; ')
  return unread.length > LONGEST_UNREAD ? `${unread.slice(0, LONGEST_UNREAD)}…` : unread
}

function isEmpty(part: string): boolean {
  return sentenceOf(part)
    .folded.split(/[\s.:()]+/)
    .every((word) => !word || EMPTY.has(word))
}
