import { type Audience, audiencesTold, type NoticeKind } from './notices.js'
import type { EventType, ReferralEvent } from './referral.js'

const KIND_OF: Partial<Record<EventType, NoticeKind>> = {
  submitted: 'submitted',
  received: 'received',
  reassigned: 'reassigned',
  handedOver: 'handedOver',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  corrected: 'corrected',
  errorReported: 'errorReported',
  enteredInError: 'enteredInError',
  infoRequested: 'infoRequested',
  infoAnswered: 'infoAnswered',
  scheduled: 'scheduled',
  rescheduled: 'rescheduled',
  appointmentCancelled: 'appointmentCancelled',
  attended: 'attended',
  absenceJustified: 'absenceJustified',
  resultCorrected: 'resultCorrected',
  justificationSent: 'justificationSent',
  messaged: 'message',
  feedback: 'feedback',
  closed: 'closed',
}

/** The notice that an event calls for; undefined when nobody needs to be told at once. */
export function noticeOf(event: ReferralEvent): NoticeKind | undefined {
  if (event.type !== 'absent') return KIND_OF[event.type]
  return event.result === 'warned' || event.result === 'stopped' ? event.result : 'excused'
}

/**
 * The audiences of an event. What Actiris' own system did has no author here: its adviser may be the one who wrote it,
 * and nothing is ever echoed to its author.
 * @param events all of the request
 */
export function audiencesOf(
  kind: NoticeKind,
  event: ReferralEvent,
  events: readonly ReferralEvent[],
): readonly Audience[] {
  return audiencesTold(kind).filter((audience) => {
    if (audience === 'adviser') return event.by.side !== 'actiris' || event.by.member !== undefined
    return audience !== 'coordinators' || event.type !== 'resultCorrected' || everCounted(event.appointmentAt, events)
  })
}

/** Coordinators are told of an absence that counts, and so of whatever becomes of it, also once it was justified. */
function everCounted(appointmentAt: string, events: readonly ReferralEvent[]): boolean {
  return events.some((event) => {
    if (event.type === 'absent' && event.appointmentAt === appointmentAt)
      return event.result === 'warned' || event.result === 'stopped'
    return event.type === 'resultCorrected' && event.appointmentAt === appointmentAt && event.to === 'unjustified'
  })
}
