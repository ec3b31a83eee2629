const EMAIL = /[^\s@<>()[\],;:"']+@[^\s@<>()[\],;:"']+\.[^\s@<>()[\],;:"'.]+/gu
/** A run of digits with the signs that people put between them: telephone and national numbers, dates of birth, accounts. */
const NUMBER = /\+?\d(?:[\s\u00a0./()-]{0,3}\d)+/gu
/** A year, a postcode, "art. 60", "600 actions" tell nobody who is meant. */
const SHORTEST_MASKED = 6

/**
 * A text without e-mail addresses, telephone numbers, national numbers and other long numbers, each replaced by a sign.
 * Names cannot be told from other words: who is shown the text may see them.
 */
export function masked(text: string): string {
  return text
    .replace(EMAIL, '•••@•••')
    .replace(NUMBER, (number) => (digitsIn(number) >= SHORTEST_MASKED ? '•••' : number))
}

const digitsIn = (text: string) => text.replace(/\D/g, '').length
