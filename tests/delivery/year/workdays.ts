import { brusselsDay, brusselsInstant, type CalendarDay, plusDays } from '../../../src/domain/calendarDay.js'
import { theCalendar } from '../../builders/theRegime.js'
import type { Wishes } from './staff.js'

/** The days on which an organisation is closed besides weekends and public holidays. */
export type Closed = readonly CalendarDay[]

function isWorked(day: CalendarDay, closed: Closed): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !theCalendar.holidays.has(day) && !closed.includes(day)
}

/** The `count`-th working day after a day, or before it when negative. */
export function workingDay(day: CalendarDay, count: number, closed: Closed): CalendarDay {
  const step = Math.sign(count)
  let [reached, left] = [day, Math.abs(count)]
  while (left > 0) {
    reached = plusDays(reached, step)
    if (isWorked(reached, closed)) left -= 1
  }
  return reached
}

/** That day, or the first working day after it. */
export const workedFrom = (day: CalendarDay, closed: Closed): CalendarDay =>
  isWorked(day, closed) ? day : workingDay(day, 1, closed)

export const at = (day: CalendarDay, time: string): Date => brusselsInstant(day, time) as Date

/** 08:30 of the first working day whose digest still takes what is created at that instant. */
export function nextDigest(created: Date, closed: Closed): Date {
  const today = brusselsDay(created)
  const day = workedFrom(today, closed)
  return at(day, '08:30') > created ? at(day, '08:30') : at(workingDay(today, 1, closed), '08:30')
}

/** When somebody with these quiet hours is written to: nights are from 20:00 to 7:30. */
export function afterQuietHours(instant: Date, quiet: Wishes['quiet'], closed: Closed): Date {
  if (quiet === 'none') return instant
  const today = brusselsDay(instant)
  const rests = (day: CalendarDay) => quiet === 'nights_weekends' && !isWorked(day, closed)
  if (!rests(today) && instant >= at(today, '07:30') && instant < at(today, '20:00')) return instant
  let day = !rests(today) && instant < at(today, '07:30') ? today : plusDays(today, 1)
  while (rests(day)) day = plusDays(day, 1)
  return at(day, '07:30')
}
