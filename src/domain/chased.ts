import type { Ball } from './ball.js'
import { brusselsDay, type CalendarDay } from './calendarDay.js'
import type { ReminderKind } from './notices.js'
import { evolve } from './progress.js'
import type { Referral } from './referral.js'
import { isTimely, type Offices, remindersOf } from './reminders.js'
import type { Progress } from './standing.js'

/** The reminders that tell a side, or those who answer for it, that its move is awaited. */
const CHASES: Readonly<Record<Ball['holder'], readonly ReminderKind[]>> = {
  actiris: ['silence5', 'silence10', 'silence20', 'resultMissing'],
  cpas: ['infoUnanswered'],
  person: [],
  nobody: [],
}

/**
 * The days on which whoever has the ball was reminded of it since then, in their order. They follow from the events, as
 * the reminders themselves do: what each state between two events brought before the next one came.
 */
export function remindedOn(referral: Referral, ball: Ball, offices: Offices, at: Date): readonly CalendarDay[] {
  const days = standings(referral, at).flatMap(({ stood, until }) =>
    remindersOf(stood, offices)
      .filter(({ kind, due }) => CHASES[ball.holder].includes(kind) && due <= until && due > new Date(ball.since))
      .filter((reminder) => isTimely(reminder, stood, reminder.due))
      .map(({ due }) => brusselsDay(due)),
  )
  return [...new Set(days)].sort()
}

/** A request as it stood after each of its events, and until when. */
function standings(referral: Referral, at: Date): readonly { readonly stood: Referral; readonly until: Date }[] {
  let progress: Progress | undefined
  return referral.events.map((event, index) => {
    progress = evolve(progress, event)
    const { appointment, resumableFrom } = progress
    const stood = { ...referral, ...progress, appointment, resumableFrom, events: referral.events.slice(0, index + 1) }
    return { stood, until: new Date(referral.events[index + 1]?.at ?? at) }
  })
}
