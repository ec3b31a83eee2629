import type { Language } from '../entry.js'

/** A region or a body that a question may be about; those of one side have the same rules. */
export type Place = 'forem' | 'actiris' | 'brussels' | 'wallonia' | 'flanders' | 'vdab' | 'cpas'
/** How a place stands in a sentence: where something happens, whose something is, or by its bare name. */
export type PlaceCase = 'at' | 'of' | 'bare'

/** Names on plain lines; the adjectives stand in for the region. */
export const PLACE_NAMES: readonly (readonly [Place, RegExp])[] = [
  ['forem', /^forem$/],
  ['actiris', /^(?:actiris|orbem|bgda)$/],
  ['brussels', /^(?:bruxel|brussel)/],
  ['wallonia', /^(?:wal|waal)/],
  ['flanders', /^(?:fland|vlaand)/],
  ['vdab', /^vdab$/],
  ['cpas', /^(?:cpas|ocmw)$/],
]

export const SIDES: Readonly<Record<Place, string>> = {
  forem: 'wallonia',
  wallonia: 'wallonia',
  actiris: 'brussels',
  brussels: 'brussels',
  flanders: 'flanders',
  vdab: 'flanders',
  cpas: 'cpas',
}

/** The small words that belong to a place and are replaced with it. */
export const PLACE_CASES: Readonly<Record<Language, readonly (readonly [PlaceCase, RegExp])[]>> = {
  fr: [
    ['at', /^(?:chez|au|aux|a|en)\b/],
    ['of', /^(?:d|du|de|des)\b/],
  ],
  nl: [
    ['at', /^(?:bij|in|te)\b/],
    ['of', /^van\b/],
  ],
  en: [
    ['at', /^(?:at|in|with)\b/],
    ['of', /^of\b/],
  ],
}

type Names = Readonly<Record<Place, string>>
/** Each place in each language and case. */
export const PLACE_WORDS: Readonly<Record<Language, Readonly<Record<PlaceCase, Names>>>> = {
  fr: {
    at: places('au Forem', 'chez Actiris', 'à Bruxelles', 'en Wallonie', 'en Flandre', 'au VDAB', 'au CPAS'),
    of: places('du Forem', "d'Actiris", 'de Bruxelles', 'de Wallonie', 'de Flandre', 'du VDAB', 'du CPAS'),
    bare: places('le Forem', 'Actiris', 'Bruxelles', 'la Wallonie', 'la Flandre', 'le VDAB', 'le CPAS'),
  },
  nl: {
    at: places('bij Forem', 'bij Actiris', 'in Brussel', 'in Wallonië', 'in Vlaanderen', 'bij VDAB', 'bij het OCMW'),
    of: places('van Forem', 'van Actiris', 'van Brussel', 'van Wallonië', 'van Vlaanderen', 'van VDAB', 'van het OCMW'),
    bare: places('Forem', 'Actiris', 'Brussel', 'Wallonië', 'Vlaanderen', 'VDAB', 'het OCMW'),
  },
  en: {
    at: places('at the Forem', 'at Actiris', 'in Brussels', 'in Wallonia', 'in Flanders', 'at VDAB', 'at the CPAS'),
    of: places('of the Forem', 'of Actiris', 'of Brussels', 'of Wallonia', 'of Flanders', 'of VDAB', 'of the CPAS'),
    bare: places('the Forem', 'Actiris', 'Brussels', 'Wallonia', 'Flanders', 'VDAB', 'the CPAS'),
  },
}

function places(
  forem: string,
  actiris: string,
  brussels: string,
  wallonia: string,
  flanders: string,
  vdab: string,
  cpas: string,
): Names {
  return { forem, actiris, brussels, wallonia, flanders, vdab, cpas }
}
