import { type Absence, absence, absenceToJustify, isLifted } from './absences.js'
import type { Act, ActType, Circumstances } from './act.js'
import { brusselsDay, type CalendarDay } from './calendarDay.js'
import { correctionOf } from './correction.js'
import { openReport } from './enteredInError.js'
import type { AdviserContact, Appointment } from './eventParts.js'
import { isReachable } from './guards.js'
import { actorOf } from './parts.js'
import type { Referral, ReferralEvent } from './referral.js'
import { resultCorrection } from './resultCorrection.js'
import { subjectToTell } from './slip.js'
import { plusWorkingDays } from './workingDays.js'

/** What a possible act becomes in the history: everything that follows from it is decided here, once. */
export function eventOf(referral: Referral, act: Act, circumstances: Circumstances): ReferralEvent {
  return {
    ...stamp(circumstances),
    ...(MAKINGS[act.type] as Making<ActType>)(act, referral, circumstances),
  } as ReferralEvent
}

const stamp = ({ at, by, occurredAt }: Circumstances) => ({
  at: at.toISOString(),
  by: actorOf(by),
  ...(occurredAt ? { occurredAt } : {}),
})

type Happened = ReferralEvent extends infer E
  ? E extends ReferralEvent
    ? Omit<E, 'at' | 'by' | 'occurredAt'>
    : never
  : never

type Making<T extends ActType> = (
  act: Extract<Act, { readonly type: T }>,
  referral: Referral,
  circumstances: Circumstances,
) => Happened

const MAKINGS: { readonly [T in ActType]: Making<T> } = {
  receive: (_act, _referral, { adviser }) => ({ type: 'received', adviser }),
  take: (_act, _referral, { adviser }) => ({ type: 'taken', adviser: adviser ?? { name: '' } }),
  handOver: ({ adviser }, _referral, { memberOf }) => ({ type: 'handedOver', adviser: contactOf(adviser, memberOf) }),
  reassign: ({ owner }, referral, { memberOf }) => ({
    type: 'reassigned',
    from: referral.owner,
    to: owner,
    name: memberOf(owner)?.member.name ?? '',
  }),
  reject: ({ reason, text }, _referral, { adviser }) => ({ type: 'rejected', reason, text, adviser }),
  correct: ({ person }, referral) => ({ type: 'corrected', ...correctionOf(referral.person, person) }),
  error: (_act, referral) => ({ type: openReport(referral) ? 'enteredInError' : 'errorReported' }),
  withdraw: ({ reason, text }) => ({ type: 'withdrawn', reason, text }),
  askInfo: ({ question }, _referral, { adviser }) => ({ type: 'infoRequested', question, adviser }),
  answerInfo: ({ answer }) => ({ type: 'infoAnswered', answer }),
  schedule: ({ appointment }, _referral, { adviser }) => ({ type: 'scheduled', appointment, adviser }),
  reschedule: (act, referral, { adviser }) => ({
    ...act,
    type: 'rescheduled',
    superseded: waitedFor(referral),
    adviser,
  }),
  cancelAppointment: (act, referral, { adviser }) => ({
    ...act,
    type: 'appointmentCancelled',
    superseded: waitedFor(referral),
    adviser,
  }),
  attended: ({ late }, referral, circumstances) => ({
    type: 'attended',
    appointmentAt: waitedFor(referral).at,
    late,
    correctableUntil: correctableUntil(circumstances),
  }),
  absent: (act, referral, circumstances) => {
    const { at } = waitedFor(referral)
    return {
      type: 'absent',
      appointmentAt: at,
      motive: act.motive,
      ...absence(referral, act, at, circumstances),
      correctableUntil: correctableUntil(circumstances),
    }
  },
  justifyAbsence: (act, referral, { regime }) => {
    const named = namedAbsence(referral, act)
    const lifted = isLifted(referral, named, regime)
    return { type: 'absenceJustified', absenceOf: named.appointmentAt, text: act.text, motive: act.motive, lifted }
  },
  justify: (act, referral) => ({
    type: 'justificationSent',
    absenceOf: namedAbsence(referral, act).appointmentAt,
    text: act.text,
    motive: act.motive,
  }),
  informedPerson: (_act, referral) => ({ type: 'personInformed', ...subjectToTell(referral) }),
  correctResult: (act, referral, circumstances) => resultCorrection(referral, act, circumstances),
  message: ({ text }, _referral, { adviser }) => ({ type: 'messaged', text, adviser }),
  feedback: ({ facts, needs, perspectives }) => ({ type: 'feedback', facts, needs, perspectives }),
  close: (act, referral, { adviser }) => ({
    ...act,
    type: 'closed',
    contact: [adviser, referral.adviser].find(isReachable) ?? { name: '' },
  }),
}

/** Working days after the day on which a result was recorded, within which it can be corrected. */
const CORRECTION_DAYS = 5

const correctableUntil = ({ at, calendar }: Circumstances): CalendarDay =>
  plusWorkingDays(brusselsDay(at), CORRECTION_DAYS, calendar)

function contactOf(id: string, memberOf: Circumstances['memberOf']): AdviserContact {
  const { name = '', phone, email } = memberOf(id)?.member ?? {}
  return { member: id, name, phone, email }
}

/** The absence that an act speaks of: the guards let nothing be justified without one. */
function namedAbsence(referral: Referral, act: Act & { type: 'justifyAbsence' | 'justify' }): Absence {
  const absence = absenceToJustify(referral, act)
  if (!absence) throw new Error('there is no absence to justify')
  return absence
}

/** The appointment of a scheduled request: the table lets nothing else be moved or cancelled. */
function waitedFor({ appointment }: Referral): Appointment {
  if (!appointment) throw new Error('a scheduled request has no appointment')
  return appointment
}
