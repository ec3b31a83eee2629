/** `ACT-<year>-<six digits>-<check digit>`: short enough for the telephone, and a mistyped digit is noticed. */
export type Reference = string

const SHAPE = /ACT((?:[\s–-]*\d){11})(?!\d)/i

/** @param sequence 1 to 999,999, counted anew each year */
export function makeReference(year: number, sequence: number): Reference {
  const number = `${year}${String(sequence).padStart(6, '0')}`
  return `ACT-${year}-${number.slice(4)}-${luhnDigit(number)}`
}

/** Finds a reference in a text, whatever its case, spaces or missing dashes; 'wrong' when the check digit is not right. */
export function findReference(text: string): Reference | 'wrong' | undefined {
  const found = SHAPE.exec(text)
  if (!found) return undefined
  const digits = (found[1] ?? '').replace(/\D/g, '')
  const [year, sequence, check] = [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)]
  return luhnDigit(`${year}${sequence}`) === Number(check) ? `ACT-${year}-${sequence}-${check}` : 'wrong'
}

/** Luhn's check digit (ISO/IEC 7812-1) over a string of digits. */
function luhnDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}
