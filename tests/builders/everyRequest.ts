import { ACT_TYPES, transition } from '../../src/domain/machine.js'
import type { Referral } from '../../src/domain/referral.js'
import { anActOf } from './acts.js'
import {
  circumstances,
  closed,
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
  return BEGINNINGS.flatMap((begun) =>
    ACT_TYPES.flatMap((type) =>
      INSTANTS.flatMap((at) => {
        const act = anActOf(type, at, begun())
        const moved = transition(begun(), act, circumstances(at, { by: doerFor(type) }))
        return moved.ok ? [moved.referral] : []
      }),
    ),
  )
}
