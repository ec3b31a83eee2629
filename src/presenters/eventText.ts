import type { ReferralEvent } from '../domain/referral.js'
import { correctionLine } from './correctionRows.js'
import { shortMoment } from './dates.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

const EXCERPT = 300

/** One line of a request's history. */
export function eventText(event: ReferralEvent, words: Words): string {
  switch (event.type) {
    case 'submitted':
      return event.origin ? `${words.event.submitted} (${words.origin[event.origin.kind]})` : words.event.submitted
    case 'taken':
      return fill(words.event.taken, { name: plain(event.adviser.name) })
    case 'handedOver':
      return `${words.event.handedOver} (${plain(event.adviser.name)})`
    case 'reassigned':
      return `${words.event.reassigned} (${plain(event.name)})`
    case 'rejected':
      return fill(words.event.rejected, { reason: words.rejectReason[event.reason] })
    case 'corrected':
      return withDetail(words.event.corrected, correctionLine(event, words))
    case 'withdrawn':
      return fill(words.event.withdrawn, { reason: words.withdrawReason[event.reason] })
    case 'scheduled':
      return fill(words.event.scheduled, { when: shortMoment(event.appointment.at, words.language) })
    case 'rescheduled':
      return fill(words.event.rescheduled_from, {
        from: shortMoment(event.superseded.at, words.language),
        to: shortMoment(event.appointment.at, words.language),
      })
    case 'appointmentCancelled':
      return `${words.event.appointmentCancelled} (${shortMoment(event.superseded.at, words.language)})`
    case 'attended':
      return event.late ? words.event.attended_late : words.event.attended
    case 'absent':
      return words.event[`absent_${event.result}`]
    case 'absenceJustified':
    case 'justificationSent':
      return `${words.event[event.type]} (${shortMoment(event.absenceOf, words.language)})`
    case 'personInformed':
      return fill(words.event[`informed_${event.about}`], { when: shortMoment(event.appointmentAt, words.language) })
    case 'resultCorrected':
      return correctionText(event, words)
    case 'messaged':
      return [eventLabel(event, words), plain(excerpt(event.text))].filter(Boolean).join(' – ')
    case 'closed':
      return fill(words.event.closed, { outcome: words.outcome[event.outcome] })
    default:
      return words.event[event.type]
  }
}

/** Once the content was erased, the label alone. */
const withDetail = (label: string, detail: string): string => (detail ? `${label} (${detail})` : label)

/** Whether a line of the history tells only the beginning of a message. */
export const isExcerpt = (text: string): boolean => text.length > EXCERPT

/** The beginning of a message: all of it stands above while it is the last, and in the whole history. */
function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line
}

/** What an event is called, without its date: for the summary that a phone shows. */
export function eventLabel(event: ReferralEvent, words: Words): string {
  if (event.type === 'absent') return words.event[`absent_${event.result}`]
  if (event.type === 'messaged') return words.event[event.by.side === 'actiris' ? 'messaged_actiris' : 'messaged_cpas']
  return words.event[event.type]
}

function correctionText(
  { appointmentAt, from, to }: ReferralEvent & { type: 'resultCorrected' },
  words: Words,
): string {
  const when = shortMoment(appointmentAt, words.language)
  return `${words.event.resultCorrected} (${when}, ${words.result[from]} → ${words.result[to]})`
}
