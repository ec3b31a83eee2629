import type { QuietHours } from './alerts.js'
import { brusselsDay, brusselsInstant, brusselsTime, type CalendarDay, plusDays } from './calendarDay.js'
import { isWorkingDay, plusWorkingDays, type WorkingCalendar } from './workingDays.js'

const NIGHT = { from: '20:00', to: '07:30' }
/** When the daily digest leaves, on working days. */
const DIGEST_TIME = '08:30'

/** The days on which somebody works: the calendar of all, and the closing days of the own organisation. */
export interface OfficeDays {
  readonly calendar: WorkingCalendar
  readonly closingDays?: readonly CalendarDay[] | undefined
}

/** The first instant from `at` on at which somebody with these quiet hours is written to: `at` itself, or a morning. */
export function afterQuiet(at: Date, quiet: QuietHours, office: OfficeDays): Date {
  if (quiet === 'none') return at
  const [day, time] = [brusselsDay(at), brusselsTime(at)]
  const isOff = quiet === 'nights_weekends' && !isWorkingDay(day, office.calendar, office.closingDays)
  if (!isOff && time >= NIGHT.to && time < NIGHT.from) return at
  if (!isOff && time < NIGHT.to) return instant(day, NIGHT.to)
  return afterQuiet(instant(plusDays(day, 1), NIGHT.to), quiet, office)
}

/** The day whose digest is due at that instant: today's from 08:30 on, on working days; undefined at other times. */
export function digestDay(at: Date, { calendar, closingDays }: OfficeDays): CalendarDay | undefined {
  const day = brusselsDay(at)
  return isWorkingDay(day, calendar, closingDays) && brusselsTime(at) >= DIGEST_TIME ? day : undefined
}

/** 08:30 of that day in Brussels. */
export const digestInstant = (day: CalendarDay): Date => instant(day, DIGEST_TIME)

/** The first working day from that day on. */
export function workingDayFrom(day: CalendarDay, { calendar, closingDays }: OfficeDays): CalendarDay {
  return isWorkingDay(day, calendar, closingDays) ? day : plusWorkingDays(day, 1, calendar, closingDays)
}

/** No clock change comes at these hours. */
const instant = (day: CalendarDay, time: string): Date => brusselsInstant(day, time) as Date
