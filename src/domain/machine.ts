import type { Act, ActType, Circumstances } from './act.js'
import { eventOf } from './eventOf.js'
import { circumstanceGuard, contactGuard, inputGuard } from './guards.js'
import { evolve } from './progress.js'
import type { Referral, ReferralEvent } from './referral.js'
import { type Refused, refuse } from './refusals.js'
import { OPEN, type Status } from './vocabulary.js'

/** Where an act leads; `base` is in_progress once attended, else received; `same` keeps the status. */
export type Target = Status | 'base' | 'same'

/**
 * The whole life of a request at Actiris, as data: from which statuses an act is possible, and where it may lead.
 * Guards that need more than the status are in `GUARDS`. The README's table is this one.
 */
export const TRANSITIONS: Record<ActType, { readonly from: readonly Status[]; readonly to: readonly Target[] }> = {
  receive: { from: ['submitted'], to: ['received'] },
  take: { from: OPEN.filter((status) => status !== 'submitted'), to: ['same'] },
  reject: { from: ['submitted', 'received', 'info_requested', 'warned'], to: ['rejected'] },
  schedule: { from: ['submitted', 'received', 'info_requested', 'warned', 'in_progress'], to: ['scheduled'] },
  reschedule: { from: ['scheduled'], to: ['same'] },
  cancelAppointment: { from: ['scheduled'], to: ['base'] },
  attended: { from: ['scheduled'], to: ['in_progress'] },
  absent: { from: ['scheduled'], to: ['base', 'warned', 'stopped'] },
  feedback: { from: OPEN, to: ['same'] },
  close: { from: OPEN, to: ['closed'] },
}
export const ACT_TYPES = Object.keys(TRANSITIONS) as readonly ActType[]

export interface Moved {
  readonly ok: true
  readonly referral: Referral
  readonly event: ReferralEvent
}

/** Decides an act: the request as it then stands and the event to keep, or why not. Changes nothing itself. */
export function transition(referral: Referral, act: Act, circumstances: Circumstances): Moved | Refused {
  if (!TRANSITIONS[act.type].from.includes(referral.status)) return refuse('REF_TRANSITION')
  const { at, adviser } = circumstances
  const refused =
    circumstanceGuard(referral, act.type, at) ?? inputGuard(act, at) ?? contactGuard(act, adviser, referral.adviser)
  if (refused) return refused
  const event = eventOf(referral, act, circumstances)
  return { ok: true, event, referral: { ...referral, ...evolve(referral, event), events: [...referral.events, event] } }
}

/** The acts possible now, by status and by what has happened; the inputs may still be refused. */
export function allowedActs(referral: Referral, at: Date): readonly ActType[] {
  return ACT_TYPES.filter(
    (type) => TRANSITIONS[type].from.includes(referral.status) && !circumstanceGuard(referral, type, at),
  )
}
