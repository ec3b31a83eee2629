import type { Jobseeker } from './application.js'

/** What tells two files of one person: the national number, or else the name and the birth date. */
export interface Identity {
  readonly niss?: string | undefined
  /** Numbers that the person had before: a BIS number that a national one replaced. */
  readonly aliases?: readonly string[] | undefined
  readonly name: string
}

/** Letters that decomposition leaves alone and that registers write without their mark. */
const SPELLINGS: Record<string, string> = { ı: 'i', ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe' }

export function identityOf({ niss, aliases, lastName, firstName, birthDate }: Jobseeker): Identity {
  return { niss, aliases, name: `${normalName(lastName)}|${normalName(firstName)}|${birthDate}` }
}

/**
 * Equal numbers, recorded aliases included; or, when either side lacks a number, equal names and birth dates. Two different
 * numbers are two people unless one is an alias.
 */
export function isSamePerson(a: Identity, b: Identity): boolean {
  if (!a.niss || !b.niss) return a.name === b.name
  const theirs = [b.niss, ...(b.aliases ?? [])]
  return [a.niss, ...(a.aliases ?? [])].some((number) => theirs.includes(number))
}

const PLAIN = /^[a-z]*$/
const PLAIN_WITH_SEPARATORS = /^[a-z '’-]*$/

/** A name without case, accents, spaces, hyphens and apostrophes: "De Smet" is "DESMET", "N'Diaye" is "ndiaye". */
export function normalName(name: string): string {
  const lower = name.toLowerCase()
  // As most are: all names of an archive are gone through at a start.
  if (PLAIN.test(lower)) return lower
  if (PLAIN_WITH_SEPARATORS.test(lower)) return lower.replace(/[ '’-]/g, '')
  return lower
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ıøđłßæœ]/g, (letter) => SPELLINGS[letter] ?? letter) // once bare: ǿ is an ø with an accent
}
