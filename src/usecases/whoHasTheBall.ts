import { ballOf, type HeldBall } from '../domain/ball.js'
import { brusselsDay } from '../domain/calendarDay.js'
import { remindedOn } from '../domain/chased.js'
import type { Referral } from '../domain/referral.js'
import { type WorkingCalendar, workingDaysBetween } from '../domain/workingDays.js'
import type { Clock, Directory } from './ports.js'
import { officesOf } from './remind.js'

/** Who has the ball now, for how long, and when he was reminded of it. */
export function whoHasTheBall({ clock, directory, calendar }: Dependencies) {
  return (referral: Referral): HeldBall => {
    const now = clock.now()
    const ball = ballOf(referral, now)
    const offices = officesOf(referral, directory, calendar)
    const closingDays = ball.holder === 'cpas' ? offices.cpas.closingDays : undefined
    const [from, to] = [brusselsDay(new Date(ball.since)), brusselsDay(now)]
    const workingDays = workingDaysBetween(from, to, calendar, closingDays)
    return { ...ball, workingDays, reminded: remindedOn(referral, ball, offices, now) }
  }
}

interface Dependencies {
  readonly clock: Clock
  readonly directory: Directory
  readonly calendar: WorkingCalendar
}
