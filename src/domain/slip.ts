import { type Absence, isJustifiable } from './absences.js'
import { brusselsDay } from './calendarDay.js'
import type { Appointment } from './eventParts.js'
import type { EventType, Referral, ReferralEvent } from './referral.js'
import { isExempt, type Regime } from './regime.js'

/** What the person has to be told now, in his own language, on paper or as a message: the slip. */
export type Slip =
  | {
      readonly kind: 'appointment'
      readonly appointment: Appointment
      /** Instants still to come of appointments that were given up: the person may know them. */
      readonly replaces: readonly string[]
      /** What an unjustified absence would lead to. */
      readonly next: 'warned' | 'stopped'
      /** No absence would stop the accompaniment. */
      readonly exempt: boolean
    }
  | { readonly kind: 'cancelled'; readonly superseded: Appointment }
  | {
      readonly kind: 'warned' | 'stopped'
      readonly missed: string
      /** What one more would lead to. */
      readonly next: 'warned' | 'stopped'
      /** Last day to justify, as long as it has not passed. */
      readonly justifiableUntil?: string | undefined
      readonly resumableFrom?: string | undefined
    }

/** Events about which the person has to hear; a later one takes the place of what was to be said before. */
const TOLD: readonly EventType[] = ['scheduled', 'rescheduled', 'appointmentCancelled', 'attended', 'absent']

type Told = Extract<
  ReferralEvent,
  { type: 'scheduled' | 'rescheduled' | 'appointmentCancelled' | 'absent' | 'resultCorrected' }
>
type Informed = Extract<ReferralEvent, { type: 'personInformed' }>

/** A correction is told when it made an absence of it, and the request had not gone on. */
const isTold = (event: ReferralEvent): boolean =>
  event.type === 'resultCorrected' ? event.result === event.status : TOLD.includes(event.type)

/** Whether the person has to hear of an event when it happens: a presence, or an absence that does not count, tells itself. */
export function concernsPerson(event: ReferralEvent): boolean {
  if (event.type === 'absent' || event.type === 'resultCorrected') {
    return isTold(event) && event.justifiableUntil !== undefined
  }
  return isTold(event) && event.type !== 'attended'
}

/** The event that the person has to hear of as the request stands, whatever the hour. */
function matterOf({ events, status }: Referral): Told | undefined {
  const last = events.findLast(isTold)
  switch (last?.type) {
    case 'scheduled':
    case 'rescheduled':
      return status === 'scheduled' ? last : undefined
    case 'appointmentCancelled':
      return ['received', 'info_requested', 'in_progress'].includes(status) ? last : undefined
    case 'absent':
    case 'resultCorrected':
      // Justified meanwhile, it warns nobody any more.
      return last.result === status ? last : undefined
    default:
      return undefined
  }
}

/** The event that the person has to be told of at an instant; undefined when there is nothing to tell. */
export function eventToTell(referral: Referral, at: Date): Told | undefined {
  const matter = matterOf(referral)
  return matter && 'appointment' in matter && at >= new Date(matter.appointment.at) ? undefined : matter
}

/** What the person has to hear of as the request stands, if anything, and the event that records that he did. */
export function informing(referral: Referral): Informing | undefined {
  if (!matterOf(referral)) return undefined
  return { about: subjectToTell(referral).about, informed: informedOf(referral) }
}

interface Informing {
  readonly about: Informed['about']
  readonly informed: Informed | undefined
}

/** The record that the person was told of the last thing that concerns him; what happens later asks for another. */
export function informedOf({ events }: Referral): Informed | undefined {
  const last = events.findLastIndex(isTold)
  return events.slice(last + 1).find((event): event is Informed => event.type === 'personInformed')
}

/** What the person is told of now, as the history names it. Throws when there is nothing: the guards come first. */
export function subjectToTell(referral: Referral): Pick<Informed, 'about' | 'appointmentAt'> {
  const matter = matterOf(referral)
  switch (matter?.type) {
    case 'scheduled':
    case 'rescheduled':
      return { about: 'appointment', appointmentAt: matter.appointment.at }
    case 'appointmentCancelled':
      return { about: 'cancellation', appointmentAt: matter.superseded.at }
    case 'absent':
    case 'resultCorrected':
      return { about: 'absence', appointmentAt: matter.appointmentAt }
    default:
      throw new Error('there is nothing to tell')
  }
}

/** The slip of a request at an instant, under its law of absences; undefined when there is nothing to tell. */
export function slipOf(referral: Referral, regime: Regime, at: Date): Slip | undefined {
  const event = eventToTell(referral, at)
  switch (event?.type) {
    case 'scheduled':
    case 'rescheduled':
      return appointmentSlip(referral, event.appointment, regime, at)
    case 'appointmentCancelled':
      return { kind: 'cancelled', superseded: event.superseded }
    case 'absent':
    case 'resultCorrected':
      return absenceSlip(referral, event, regime, at)
    default:
      return undefined
  }
}

function appointmentSlip(referral: Referral, appointment: Appointment, regime: Regime, at: Date): Slip {
  const replaces = givenUp(referral, appointment, at)
  return { kind: 'appointment', appointment, replaces, ...nextAbsence(referral, regime, new Date(appointment.at)) }
}

function givenUp({ events }: Referral, { at: kept }: Appointment, at: Date): readonly string[] {
  const instants = events.flatMap((event) => ('superseded' in event ? [event.superseded.at] : []))
  return [...new Set(instants)].filter((instant) => instant !== kept && new Date(instant) > at)
}

function absenceSlip(referral: Referral, absence: Absence, regime: Regime, at: Date): Slip {
  return {
    kind: absence.result === 'stopped' ? 'stopped' : 'warned',
    missed: absence.appointmentAt,
    next: nextAbsence(referral, regime, at).next,
    justifiableUntil: isJustifiable(absence, at) ? absence.justifiableUntil : undefined,
    resumableFrom: absence.resumableFrom,
  }
}

/** What the law makes of one more unjustified absence on that day. */
function nextAbsence({ person, trajectory, unjustifiedAbsences }: Referral, regime: Regime, on: Date) {
  const exempt = isExempt(regime, person.birthDate, trajectory.need, brusselsDay(on))
  const stops = unjustifiedAbsences + 1 >= regime.stopAtUnjustified && !exempt
  return { exempt, next: stops ? ('stopped' as const) : ('warned' as const) }
}
