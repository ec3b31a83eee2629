/** What time brings: nobody has done anything, and that is the point. */
export const REMINDER_KINDS = [
  'appointmentSoon',
  'resultMissing',
  'infoUnanswered',
  'silence5',
  'silence10',
  'silence20',
  'resumableSoon',
  'resumable',
  'contractEnds6',
  'contractEnds3',
  'contractEnds1',
  'draftExpires',
] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** Every kind of notice that somebody may receive about a request. */
export const NOTICE_KINDS = [
  'submitted',
  'received',
  'reassigned',
  'handedOver',
  'rejected',
  'withdrawn',
  'corrected',
  'errorReported',
  'enteredInError',
  'infoRequested',
  'infoAnswered',
  'scheduled',
  'rescheduled',
  'appointmentCancelled',
  'attended',
  'excused',
  'warned',
  'stopped',
  'absenceJustified',
  'resultCorrected',
  'justificationSent',
  'message',
  'feedback',
  'closed',
  ...REMINDER_KINDS,
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** Notices about a draft, to the one whose it is. */
export type DraftNoticeKind = Extract<
  ReminderKind,
  'contractEnds6' | 'contractEnds3' | 'contractEnds1' | 'draftExpires'
>

/** Notices about a question: passed on to the coordinators, and answered by one of them. */
export const QUESTION_NOTICE_KINDS = ['questionPassedOn', 'questionAnswered'] as const
export type QuestionNoticeKind = (typeof QUESTION_NOTICE_KINDS)[number]

/** Notices about somebody who asks for access: to those who decide, and to him once they have. */
export const ACCESS_NOTICE_KINDS = ['accessAsked', 'accessDecided'] as const
export type AccessNoticeKind = (typeof ACCESS_NOTICE_KINDS)[number]

/** Notices about a colleague, to the coordinators: who cannot be reached, and who left open requests behind. */
export const STAFF_NOTICE_KINDS = ['unreachable', 'ownerLeft'] as const
export type StaffNoticeKind = (typeof STAFF_NOTICE_KINDS)[number]

/**
 * C: the request's owner, looked up when the message leaves, and who was it before it was given to somebody else. K: the
 * coordinators of its organisation. A: the adviser in charge, or every adviser before there is one.
 */
export const AUDIENCES = ['owner', 'formerOwner', 'coordinators', 'adviser'] as const
export type Audience = (typeof AUDIENCES)[number]

/** How fast somebody is told: at once, or with the daily digest. */
export type Pace = 'now' | 'digest'

/** Who is told of a kind of change, and how fast unless the reader chose otherwise. */
export interface Telling extends Partial<Readonly<Record<Audience, Pace>>> {
  /** False: what it tells may not be missed, and nobody can choose. */
  readonly mutable: boolean
}

/**
 * Who is told of what (the domain page's matrix; the README's table is this one). A coordinator who is also the owner gets
 * one message, and nobody is told of what he did himself.
 */
export const NOTICES: Record<NoticeKind, Telling> = {
  submitted: { coordinators: 'digest', adviser: 'now', mutable: true },
  received: { owner: 'now', coordinators: 'digest', mutable: true },
  reassigned: { owner: 'now', formerOwner: 'now', coordinators: 'now', mutable: true },
  handedOver: { coordinators: 'now', adviser: 'now', mutable: true },
  rejected: { owner: 'now', coordinators: 'now', mutable: false },
  withdrawn: { owner: 'now', coordinators: 'digest', adviser: 'now', mutable: true },
  corrected: { adviser: 'now', mutable: true },
  errorReported: { coordinators: 'now', adviser: 'now', mutable: false },
  enteredInError: { owner: 'now', coordinators: 'now', adviser: 'now', mutable: false },
  infoRequested: { owner: 'now', mutable: false },
  infoAnswered: { adviser: 'now', mutable: false },
  scheduled: { owner: 'now', coordinators: 'now', mutable: true },
  rescheduled: { owner: 'now', coordinators: 'now', mutable: true },
  appointmentCancelled: { owner: 'now', coordinators: 'now', mutable: true },
  attended: { owner: 'digest', mutable: true },
  excused: { owner: 'now', mutable: true },
  warned: { owner: 'now', coordinators: 'now', mutable: false },
  stopped: { owner: 'now', coordinators: 'now', mutable: false },
  absenceJustified: { owner: 'now', coordinators: 'now', mutable: false },
  /** Coordinators when an absence counts, or counted: they were told of that. */
  resultCorrected: { owner: 'now', coordinators: 'now', mutable: false },
  justificationSent: { adviser: 'now', mutable: false },
  message: { owner: 'now', adviser: 'now', mutable: true },
  feedback: { owner: 'now', mutable: true },
  closed: { owner: 'now', coordinators: 'now', mutable: false },
  appointmentSoon: { owner: 'now', mutable: true },
  resultMissing: { adviser: 'now', mutable: false },
  infoUnanswered: { coordinators: 'now', mutable: false },
  silence5: { adviser: 'now', mutable: false },
  silence10: { owner: 'now', coordinators: 'now', adviser: 'now', mutable: false },
  silence20: { coordinators: 'now', adviser: 'now', mutable: false },
  resumableSoon: { owner: 'now', coordinators: 'digest', mutable: true },
  resumable: { owner: 'now', coordinators: 'digest', mutable: true },
  contractEnds6: { owner: 'now', coordinators: 'digest', mutable: true },
  contractEnds3: { owner: 'now', coordinators: 'digest', mutable: true },
  contractEnds1: { owner: 'now', coordinators: 'digest', mutable: true },
  draftExpires: { owner: 'now', mutable: true },
}

/** Who is told about a question (the same matrix): those who may reply, and its asker, whose it is. */
export const QUESTION_NOTICES: Record<QuestionNoticeKind, Telling> = {
  questionPassedOn: { coordinators: 'now', mutable: true },
  questionAnswered: { owner: 'now', mutable: true },
}

/**
 * Who is told about a request for access (the same matrix): the organisation's coordinators, the admins where it has none;
 * then the asker, who is the request's owner here.
 */
export const ACCESS_NOTICES: Record<AccessNoticeKind, Telling> = {
  accessAsked: { coordinators: 'now', mutable: false },
  accessDecided: { owner: 'now', mutable: false },
}

/** Whom a kind tells, at once or with the digest. */
export function audiencesTold(kind: NoticeKind): readonly Audience[] {
  return AUDIENCES.filter((audience) => NOTICES[kind][audience])
}

export const isReminder = (kind: NoticeKind): kind is ReminderKind =>
  (REMINDER_KINDS as readonly string[]).includes(kind)
