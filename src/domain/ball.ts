import { openProof } from './absences.js'
import type { CalendarDay } from './calendarDay.js'
import { evolve } from './progress.js'
import type { Referral, ReferralEvent } from './referral.js'
import type { Progress } from './standing.js'
import { isOpen } from './vocabulary.js'

/** Whose move it is: the CPAS', Actiris', the person's (an appointment is ahead), nobody's once the request has ended. */
export const BALL_HOLDERS = ['cpas', 'actiris', 'person', 'nobody'] as const
type BallHolder = (typeof BALL_HOLDERS)[number]

export interface Ball {
  readonly holder: BallHolder
  /** The instant (ISO, UTC) from which it has been there without a break. */
  readonly since: string
}

export interface HeldBall extends Ball {
  /** Working days since then; a CPAS' own closing days do not count while it has the ball. */
  readonly workingDays: number
}

export interface AwaitedBall extends HeldBall {
  /** The days since then on which its holder was reminded of it, in their order. */
  readonly reminded: readonly CalendarDay[]
}

/**
 * Who has the ball at an instant, and since when. What happens meanwhile on the same side (a request received, a message)
 * does not begin the count anew. An appointment hands it to the person; at its hour it comes back to Actiris, which has
 * to say whether the person came. A stop is nobody's, until a proof sent against it waits for Actiris.
 */
export function ballOf(referral: Referral, at: Date): Ball {
  const { events } = referral
  let progress: Progress | undefined
  let ball: Ball = { holder: 'cpas', since: events[0]?.at ?? at.toISOString() }
  for (const [index, event] of events.entries()) {
    progress = evolve(progress, event)
    const until = new Date(events[index + 1]?.at ?? at)
    for (const turn of turnsAfter(progress, event)) {
      if (new Date(turn.since) <= until && turn.holder !== ball.holder) ball = turn
    }
  }
  const proof = ball.holder === 'nobody' ? openProof(referral) : undefined
  return proof ? { holder: 'actiris', since: proof.at } : ball
}

/** Whose turn an event begins, and whose the mere passing of time begins after it. */
function turnsAfter({ status, appointment }: Progress, { at }: ReferralEvent): readonly Ball[] {
  if (!isOpen(status)) return [{ holder: 'nobody', since: at }]
  if (status === 'info_requested') return [{ holder: 'cpas', since: at }]
  if (status !== 'scheduled' || !appointment) return [{ holder: 'actiris', since: at }]
  const begun = { holder: 'actiris', since: appointment.at } as const
  // A message about an appointment that has passed does not bring the person's turn back.
  return new Date(at) < new Date(appointment.at) ? [{ holder: 'person', since: at }, begun] : [begun]
}
