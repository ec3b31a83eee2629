import type { CalendarDay } from './calendarDay.js'
import type { Language } from './people.js'

/** The days on which nobody works anywhere, beside weekends. */
export interface WorkingCalendar {
  /** Belgian public holidays with their names (`data/holidays.json`). */
  readonly holidays: ReadonlyMap<CalendarDay, Readonly<Record<Language, string>>>
}

const SUNDAY = 0
const SATURDAY = 6
const DAY_MS = 86_400_000

/** Why nobody works on a day. */
export type DayOff =
  | { readonly kind: 'holiday'; readonly name: Readonly<Record<Language, string>> }
  | { readonly kind: 'weekend' | 'closed' }
export const DAY_OFF_KINDS = ['holiday', 'weekend', 'closed'] as const satisfies readonly DayOff['kind'][]

/** @param closingDays days on which that organisation is closed, besides */
export function dayOff(
  day: CalendarDay,
  { holidays }: WorkingCalendar,
  closingDays: readonly CalendarDay[] = [],
): DayOff | undefined {
  const name = holidays.get(day)
  if (name) return { kind: 'holiday', name }
  if (isWeekend(day)) return { kind: 'weekend' }
  return closingDays.includes(day) ? { kind: 'closed' } : undefined
}

export function isWorkingDay(
  day: CalendarDay,
  calendar: WorkingCalendar,
  closingDays: readonly CalendarDay[] = [],
): boolean {
  return dayOff(day, calendar, closingDays) === undefined
}

function isWeekend(day: CalendarDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === SUNDAY || weekday === SATURDAY
}

/** What the public holiday of that day is called; undefined on any other day. */
export function holidayName(day: CalendarDay, calendar: WorkingCalendar, language: Language): string | undefined {
  return calendar.holidays.get(day)?.[language]
}

/** The `count`-th working day after a day (the day itself for 0, working or not). */
export function plusWorkingDays(
  day: CalendarDay,
  count: number,
  calendar: WorkingCalendar,
  closingDays: readonly CalendarDay[] = [],
): CalendarDay {
  return nthWorkingDay(daysAfter(day), { day, count }, calendar, closingDays)
}

/** The `count`-th working day before a day (the day itself for 0). */
export function minusWorkingDays(
  day: CalendarDay,
  count: number,
  calendar: WorkingCalendar,
  closingDays: readonly CalendarDay[] = [],
): CalendarDay {
  return nthWorkingDay(walk(day, -DAY_MS), { day, count }, calendar, closingDays)
}

function nthWorkingDay(
  days: Generator<CalendarDay, never>,
  { day, count }: { readonly day: CalendarDay; readonly count: number },
  calendar: WorkingCalendar,
  closingDays: readonly CalendarDay[],
): CalendarDay {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = days.next().value
    if (isWorkingDay(reached, calendar, closingDays)) left--
  }
  return reached
}

/** Working days after `from`, up to `to` and with it; 0 when `to` is not later. From Friday to Monday it is 1. */
export function workingDaysBetween(
  from: CalendarDay,
  to: CalendarDay,
  calendar: WorkingCalendar,
  closingDays: readonly CalendarDay[] = [],
): number {
  let count = 0
  for (const day of daysAfter(from)) {
    if (day > to) break
    if (isWorkingDay(day, calendar, closingDays)) count++
  }
  return count
}

/** Every later day, one after the other. */
export function daysAfter(day: CalendarDay): Generator<CalendarDay, never> {
  return walk(day, DAY_MS)
}

/** Day after day without end: days of the calendar have no zone, so UTC's do. */
function* walk(day: CalendarDay, stepMs: number): Generator<CalendarDay, never> {
  for (let at = Date.parse(day) + stepMs; ; at += stepMs) yield new Date(at).toISOString().slice(0, 10)
}
