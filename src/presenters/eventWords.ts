import { ALERT_CHOICES, MUTABLE_KINDS, QUIET_HOURS } from '../domain/alerts.js'
import { INFORMED_ABOUT } from '../domain/eventParts.js'
import { AUDIENCES, NOTICE_KINDS, QUESTION_NOTICE_KINDS, REMINDER_KINDS } from '../domain/notices.js'
import { each } from './wordKeys.js'

/** Words of what happened, and of who is told of it. */
export const eventWords = {
  event: each([
    'submitted',
    'received',
    'taken',
    'handedOver',
    'reassigned',
    'rejected',
    'withdrawn',
    'corrected',
    'errorReported',
    'enteredInError',
    'infoRequested',
    'infoAnswered',
    'scheduled',
    'rescheduled',
    'rescheduled_from',
    'appointmentCancelled',
    'attended',
    'attended_late',
    'absent_excused',
    'absent_service_fault',
    'absent_warned',
    'absent_stopped',
    'absenceJustified',
    'justificationSent',
    'personInformed',
    ...INFORMED_ABOUT.map((about) => `informed_${about}` as const),
    'resultCorrected',
    'messaged_actiris',
    'messaged_cpas',
    'feedback',
    'closed',
  ]),
  /** What to know before an act is done. */
  actNote: each(['withdraw', 'correct', 'error', 'error_confirm', 'justify', 'correctResult']),
  notice: each([
    ...NOTICE_KINDS,
    ...QUESTION_NOTICE_KINDS,
    'reopened',
    'standing',
    'rule',
    'reminder',
    'reminderLabel',
  ]),
  /** What somebody may choose to be told, as a label. */
  alert: each(MUTABLE_KINDS),
  alertChoice: each(ALERT_CHOICES),
  quietHours: each(QUIET_HOURS),
  /** What a phone shows of what time brings. */
  reminderLabel: each(REMINDER_KINDS),
  /** As whom somebody is told: why he gets it. */
  toldAs: each(AUDIENCES),
} as const
