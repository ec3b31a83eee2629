import type { Language } from '../entry.js'
import { MONTHS } from './months.js'
import { NUMBER_WORDS } from './numberWords.js'

/** The figures of a text in one form for all languages: "2027-12-31", "60%", "1500000", "4.5". */
export type Figures = {
  /** Said plainly: another language must say them too. */
  readonly stated: ReadonlySet<string>
  /** Said in passing, as a part or by a word that may mean something else: enough where another language states them. */
  readonly possible: ReadonlySet<string>
}

const SPACE = '[ \\u00a0\\u202f]'
const GROUPED: Readonly<Record<Language, string>> = {
  fr: `\\d{1,3}(?:(?:${SPACE}|\\.)\\d{3})+(?!\\d)(?:,\\d+)?`,
  nl: `\\d{1,3}(?:(?:${SPACE}|\\.)\\d{3})+(?!\\d)(?:,\\d+)?`,
  en: `\\d{1,3}(?:(?:${SPACE}|,)\\d{3})+(?!\\d)(?:\\.\\d+)?`,
}
const NUMERIC_DATE = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:millions?|miljoen|mio|m€)/, 1_000_000],
  [/^(?:milliards?|miljard|billions?)/, 1_000_000_000],
]
const PERCENT = /^(?:%|pour cent|procent|per ?cent)/

/** Reads the figures of a text. The number one is left out, since it is also an article ("un", "een"). */
export function figuresOf(text: string, language: Language): Figures {
  const stated = new Set<string>()
  const possible = new Set<string>()
  const undated = takeDates(fold(text), language, (day, month, year) => {
    stated.add(`${year}-${month}-${day}`)
    for (const part of [day, month, year]) possible.add(`${part}`)
  })
  const unnumbered = takeNumbers(undated, language, (number, percent) => {
    stated.add(percent ? `${number}%` : `${number}`)
    possible.add(`${number}`)
  })
  for (const { number, isPlain } of wordsIn(unnumbered, language)) (isPlain ? stated : possible).add(`${number}`)
  stated.delete('1')
  return { stated, possible: possible.add('1') }
}

/** The number words of a folded text; of a hyphenated word that is none, the parts are read. */
function wordsIn(text: string, language: Language): { readonly number: number; readonly isPlain: boolean }[] {
  const { plain, possible } = NUMBER_WORDS[language]
  const words = text.match(/[a-z]+(?:-[a-z]+)*/g) ?? []
  return words
    .flatMap((word) => (plain.has(word) || possible.has(word) ? [word] : word.split('-')))
    .flatMap((word) => {
      const number = plain.get(word) ?? possible.get(word)
      return number === undefined ? [] : [{ number, isPlain: plain.has(word) }]
    })
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Hands over the dates of a text and returns the rest of it. */
function takeDates(text: string, language: Language, take: (day: number, month: number, year: number) => void): string {
  const names = MONTHS[language].join('|')
  const dayFirst = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?${SPACE}(?:of )?(${names}),?${SPACE}(\\d{4})(?!\\d)`,
    'g',
  )
  const monthFirst = new RegExp(`\\b(${names})${SPACE}(\\d{1,2})(?:st|nd|rd|th)?,?${SPACE}(\\d{4})(?!\\d)`, 'g')
  const took = (day: string, month: number, year: string) => {
    take(Number(day), month, Number(year))
    return ' '
  }
  const monthOf = (name: string) => MONTHS[language].indexOf(name) + 1
  return text
    .replace(NUMERIC_DATE, (_, day, month, year) => took(day, Number(month), year))
    .replace(dayFirst, (_, day, month, year) => took(day, monthOf(month), year))
    .replace(monthFirst, (_, month, day, year) => took(day, monthOf(month), year))
}

/** Hands over the numbers in digits, millions written out and percentages marked, and returns the rest of the text. */
function takeNumbers(text: string, language: Language, take: (number: number, percent: boolean) => void): string {
  const numbers = new RegExp(`(?<!\\d)(?:${GROUPED[language]}|\\d+(?:[.,]\\d+)?)`, 'g')
  return text.replace(numbers, (digits, at: number) => {
    const after = text.slice(at + digits.length).trimStart()
    const [, scale = 1] = SCALES.find(([word]) => word.test(after)) ?? []
    const number = numberOf(digits, language) * scale
    take(Number(number.toPrecision(12)), PERCENT.test(after))
    return ' '
  })
}

function numberOf(digits: string, language: Language): number {
  const grouped = new RegExp(`^${GROUPED[language]}$`).test(digits)
  const plain = grouped ? digits.replace(language === 'en' ? /[ \u00a0\u202f,]/g : /[ \u00a0\u202f.]/g, '') : digits
  return Number(plain.replace(',', '.'))
}
