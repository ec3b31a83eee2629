import { brusselsDay, brusselsTime } from '../domain/calendarDay.js'
import type { Appointment } from '../domain/eventParts.js'
import type { CardLink } from './cards.js'
import type { Words } from './words.js'

/** Opens Teams' form for a new entry in one's own calendar (Microsoft, "Deep link to a workflow in Teams"). */
const NEW_ENTRY = 'https://teams.microsoft.com/l/meeting/new'
/** A longer place is cut: an address has to stay one. */
const PLACE_MAX = 200

/** The way to put an appointment into one's own calendar. The address holds reference, place and time, nothing of anybody. */
export function calendarLink(
  reference: string,
  { at, durationMinutes, place = '' }: Appointment,
  words: Words,
): CardLink {
  const start = new Date(at)
  const end = durationMinutes && new Date(start.getTime() + durationMinutes * 60_000)
  const parts = [
    ['subject', reference],
    ['startTime', withOffset(start)],
    ['endTime', end ? withOffset(end) : ''],
    ['content', [...place.toWellFormed()].slice(0, PLACE_MAX).join('')],
  ] as const
  const query = parts.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return { title: words.button.calendar, url: `${NEW_ENTRY}?${query.join('&')}` }
}

/** As Teams asks for it: the local time in Brussels with its offset, 2026-09-03T10:00:00+02:00. */
function withOffset(instant: Date): string {
  const local = `${brusselsDay(instant)}T${brusselsTime(instant)}:00`
  const hours = Math.round((Date.parse(`${local}Z`) - instant.getTime()) / 3_600_000)
  return `${local}+0${hours}:00`
}
