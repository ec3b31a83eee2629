import type { Jobseeker } from './referral.js'

/** What tells two files of one person: the national number, or else the name and the birth date. */
export interface Identity {
  readonly niss?: string | undefined
  readonly name: string
}

/** Letters that decomposition leaves alone and that registers write without their mark. */
const SPELLINGS: Record<string, string> = { ı: 'i', ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe' }

export function identityOf({ niss, lastName, firstName, birthDate }: Jobseeker): Identity {
  return { niss, name: `${normalName(lastName)}|${normalName(firstName)}|${birthDate}` }
}

/** Equal numbers; or, when either side lacks one, equal names and birth dates. Two different numbers are two people. */
export function isSamePerson(a: Identity, b: Identity): boolean {
  return a.niss && b.niss ? a.niss === b.niss : a.name === b.name
}

/** A name without case, accents, spaces, hyphens and apostrophes: "De Smet" is "DESMET", "N'Diaye" is "ndiaye". */
export function normalName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ıøđłßæœ]/g, (letter) => SPELLINGS[letter] ?? letter) // once bare: ǿ is an ø with an accent
}
