import { ZONE } from '../domain/calendarDay.js'
import type { Language } from '../domain/people.js'

export const LOCALES: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' }

const STYLES = {
  weekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hour12: false },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
type Style = keyof typeof STYLES

/** "mardi 1 décembre 2026, 09:00", in Brussels whatever the machine's zone. */
export function longMoment(instant: string, language: Language): string {
  const day = format(instant, language, 'weekday')
  return `${day}, ${format(instant, language, 'time')}`
}

/** "01/12/2026, 09:00" */
export function shortMoment(instant: string, language: Language): string {
  return `${shortDay(instant, language)}, ${format(instant, language, 'time')}`
}

/** "01/12/2026" of an instant. */
export function shortDay(instant: string, language: Language): string {
  return format(instant, language, 'short')
}

/** "1 décembre 2026" of a calendar day. */
export function longDay(day: string, language: Language): string {
  return format(`${day}T12:00:00Z`, language, 'long')
}

/** "01/12/2026" of a calendar day. */
export function shortCalendarDay(day: string, language: Language): string {
  return format(`${day}T12:00:00Z`, language, 'short')
}

/** "décembre 2026" of a month `YYYY-MM`. */
export function monthName(month: string, language: Language): string {
  return format(`${month}-15T12:00:00Z`, language, 'month')
}

function format(instant: string, language: Language, style: Style): string {
  return formatter(language, style).format(new Date(instant))
}

/** Made once for each language and style: each holds tens of kilobytes outside the heap, which are long in coming back. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, style: Style): Intl.DateTimeFormat {
  const name = `${language} ${style}`
  const known = formatters.get(name)
  if (known) return known
  const made = new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...STYLES[style] })
  formatters.set(name, made)
  return made
}
