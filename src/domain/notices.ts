import type { EventType, ReferralEvent } from './referral.js'

/** Every kind of notice that somebody may receive about a request. */
export const NOTICE_KINDS = [
  'received',
  'rejected',
  'infoRequested',
  'infoAnswered',
  'scheduled',
  'rescheduled',
  'appointmentCancelled',
  'excused',
  'warned',
  'stopped',
  'absenceJustified',
  'message',
  'feedback',
  'closed',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Notices about a question: passed on to the coordinators, and answered by one of them. */
export const QUESTION_NOTICE_KINDS = ['questionPassedOn', 'questionAnswered'] as const
export type QuestionNoticeKind = (typeof QUESTION_NOTICE_KINDS)[number]

/** C: the request's owner, looked up when the message leaves. K: the coordinators of its organisation. A: the adviser in charge. */
export const AUDIENCES = ['owner', 'coordinators', 'adviser'] as const
export type Audience = (typeof AUDIENCES)[number]

/**
 * Who is told of what, at once. The owner hears everything that Actiris does, the adviser in charge
 * what the CPAS does; the coordinators what changes the outcome.
 * A coordinator who is also the owner gets one message, and nobody is told of what he did himself.
 */
export const NOTICES: Record<NoticeKind, readonly Audience[]> = {
  received: ['owner', 'coordinators'],
  rejected: ['owner', 'coordinators'],
  infoRequested: ['owner'],
  infoAnswered: ['adviser'],
  scheduled: ['owner', 'coordinators'],
  rescheduled: ['owner', 'coordinators'],
  appointmentCancelled: ['owner', 'coordinators'],
  excused: ['owner'],
  warned: ['owner', 'coordinators'],
  stopped: ['owner', 'coordinators'],
  absenceJustified: ['owner', 'coordinators'],
  message: ['owner', 'adviser'],
  feedback: ['owner'],
  closed: ['owner', 'coordinators'],
}

const KIND_OF: Partial<Record<EventType, NoticeKind>> = {
  received: 'received',
  rejected: 'rejected',
  infoRequested: 'infoRequested',
  infoAnswered: 'infoAnswered',
  scheduled: 'scheduled',
  rescheduled: 'rescheduled',
  appointmentCancelled: 'appointmentCancelled',
  absenceJustified: 'absenceJustified',
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
 */
export function audiencesOf(kind: NoticeKind, { by }: ReferralEvent): readonly Audience[] {
  const isOwnSystem = by.side === 'actiris' && by.member === undefined
  return NOTICES[kind].filter((audience) => audience !== 'adviser' || !isOwnSystem)
}
