import type { AppointmentWarnings } from '../domain/appointmentWarnings.js'
import type { Referral } from '../domain/referral.js'
import { shortCalendarDay, shortMoment } from './dates.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

/** What to know of an appointment just fixed, and that it may still be moved; empty when there is nothing. */
export function warningsText(warnings: AppointmentWarnings | undefined, adviser: string, words: Words): string {
  if (!warnings) return ''
  const { overlapping } = warnings
  return [
    ...(overlapping.length > 0
      ? [fill(words.text.overlapping, { name: plain(adviser), others: othersText(overlapping, words) })]
      : []),
    ...dayText(warnings, words),
    words.text.mayBeMoved,
  ].join(' ')
}

const othersText = (others: readonly Referral[], words: Words) =>
  others
    .map(({ reference, appointment }) => `${shortMoment(appointment?.at ?? '', words.language)} (${reference})`)
    .join(' ; ')

function dayText({ day, dayOff }: AppointmentWarnings, words: Words): readonly string[] {
  if (!dayOff) return []
  const name = dayOff.kind === 'holiday' ? dayOff.name[words.language] : ''
  return [fill(words.dayOff[dayOff.kind], { day: shortCalendarDay(day, words.language), name })]
}
