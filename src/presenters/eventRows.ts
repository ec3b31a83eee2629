import type { Appointment, AppointmentChange } from '../domain/eventParts.js'
import type { ReferralEvent } from '../domain/referral.js'
import { correctedNames } from './correctionRows.js'
import { longDay, longMoment, shortMoment } from './dates.js'
import { plain } from './plain.js'
import { privateRows } from './privateRows.js'
import { appointmentRows, feedbackRows, type Row } from './rows.js'
import type { Words } from './words.js'

/** What an event brought, beside the status that it led to: a reason, a date, a feedback. */
export function eventRows(event: ReferralEvent, words: Words): readonly Row[] {
  switch (event.type) {
    case 'scheduled':
      return appointmentRows(event.appointment, words)
    case 'infoRequested':
      return [[words.fact.question, plain(event.question)]]
    case 'infoAnswered':
      return [[words.fact.reply, plain(event.answer)]]
    case 'rescheduled':
      return [...appointmentRows(event.appointment, words), ...supersededRows(event, words)]
    case 'appointmentCancelled':
      return supersededRows(event, words)
    case 'reassigned':
      return [[words.fact.owner, plain(event.name)]]
    case 'rejected':
      return [
        [words.field.reason, words.rejectReason[event.reason]],
        [words.field.text, event.text && plain(event.text)],
      ]
    case 'absent':
      return [
        [words.fact.appointment, shortMoment(event.appointmentAt, words.language)],
        [words.fact.justifiableUntil, event.justifiableUntil && longDay(event.justifiableUntil, words.language)],
        [words.fact.resumableFrom, event.resumableFrom && longDay(event.resumableFrom, words.language)],
      ]
    case 'absenceJustified':
    case 'justificationSent':
      return [[words.fact.missed, longMoment(event.absenceOf, words.language)]]
    case 'corrected':
      return [[words.fact.corrected, correctedNames(event, words)]]
    case 'resultCorrected':
      return correctionRows(event, words)
    case 'messaged':
      return [[words.fact.message, plain(event.text)]]
    case 'feedback':
      return feedbackRows(event, words)
    case 'closed':
      return [[words.field.outcome, words.outcome[event.outcome]], ...feedbackRows(event, words)]
    default:
      return []
  }
}

/** What an event brought, for those who open the request. */
export function requestRows(event: ReferralEvent, words: Words): readonly Row[] {
  return [...eventRows(event, words), ...privateRows(event, words)]
}

/** The appointment that was given up, who wanted it and why. */
export function supersededRows(
  { superseded, askedBy, reason }: AppointmentChange & { readonly superseded: Appointment },
  words: Words,
): readonly Row[] {
  return [
    [words.fact.superseded, longMoment(superseded.at, words.language)],
    [words.field.askedBy, words.askedBy[askedBy]],
    [words.field.why, plain(reason)],
  ]
}

function correctionRows(event: ReferralEvent & { type: 'resultCorrected' }, words: Words): readonly Row[] {
  return [
    [words.fact.appointment, longMoment(event.appointmentAt, words.language)],
    [words.fact.wrongResult, words.result[event.from]],
    [words.field.result, words.result[event.to]],
    [words.fact.justifiableUntil, event.justifiableUntil && longDay(event.justifiableUntil, words.language)],
    [words.fact.resumableFrom, event.resumableFrom && longDay(event.resumableFrom, words.language)],
  ]
}
