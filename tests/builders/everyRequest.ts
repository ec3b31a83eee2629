import type { ActType } from '../../src/domain/act.js'
import { ACT_TYPES, transition } from '../../src/domain/machine.js'
import type { Doer } from '../../src/domain/parts.js'
import type { Referral } from '../../src/domain/referral.js'
import { anActOf } from './acts.js'
import {
  circumstances,
  closed,
  DOERS,
  doerFor,
  infoRequested,
  inProgress,
  later,
  received,
  rejected,
  scheduled,
  stopped,
  submitted,
  warned,
} from './aReferral.js'

/** Before an appointment of theirs, after it, and when a second one was missed. */
const INSTANTS = [3, 50, 24 * 10].map((hours) => later(hours))
const BEGINNINGS = [submitted, received, infoRequested, scheduled, warned, stopped, inProgress, rejected, closed]

/** Requests after which every act that is possible at all was done once at least, from every status. */
export function everyRequest(): readonly Referral[] {
  return BEGINNINGS.flatMap((begun) => ACT_TYPES.flatMap((type) => INSTANTS.flatMap((at) => done(begun(), type, at))))
}

/** What an act makes, and the same act again by an adviser: some take effect only when a second person confirms. */
function done(referral: Referral, type: ActType, at: Date): readonly Referral[] {
  const first = attempted(referral, type, at, doerFor(type))
  return first.flatMap((once) => [once, ...attempted(once, type, at, DOERS.adviser)])
}

function attempted(referral: Referral, type: ActType, at: Date, by: Doer): readonly Referral[] {
  const moved = transition(referral, anActOf(type, at, referral), circumstances(at, { by }))
  return moved.ok ? [moved.referral] : []
}

/** A request with a true history and an instant at which the act may be done on it. */
export function chanceFor(type: ActType): { readonly referral: Referral; readonly at: Date } {
  const chances = INSTANTS.flatMap((at) => BEGINNINGS.map((begun) => ({ referral: begun(), at })))
  const found = chances.find(({ referral, at }) => done(referral, type, at).length > 0)
  if (!found) throw new Error(`${type} is never possible`)
  return found
}
