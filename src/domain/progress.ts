import type { AdviserContact } from './eventParts.js'
import type { MemberId } from './people.js'
import type { EventType, Referral, ReferralEvent } from './referral.js'
import type { Progress } from './standing.js'
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

type Effect<T extends EventType> = (
  event: Extract<ReferralEvent, { readonly type: T }>,
  before: Progress,
) => Partial<Progress>

/** What each event changes; a new type of event does not compile until it stands here. */
const EFFECTS: { readonly [T in EventType]: Effect<T> } = {
  submitted: ({ inheritedAbsences = 0 }) => ({ status: 'submitted', unjustifiedAbsences: inheritedAbsences }),
  // Somebody may have written before: whoever takes the request on is in charge.
  received: ({ adviser }) => ({ status: 'received', ...(adviser ? { adviser } : {}) }),
  taken: ({ adviser }) => ({ adviser }),
  handedOver: ({ adviser }) => ({ adviser }),
  reassigned: ({ to }) => ({ owner: to }),
  infoRequested: ({ adviser }, before) => ({ status: 'info_requested', ...taking(before, adviser) }),
  infoAnswered: () => ({ status: 'received' }),
  rejected: ({ adviser }, before) => ({ status: 'rejected', ...taking(before, adviser) }),
  corrected: () => ({}),
  errorReported: () => ({}),
  enteredInError: () => ({ status: 'entered_in_error', appointment: undefined, resumableFrom: undefined }),
  withdrawn: () => ({ status: 'withdrawn', appointment: undefined }),
  scheduled: ({ appointment, adviser }, before) => ({
    status: 'scheduled',
    appointment,
    ...taking(before, adviser),
  }),
  rescheduled: ({ appointment, adviser }, before) => ({ appointment, ...taking(before, adviser) }),
  appointmentCancelled: ({ adviser }, before) => ({
    status: baseStatus(before.attended),
    appointment: undefined,
    ...taking(before, adviser),
  }),
  attended: () => ({ status: 'in_progress', attended: true, appointment: undefined }),
  absent: (event, before) => absence(before, event),
  absenceJustified: ({ lifted }, { attended, unjustifiedAbsences }) => ({
    unjustifiedAbsences: unjustifiedAbsences - 1,
    ...(lifted ? { status: baseStatus(attended), resumableFrom: undefined } : {}),
  }),
  resultCorrected: ({ status, attended, unjustifiedAbsences, resumableFrom }) => ({
    status,
    attended,
    unjustifiedAbsences,
    resumableFrom,
  }),
  messaged: ({ adviser }, before) => taking(before, adviser),
  justificationSent: () => ({}),
  personInformed: () => ({}),
  feedback: () => ({}),
  closed: ({ contact }) => ({ status: 'closed', appointment: undefined, adviser: contact }),
}

const effect = (before: Progress, event: ReferralEvent): Partial<Progress> =>
  (EFFECTS[event.type] as Effect<EventType>)(event, before)

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
