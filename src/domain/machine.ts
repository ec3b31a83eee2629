import type { Act, ActType } from './act.js'
import { brusselsDay } from './calendarDay.js'
import { circumstanceGuard, contactGuard, inputGuard, isReachable } from './guards.js'
import type { Actor } from './people.js'
import { evolve } from './progress.js'
import type { AbsenceResult, AdviserContact, Referral, ReferralEvent } from './referral.js'
import { type Refused, refuse } from './refusals.js'
import { isExempt, justifiableUntil, type Regime, resumableFrom } from './regime.js'
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
  attended: { from: ['scheduled'], to: ['in_progress'] },
  absent: { from: ['scheduled'], to: ['base', 'warned', 'stopped'] },
  feedback: { from: OPEN, to: ['same'] },
  close: { from: OPEN, to: ['closed'] },
}
export const ACT_TYPES = Object.keys(TRANSITIONS) as readonly ActType[]

/** When and by whom an act is done, and under which law. */
export interface Circumstances {
  readonly at: Date
  readonly by: Actor
  readonly regime: Regime
  readonly adviser?: AdviserContact | undefined
  /** When another system says it happened; recorded, never used by a guard. */
  readonly occurredAt?: string | undefined
}

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
  const event = { ...stamp(circumstances), ...happened(referral, act, circumstances) } as ReferralEvent
  return { ok: true, event, referral: { ...referral, ...evolve(referral, event), events: [...referral.events, event] } }
}

/** The acts possible now, by status and by what has happened; the inputs may still be refused. */
export function allowedActs(referral: Referral, at: Date): readonly ActType[] {
  return ACT_TYPES.filter(
    (type) => TRANSITIONS[type].from.includes(referral.status) && !circumstanceGuard(referral, type, at),
  )
}

const stamp = ({ at, by, occurredAt }: Circumstances) => ({
  at: at.toISOString(),
  by,
  ...(occurredAt ? { occurredAt } : {}),
})

type Happened = ReferralEvent extends infer E
  ? E extends ReferralEvent
    ? Omit<E, 'at' | 'by' | 'occurredAt'>
    : never
  : never

function happened(referral: Referral, act: Act, { at, regime, adviser }: Circumstances): Happened {
  const missed = referral.appointment?.at ?? at.toISOString()
  switch (act.type) {
    case 'receive':
      return { type: 'received', adviser }
    case 'take':
      return { type: 'taken', adviser: adviser ?? { name: '' } }
    case 'reject':
      return { type: 'rejected', reason: act.reason, text: act.text, adviser }
    case 'schedule':
      return { type: 'scheduled', appointment: act.appointment, adviser }
    case 'attended':
      return { type: 'attended', appointmentAt: missed, late: act.late }
    case 'absent':
      return {
        type: 'absent',
        appointmentAt: missed,
        motive: act.motive,
        ...absence(referral, act, missed, at, regime),
      }
    case 'feedback':
      return { type: 'feedback', facts: act.facts, needs: act.needs, perspectives: act.perspectives }
    case 'close':
      return {
        ...act,
        type: 'closed',
        contact: [adviser, referral.adviser].find(isReachable) ?? { name: '' },
      }
  }
}

/** The absence law of the request's regime: what this absence leads to, with its last days. */
function absence(referral: Referral, act: Act & { type: 'absent' }, missed: string, at: Date, regime: Regime) {
  const result = absenceResult(referral, act, missed, regime)
  if (result !== 'warned' && result !== 'stopped') return { result }
  const until = justifiableUntil(regime, brusselsDay(new Date(missed)))
  return result === 'warned'
    ? { result, justifiableUntil: until }
    : { result, justifiableUntil: until, resumableFrom: resumableFrom(regime, brusselsDay(at)) }
}

function absenceResult(
  referral: Referral,
  act: Act & { type: 'absent' },
  missed: string,
  regime: Regime,
): AbsenceResult {
  if (act.fault === 'service') return 'service_fault'
  if (act.justified) return 'excused'
  const count = referral.unjustifiedAbsences + 1
  const exempt = isExempt(regime, referral.person.birthDate, referral.trajectory.need, brusselsDay(new Date(missed)))
  return count >= regime.stopAtUnjustified && !exempt ? 'stopped' : 'warned'
}
