import type { AdviserContact, Appointment, Feedback } from '../domain/eventParts.js'
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

/** A card holds 28 KB; this leaves room for its frame, its history and its buttons. */
const SECTIONS_BYTES = 18_000
const VALUE_LENGTHS = [3_000, 1_500, 600, 200]

/** The same sections, with long values shortened as far as a card needs; the whole history holds them in full. */
export function fitted(sections: readonly CardSection[], bytes = SECTIONS_BYTES): CardSection[] {
  const tries = [Number.POSITIVE_INFINITY, ...VALUE_LENGTHS].map((length) => shortened(sections, length))
  const fits = (tried: CardSection[]) => Buffer.byteLength(JSON.stringify(tried)) <= bytes
  return tries.find(fits) ?? shortened(sections, VALUE_LENGTHS.at(-1) ?? 0)
}

function shortened(sections: readonly CardSection[], length: number): CardSection[] {
  const cut = (value: string) => (value.length > length ? `${value.slice(0, length).replace(/\\+$/, '')}…` : value)
  return sections.map(({ title, facts }) => ({
    title,
    facts: facts.map(({ label, value }) => ({ label, value: cut(value) })),
  }))
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
