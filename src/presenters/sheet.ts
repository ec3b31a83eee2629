/** One cell of a spreadsheet: a text, a number, or a day with or without its hour, as the clocks showed it. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day' | 'moment'; readonly shown: Date }
  | undefined

export interface Sheet {
  readonly name: string
  /** Widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** Signs with which a spreadsheet begins a formula, also in their wide form, and blanks that it may skip before them. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u

/**
 * A text that no program takes for a formula: the file's cells are texts, and the apostrophe keeps them so when somebody
 * saves the file as CSV and opens that (OWASP, "CSV injection").
 */
export function textCell(text: string | undefined): SheetCell {
  if (!text) return undefined
  return { kind: 'text', text: FORMULA.test(text) ? `'${text}` : text }
}
