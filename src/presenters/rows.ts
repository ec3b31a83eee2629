import type { AdviserContact, Appointment, Feedback } from '../domain/referral.js'
import type { CardSection } from './cards.js'
import { longMoment } from './dates.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

/** A label and what stands beside it; without a value the row is left out. */
export type Row = readonly [label: string, value: string | undefined]

/** Rows with something in them; nothing is shown empty. */
export function section(title: string, rows: readonly Row[]): CardSection {
  const facts = rows.flatMap(([label, value]) => (value?.trim() ? [{ label, value }] : []))
  return { title, facts }
}

export function appointmentRows(appointment: Appointment, words: Words): readonly Row[] {
  const minutes = appointment.durationMinutes
  const duration = minutes ? ` (${fill(words.text.minutes, { minutes })})` : ''
  return [
    [words.fact.appointment, `${longMoment(appointment.at, words.language)}${duration}`],
    [words.field.service, plain(appointment.service)],
    [
      words.fact.where,
      [words.channel[appointment.channel], appointment.place && plain(appointment.place)].filter(Boolean).join(', '),
    ],
    [words.field.bring, appointment.bring && plain(appointment.bring)],
  ]
}

export function feedbackRows(feedback: Feedback, words: Words): readonly Row[] {
  return (['facts', 'needs', 'perspectives'] as const).map((name) => [
    words.field[name],
    feedback[name] && plain(feedback[name]),
  ])
}

export function adviserText(adviser: AdviserContact | undefined): string | undefined {
  if (!adviser) return undefined
  const { name, phone, email, words } = adviser
  if (!words) return typedParts(name, phone, email)
  return words.startsWith(name) ? typedParts(words) : typedParts(name, words)
}

/** What somebody typed in several fields, on one line. */
export const typedParts = (...parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [plain(part)] : [])).join(', ')
