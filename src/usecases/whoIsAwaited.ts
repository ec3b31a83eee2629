import type { AwaitedBall } from '../domain/ball.js'
import { remindedOn } from '../domain/chased.js'
import type { Referral } from '../domain/referral.js'
import { officesOf } from './remind.js'
import { whoHasTheBall } from './whoHasTheBall.js'

/** Who has the ball now, and when he was reminded of it: a request's card says so; the rows of a list need not. */
export function whoIsAwaited(dependencies: Parameters<typeof whoHasTheBall>[0]) {
  const { clock, directory, calendar } = dependencies
  const held = whoHasTheBall(dependencies)
  return (referral: Referral): AwaitedBall => {
    const ball = held(referral)
    const offices = officesOf(referral, directory, calendar)
    return { ...ball, reminded: remindedOn(referral, ball, offices, clock.now()) }
  }
}
