import { ZONE } from '../domain/calendarDay.js'
import type { Language } from '../domain/people.js'

export const LOCALES: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB' }

/** "mardi 1 décembre 2026, 09:00", in Brussels whatever the machine's zone. */
export function longMoment(instant: string, language: Language): string {
  const day = format(instant, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return `${day}, ${format(instant, language, { hour: '2-digit', minute: '2-digit', hour12: false })}`
}

/** "01/12/2026, 09:00" */
export function shortMoment(instant: string, language: Language): string {
  return `${shortDay(instant, language)}, ${format(instant, language, { hour: '2-digit', minute: '2-digit', hour12: false })}`
}

/** "01/12/2026" of an instant. */
export function shortDay(instant: string, language: Language): string {
  return format(instant, language, { day: '2-digit', month: '2-digit', year: 'numeric' })
}

/** "1 décembre 2026" of a calendar day. */
export function longDay(day: string, language: Language): string {
  return format(`${day}T12:00:00Z`, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "01/12/2026" of a calendar day. */
export function shortCalendarDay(day: string, language: Language): string {
  return format(`${day}T12:00:00Z`, language, { day: '2-digit', month: '2-digit', year: 'numeric' })
}

/** "décembre 2026" of a month `YYYY-MM`. */
export function monthName(month: string, language: Language): string {
  return format(`${month}-15T12:00:00Z`, language, { month: 'long', year: 'numeric' })
}

function format(instant: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: ZONE, ...options }).format(new Date(instant))
}
