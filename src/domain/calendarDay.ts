import { TZDate, tzOffset } from '@date-fns/tz'
// One by one: the whole package is three hundred modules, read at every start.
import { differenceInYears } from 'date-fns/differenceInYears'
import { isValid } from 'date-fns/isValid'
import { parse } from 'date-fns/parse'

/** A day of the calendar, `YYYY-MM-DD`. A deadline is a day, not an instant. */
export type CalendarDay = string

/** Where everything happens: days begin and end at midnight there. */
export const ZONE = 'Europe/Brussels'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const CLOCK = /^\d{1,2}:\d{2}$/
const BELGIAN_DAY = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/

/** Reads `YYYY-MM-DD`, or a day as Belgians write it (`31/12/2001`, `31.12.2001`, `31-12-2001`); undefined when no such day exists. */
export function parseDay(text: string): CalendarDay | undefined {
  const belgian = BELGIAN_DAY.exec(text.trim())
  const iso = belgian ? `${belgian[3]}-${belgian[2]?.padStart(2, '0')}-${belgian[1]?.padStart(2, '0')}` : text.trim()
  return ISO_DAY.test(iso) && isValid(parse(iso, 'yyyy-MM-dd', new Date(0))) ? iso : undefined
}

/** The day it is in Brussels at that instant. */
export function brusselsDay(at: Date): CalendarDay {
  return onTheClock(at).slice(0, 'YYYY-MM-DD'.length)
}

/** The hour it is in Brussels at that instant, `HH:mm`. */
export function brusselsTime(at: Date): string {
  return onTheClock(at).slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:mm'.length)
}

/** What Brussels' clocks show, written like an instant; eight times faster than formatting a zoned date. */
const onTheClock = (at: Date): string => new Date(at.getTime() + brusselsOffsetMinutes(at) * MINUTE_MS).toISOString()

/**
 * The instant at which Brussels' clocks show that day and hour (`HH:mm`); undefined when they never do (the hour skipped
 * in March). Of an hour that comes twice (October) it is the first.
 */
export function brusselsInstant(day: CalendarDay, time: string): Date | undefined {
  if (!ISO_DAY.test(day) || !CLOCK.test(time)) return undefined
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = `${day}-${time.replace(':', '-')}`
    .split('-')
    .map(Number)
  const clock = Date.UTC(year, month - 1, date, hour, minute)
  const shown = `${day}T${time.padStart(5, '0')}`
  return OFFSETS.map((ahead) => new Date(clock - ahead * MINUTE_MS)).find((at) => onTheClock(at).startsWith(shown))
}

/** Summer time first: of two instants it is the earlier. */
const OFFSETS = [120, 60]

/** Minutes by which Brussels' clocks are ahead of UTC at that instant: 60 or 120. */
export function brusselsOffsetMinutes(at: Date): number {
  const hour = Math.floor(at.getTime() / HOUR_MS)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  if (offsets.size >= OFFSETS_KEPT) offsets.clear()
  const offset = tzOffset(ZONE, at)
  offsets.set(hour, offset)
  return offset
}

/** By hour of UTC, since clocks change on the full hour: reading the zone's rules takes longer than all the rest. */
const offsets = new Map<number, number>()
const OFFSETS_KEPT = 20_000

/** `months` calendar months later; the end of a shorter month clamps (31 July + 7 months is 28 or 29 February). */
export function plusMonths(day: CalendarDay, months: number): CalendarDay {
  const start = midnight(day)
  const end = new Date(start)
  end.setUTCMonth(start.getUTCMonth() + months + 1, 0)
  if (start.getUTCDate() < end.getUTCDate()) end.setUTCDate(start.getUTCDate())
  return shown(end)
}

export function plusDays(day: CalendarDay, days: number): CalendarDay {
  return shown(new Date(midnight(day).getTime() + days * DAY_MS))
}

/** Days from one day to another; negative when it is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((midnight(to).getTime() - midnight(from).getTime()) / DAY_MS)
}

/** Completed years between a birth date and a day. */
export function ageOn(birthDate: CalendarDay, day: CalendarDay): number {
  return differenceInYears(utc(day), utc(birthDate))
}

const utc = (day: CalendarDay): TZDate => new TZDate(`${day}T00:00:00Z`, 'UTC')
/** Days have no zone, so those of UTC do: counting them so is twenty times faster than on dates of a zone. */
const midnight = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`)
const shown = (date: Date): CalendarDay => date.toISOString().slice(0, 'YYYY-MM-DD'.length)
