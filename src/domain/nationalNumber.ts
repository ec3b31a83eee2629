/** Why a text is not a national number. */
type NationalNumberFault = 'niss_length' | 'niss_check' | 'niss_date'

/** A checked Belgian national or BIS number. Parts of the birth date that the number leaves open are undefined. */
export interface NationalNumber {
  readonly digits: string
  /** A number for somebody not in the National Register: 20 or 40 is added to the month. */
  readonly bis: boolean
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

type Outcome =
  | { readonly ok: true; readonly number: NationalNumber }
  | { readonly ok: false; readonly fault: NationalNumberFault }

const SEPARATORS = /[\s.\-/\u00a0\u2007\u202f\u2011]/g

/**
 * Checks a national number (NISS): 11 digits, however they are spaced; the last two are 97 − (first nine mod 97), with a
 * 2 before the nine for births from 2000; a remainder of 0 gives 97. Month and day may be 00 (unknown).
 */
export function parseNationalNumber(text: string): Outcome {
  const digits = text.replace(SEPARATORS, '')
  if (!/^\d{11}$/.test(digits)) return { ok: false, fault: 'niss_length' }
  const century = centuryOf(digits)
  if (century === undefined) return { ok: false, fault: 'niss_check' }
  const month = Number(digits.slice(2, 4))
  const number = birthOf(digits, century, month % 20, month >= 20)
  return number ? { ok: true, number } : { ok: false, fault: 'niss_date' }
}

/** True when nothing in the number speaks against that birth date (`YYYY-MM-DD`). */
export function agreesWithBirthDate(number: NationalNumber, birthDate: string): boolean {
  const [year, month, day] = birthDate.split('-').map(Number)
  const agrees = (known: number | undefined, given: number | undefined) => known === undefined || known === given
  return agrees(number.year, year) && agrees(number.month, month) && agrees(number.day, day)
}

function centuryOf(digits: string): number | undefined {
  const nine = Number(digits.slice(0, 9))
  const check = Number(digits.slice(9))
  if (97 - (nine % 97) === check) return 1900
  return 97 - ((2_000_000_000 + nine) % 97) === check ? 2000 : undefined
}

function birthOf(digits: string, century: number, month: number, bis: boolean): NationalNumber | undefined {
  const year = century + Number(digits.slice(0, 2))
  const day = Number(digits.slice(4, 6))
  if (month > 12 || Number(digits.slice(2, 4)) > 52) return undefined
  if (month > 0 && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined
  if (day > 31) return undefined
  return { digits, bis, year, month: month || undefined, day: month && day ? day : undefined }
}
