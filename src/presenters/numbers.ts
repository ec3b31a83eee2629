import type { Language } from '../domain/people.js'
import { LOCALES } from './dates.js'

/** "1 234,5" as people of that language write it; two decimals at most. */
export function shownNumber(value: number, language: Language): string {
  return DECIMAL[language].format(value)
}

/** Made once: a formatter costs more than what it writes. */
const inEach = (options: Intl.NumberFormatOptions): Record<Language, Intl.NumberFormat> => ({
  fr: new Intl.NumberFormat(LOCALES.fr, options),
  nl: new Intl.NumberFormat(LOCALES.nl, options),
  en: new Intl.NumberFormat(LOCALES.en, options),
})
const DECIMAL = inEach({ maximumFractionDigits: 2 })
const PERCENT = inEach({ style: 'percent', maximumFractionDigits: 1 })

/** Below this a share is told as less than it, rather than as none. */
const SMALLEST_SHARE = 0.001

/** "7,3 %"; a share that is not quite nothing, or not quite all, is not rounded to it. */
export function shownShare(share: number, language: Language): string {
  const percent = PERCENT[language]
  if (share > 0 && share < SMALLEST_SHARE) return `< ${percent.format(SMALLEST_SHARE)}`
  const nearlyAll = 1 - SMALLEST_SHARE
  return share < 1 && share > nearlyAll ? `> ${percent.format(nearlyAll)}` : percent.format(share)
}
