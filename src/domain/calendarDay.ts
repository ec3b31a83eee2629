import { tzOffset } from '@date-fns/tz'
// One by one: Node reads the package's long list of exports again for each of its modules.
import { addDays } from 'date-fns/addDays'
import { addMonths } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { differenceInYears } from 'date-fns/differenceInYears'
import { formatISO } from 'date-fns/formatISO'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'

/** A day of the calendar, `YYYY-MM-DD`. A deadline is a day, not an instant. */
export type CalendarDay = string

/** Where everything happens: days begin and end at midnight there. */
export const ZONE = 'Europe/Brussels'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const FIRST_DAY = '0001-01-01'
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/
const CLOCK = /^\d{1,2}:\d{2}$/
const BELGIAN_DAY = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})$/

/** Reads `YYYY-MM-DD`, or a day as Belgians write it (`31/12/2001`, `31.12.2001`, `31-12-2001`); undefined when no such day exists. */
export function parseDay(text: string): CalendarDay | undefined {
  const belgian = BELGIAN_DAY.exec(text.trim())
  const iso = belgian ? `${belgian[3]}-${belgian[2]?.padStart(2, '0')}-${belgian[1]?.padStart(2, '0')}` : text.trim()
  return ISO_DAY.test(iso) && iso >= FIRST_DAY && isValid(parseISO(iso)) ? iso : undefined
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
  return shown(addMonths(parseISO(day), months))
}

export function plusDays(day: CalendarDay, days: number): CalendarDay {
  return shown(addDays(parseISO(day), days))
}

/** Days from one day to another; negative when it is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from))
}

/** Completed years between a birth date and a day; who was born on 29 February has completed one on 1 March. */
export function ageOn(birthDate: CalendarDay, day: CalendarDay): number {
  return differenceInYears(parseISO(day), parseISO(birthDate))
}

/** Days are reckoned as days of whichever zone this machine is in: no instant comes into it. */
const shown = (date: Date): CalendarDay => formatISO(date, { representation: 'date' })
