import { type Absence, absenceToJustify, countedAbsences, isJustifiable } from './absences.js'
import type { Act, ActType, Circumstances } from './act.js'
import { brusselsDay, plusDays } from './calendarDay.js'
import type { AdviserContact } from './eventParts.js'
import { doerOf, type Part, partsOf } from './parts.js'
import type { Referral } from './referral.js'
import { type RefusalCode, type Refused, refuse } from './refusals.js'
import { type AppointmentResult, lastResult } from './results.js'
import { eventToTell, informedOf } from './slip.js'

const REASON_TEXT_MIN = 20
/** Calendar days after a stop within which messages go on. */
const MESSAGE_DAYS = 30

/** What must have happened before an act, whatever its inputs. */
export function circumstanceGuard(referral: Referral, type: ActType, at: Date): Refused | undefined {
  switch (type) {
    case 'reject':
      return referral.attended ? refuse('REF_ATTENDED') : undefined
    case 'feedback':
    case 'close':
      return referral.attended ? undefined : refuse('REF_NEVER_ATTENDED')
    case 'reschedule':
    case 'cancelAppointment':
      return hasCome(referral, at) ? refuse('REF_HOUR_PASSED') : undefined
    case 'attended':
    case 'absent':
      return hasCome(referral, at) ? undefined : refuse('REF_TOO_EARLY')
    case 'informedPerson':
      return informGuard(referral, at)
    case 'message':
      return stoppedTooLong(referral, at) ? refuse('REF_MESSAGES_ENDED') : undefined
    case 'justifyAbsence':
    case 'justify':
      return justifyGuard(countedAbsences(referral).at(-1), at)
    case 'correctResult':
      return lateGuard(lastResult(referral), at)
    default:
      return undefined
  }
}

/** Once for each appointment, cancelling or absence, and while the person can still make use of it. */
function informGuard(referral: Referral, at: Date): Refused | undefined {
  if (!eventToTell(referral, at)) return refuse('REF_NOTHING_TO_TELL')
  const informed = informedOf(referral)
  return informed && refuse('REF_TOLD_ALREADY', { day: brusselsDay(new Date(informed.at)) })
}

/** Both sides may still write about a stop, for as long as it may be justified and a little after. */
function stoppedTooLong({ status, events }: Referral, at: Date): boolean {
  const stop = events.findLast((event) => 'result' in event && event.result === 'stopped')
  if (status !== 'stopped' || !stop) return false
  return brusselsDay(at) > plusDays(brusselsDay(new Date(stop.at)), MESSAGE_DAYS)
}

const hasCome = ({ appointment }: Referral, at: Date) => at >= new Date(appointment?.at ?? 0)

/** The absence that is justified: it exists, counts, and its last day has not passed. */
export function absenceGuard(referral: Referral, act: Act, at: Date): Refused | undefined {
  if (act.type !== 'justifyAbsence' && act.type !== 'justify') return undefined
  const absence = absenceToJustify(referral, act)
  return absence ? justifyGuard(absence, at) : refuse('REF_ABSENCE_UNKNOWN')
}

function justifyGuard(absence: Absence | undefined, at: Date): Refused | undefined {
  if (!absence) return refuse('REF_NO_ABSENCE')
  return isJustifiable(absence, at) ? undefined : refuse('REF_JUSTIFY_LATE', { day: absence.justifiableUntil })
}

/** A result is corrected within its days. */
function lateGuard(latest: AppointmentResult | undefined, at: Date): Refused | undefined {
  if (!latest) return refuse('REF_NO_RESULT')
  const day = latest.correctableUntil ?? brusselsDay(new Date(latest.recordedAt))
  return brusselsDay(at) <= day ? undefined : refuse('REF_RESULT_LATE', { day })
}

/** A correction says something else than what stands there. */
export function resultGuard(referral: Referral, act: Act): Refused | undefined {
  return act.type === 'correctResult' && act.result === lastResult(referral)?.outcome
    ? refuse('REF_RESULT_SAME')
    : undefined
}

/** Who may be put in charge: a member on that side who could do the work, and is not in charge already. */
export function personGuard(
  referral: Referral,
  act: Act,
  { memberOf }: Pick<Circumstances, 'memberOf'>,
): Refused | undefined {
  if (act.type === 'reassign') return inCharge(act.owner, referral.owner, ['caseworker', 'coordinator'])
  if (act.type === 'handOver') return inCharge(act.adviser, referral.adviser?.member, ['adviser'])
  return undefined

  function inCharge(wanted: string, present: string | undefined, parts: readonly Part[]): Refused | undefined {
    if (wanted === present) return refuse('REF_PERSON_SAME')
    const known = memberOf(wanted)
    const may = known && partsOf(referral, doerOf(known.member, known.side)).some((part) => parts.includes(part))
    return unless(Boolean(may), 'REF_PERSON_UNKNOWN')
  }
}

/** A request is closed with somebody to turn to: a telephone, an e-mail, or the adviser's own words. */
export function contactGuard(act: Act, ...advisers: readonly (AdviserContact | undefined)[]): Refused | undefined {
  return act.type === 'close' && !advisers.some(isReachable) ? refuse('REF_NO_CONTACT') : undefined
}

export function isReachable(adviser: AdviserContact | undefined): boolean {
  return Boolean(adviser?.phone || adviser?.email || adviser?.words)
}

/** What an act must bring with it. */
export function inputGuard(act: Act, at: Date): Refused | undefined {
  switch (act.type) {
    case 'schedule':
    case 'reschedule':
      return unless(new Date(act.appointment.at) > at, 'REF_PAST')
    case 'askInfo':
      return unless(isSaid(act.question), 'REF_INCOMPLETE')
    case 'message':
    case 'justifyAbsence':
    case 'justify':
      return unless(isSaid(act.text), 'REF_INCOMPLETE')
    case 'correctResult':
      return unless(isSaid(act.why), 'REF_INCOMPLETE')
    case 'answerInfo':
      return unless(isSaid(act.answer), 'REF_INCOMPLETE')
    case 'reject':
    case 'withdraw':
      return unless(act.reason !== 'OTHER' || isSaid(act.text, REASON_TEXT_MIN), 'REF_REASON_TEXT')
    case 'feedback':
      return unless([act.facts, act.needs, act.perspectives].some(Boolean), 'REF_INCOMPLETE')
    case 'close':
      return unless([act.facts, act.needs, act.perspectives].every(Boolean), 'REF_INCOMPLETE')
    default:
      return undefined
  }
}

const unless = (fine: boolean, code: RefusalCode) => (fine ? undefined : refuse(code))
const isSaid = (text: string | undefined, least = 1) => (text ?? '').trim().length >= least
