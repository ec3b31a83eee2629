import { ballOf, type HeldBall } from '../domain/ball.js'
import { brusselsDay } from '../domain/calendarDay.js'
import type { Referral } from '../domain/referral.js'
import { type WorkingCalendar, workingDaysBetween } from '../domain/workingDays.js'
import type { Clock, Directory } from './ports.js'

/** Who has the ball now, and for how long. */
export function whoHasTheBall({ clock, directory, calendar }: Dependencies) {
  return (referral: Referral): HeldBall => {
    const now = clock.now()
    const ball = ballOf(referral, now)
    const closingDays = ball.holder === 'cpas' ? directory.organisation(referral.organisation)?.closingDays : undefined
    const [from, to] = [brusselsDay(new Date(ball.since)), brusselsDay(now)]
    return { ...ball, workingDays: workingDaysBetween(from, to, calendar, closingDays) }
  }
}

interface Dependencies {
  readonly clock: Clock
  readonly directory: Directory
  readonly calendar: WorkingCalendar
}
