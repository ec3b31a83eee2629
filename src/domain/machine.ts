import type { Act, ActType, Circumstances } from './act.js'
import { afterCorrection, correctionGuard } from './correction.js'
import { afterError, secondPersonGuard } from './enteredInError.js'
import { eventOf } from './eventOf.js'
import { absenceGuard, circumstanceGuard, contactGuard, inputGuard, personGuard, resultGuard } from './guards.js'
import { type Doer, type Part, partsOf } from './parts.js'
import { evolve } from './progress.js'
import type { Referral, ReferralEvent } from './referral.js'
import { type Refused, refuse } from './refusals.js'
import { OPEN, type Status, TERMINAL } from './vocabulary.js'

/** Where an act leads; `base` is in_progress once attended, else received; `same` keeps the status. */
export type Target = Status | 'base' | 'same'

/** Who may do an act, from which statuses, and where it may lead. */
interface Transition {
  readonly by: readonly Part[]
  readonly from: readonly Status[]
  readonly to: readonly Target[]
}

const ACTIRIS: readonly Part[] = ['adviser', 'api']
/** Anybody of the organisation that filed it. */
const CPAS: readonly Part[] = ['caseworker', 'coordinator']
const ENDED = TERMINAL.filter((status) => status !== 'entered_in_error')
/** An absence may lie behind any of these: a later appointment was cancelled, excused, attended… */
const BEHIND_AN_ABSENCE: readonly Status[] = [
  'received',
  'info_requested',
  'scheduled',
  'warned',
  'in_progress',
  'stopped',
]

/**
 * The whole life of a filed request, as data: by whom and from which statuses an act is possible, and where it may lead.
 * Guards that need more than the status are in `GUARDS`. The README's table is this one.
 */
export const TRANSITIONS: Record<ActType, Transition> = {
  receive: { by: ACTIRIS, from: ['submitted'], to: ['received'] },
  take: { by: ['adviser'], from: OPEN.filter((status) => status !== 'submitted'), to: ['same'] },
  handOver: { by: ['adviser'], from: OPEN, to: ['same'] },
  reassign: { by: ['coordinator', 'owner'], from: OPEN, to: ['same'] },
  askInfo: { by: ACTIRIS, from: ['submitted', 'received'], to: ['info_requested'] },
  answerInfo: { by: CPAS, from: ['info_requested'], to: ['received'] },
  reject: { by: ACTIRIS, from: ['submitted', 'received', 'info_requested', 'warned'], to: ['rejected'] },
  correct: { by: CPAS, from: OPEN, to: ['same'] },
  withdraw: { by: ['coordinator', 'owner'], from: OPEN, to: ['withdrawn'] },
  error: { by: ['coordinator', 'adviser'], from: [...OPEN, ...ENDED], to: ['same', 'entered_in_error'] },
  schedule: {
    by: ACTIRIS,
    from: ['submitted', 'received', 'info_requested', 'warned', 'in_progress'],
    to: ['scheduled'],
  },
  reschedule: { by: ACTIRIS, from: ['scheduled'], to: ['same'] },
  cancelAppointment: { by: ACTIRIS, from: ['scheduled'], to: ['base'] },
  attended: { by: ACTIRIS, from: ['scheduled'], to: ['in_progress'] },
  absent: { by: ACTIRIS, from: ['scheduled'], to: ['base', 'warned', 'stopped'] },
  justifyAbsence: {
    by: ACTIRIS,
    from: BEHIND_AN_ABSENCE,
    to: ['base', 'same'],
  },
  justify: { by: CPAS, from: BEHIND_AN_ABSENCE, to: ['same'] },
  informedPerson: {
    by: CPAS,
    // An appointment may have been cancelled before any of these.
    from: BEHIND_AN_ABSENCE,
    to: ['same'],
  },
  correctResult: {
    by: ['adviser'],
    from: [...BEHIND_AN_ABSENCE, 'withdrawn'],
    to: ['same', 'base', 'in_progress', 'warned', 'stopped'],
  },
  message: { by: [...ACTIRIS, ...CPAS], from: [...OPEN, 'stopped'], to: ['same'] },
  feedback: { by: ACTIRIS, from: OPEN, to: ['same'] },
  close: { by: ACTIRIS, from: OPEN, to: ['closed'] },
}
export const ACT_TYPES = Object.keys(TRANSITIONS) as readonly ActType[]

export interface Moved {
  readonly ok: true
  readonly referral: Referral
  readonly event: ReferralEvent
}

/** Decides an act: the request as it then stands and the event to keep, or why not. Changes nothing itself. */
export function transition(referral: Referral, act: Act, circumstances: Circumstances): Moved | Refused {
  const { at, by, adviser } = circumstances
  const refused =
    whyNot(referral, act.type, at, by) ??
    inputGuard(act, at) ??
    contactGuard(act, adviser, referral.adviser) ??
    absenceGuard(referral, act, at) ??
    personGuard(referral, act, circumstances) ??
    correctionGuard(referral, act, circumstances) ??
    resultGuard(referral, act)
  if (refused) return refused
  const event = eventOf(referral, act, circumstances)
  const events = [...referral.events, event]
  const after = afterCorrection({ ...referral, ...evolve(referral, event), events }, event)
  return { ok: true, event, referral: afterError(after, event) }
}

/** The acts possible now for somebody, by part, status and what has happened; the inputs may still be refused. */
export function allowedActs(referral: Referral, at: Date, doer: Doer): readonly ActType[] {
  return ACT_TYPES.filter((type) => !whyNot(referral, type, at, doer))
}

/** Why somebody cannot do an act now, whatever its inputs; undefined when he can. */
export function whyNot(referral: Referral, type: ActType, at: Date, doer: Doer): Refused | undefined {
  const { by, from } = TRANSITIONS[type]
  if (!partsOf(referral, doer).some((part) => by.includes(part))) return refuse('REF_FORBIDDEN')
  if (!from.includes(referral.status)) return refuse('REF_TRANSITION')
  return secondPersonGuard(referral, type, doer) ?? circumstanceGuard(referral, type, at)
}
