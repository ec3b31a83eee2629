import type { MemberId } from './people.js'
import type { AdviserContact, Progress, Referral, ReferralEvent } from './referral.js'
import type { Status } from './vocabulary.js'

/** Base: where a request stands when nothing else holds it. */
export function baseStatus(attended: boolean): Status {
  return attended ? 'in_progress' : 'received'
}

/** Where a request stands after one more event. Pure: everything needed was decided when the event was made. */
export function evolve(before: Progress | undefined, event: ReferralEvent): Progress {
  const start: Progress = before ?? {
    status: 'draft',
    version: 0,
    owner: event.by.member ?? '',
    attended: false,
    unjustifiedAbsences: 0,
    changedAt: event.at,
  }
  return { ...start, ...effect(start, event), version: start.version + 1, changedAt: event.at }
}

/** Folds a list of events: the proof that what is stored is what happened. */
export function fold(events: readonly ReferralEvent[]): Progress | undefined {
  return events.reduce<Progress | undefined>(evolve, undefined)
}

/** Who filed a request, whoever is in charge of it now. */
export const filedBy = ({ events }: Pick<Referral, 'events'>): MemberId | undefined => events[0]?.by.member

function effect(before: Progress, event: ReferralEvent): Partial<Progress> {
  switch (event.type) {
    case 'submitted':
      return { status: 'submitted', unjustifiedAbsences: event.inheritedAbsences ?? 0 }
    case 'received':
      // Somebody may have written before: whoever takes the request on is in charge.
      return { status: 'received', ...(event.adviser ? { adviser: event.adviser } : {}) }
    case 'taken':
    case 'handedOver':
      return { adviser: event.adviser }
    case 'reassigned':
      return { owner: event.to }
    case 'infoRequested':
      return { status: 'info_requested', ...taking(before, event.adviser) }
    case 'infoAnswered':
      return { status: 'received' }
    case 'rejected':
      return { status: 'rejected', ...taking(before, event.adviser) }
    case 'withdrawn':
      return { status: 'withdrawn', appointment: undefined }
    case 'scheduled':
      return { status: 'scheduled', appointment: event.appointment, ...taking(before, event.adviser) }
    case 'rescheduled':
      return { appointment: event.appointment, ...taking(before, event.adviser) }
    case 'appointmentCancelled':
      return { status: baseStatus(before.attended), appointment: undefined, ...taking(before, event.adviser) }
    case 'attended':
      return { status: 'in_progress', attended: true, appointment: undefined }
    case 'absent':
      return absence(before, event)
    case 'absenceJustified':
      return {
        unjustifiedAbsences: before.unjustifiedAbsences - 1,
        ...(event.lifted ? { status: baseStatus(before.attended), resumableFrom: undefined } : {}),
      }
    case 'messaged':
      return taking(before, event.adviser)
    case 'justificationSent':
    case 'feedback':
      return {}
    case 'closed':
      return { status: 'closed', appointment: undefined, adviser: event.contact }
  }
}

function absence(before: Progress, event: ReferralEvent & { type: 'absent' }): Partial<Progress> {
  const counts = event.result === 'warned' || event.result === 'stopped'
  return {
    status: event.result === 'warned' || event.result === 'stopped' ? event.result : baseStatus(before.attended),
    appointment: undefined,
    unjustifiedAbsences: before.unjustifiedAbsences + (counts ? 1 : 0),
    resumableFrom: event.resumableFrom,
  }
}

/** The adviser who first acts is in charge, and stays so until somebody else takes the request. */
function taking(before: Progress, adviser: AdviserContact | undefined): Partial<Progress> {
  return before.adviser || !adviser ? {} : { adviser }
}
