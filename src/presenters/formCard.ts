import { type Card, type CardData, renderCard } from './cards.js'
import { fitted } from './rows.js'
import type { Words } from './words.js'

type Form = CardData<'form'>
type Input = Form['inputs'][number]

/** Cards under 28 KB travel everywhere (Teams' limits); this leaves room for what Teams wraps around them. */
const CARD_BYTES = 27_500
/** What is only read gives way first, so that what was typed keeps at least as much room. */
const SECTIONS_BYTES = 12_000

/**
 * A form of any size: what was typed into it stands there whole as long as the card travels. Beyond that the longest
 * texts are shortened, each saying so at its field.
 */
export function formCard(words: Words, data: Form): Card {
  const card = renderCard('form', data)
  if (bytesOf(card) <= CARD_BYTES) return card
  const sections = fitted(data.sections, SECTIONS_BYTES)
  const frame = renderCard('form', {
    ...data,
    sections,
    inputs: data.inputs.map((input) => withValue(input, '', words)),
  })
  const cap = capFor(
    data.inputs.map(({ value }) => bytesOf(value)),
    CARD_BYTES - bytesOf(frame),
  )
  return renderCard('form', {
    ...data,
    sections,
    inputs: data.inputs.map((input) =>
      bytesOf(input.value) <= cap ? input : withValue(input, cut(input.value, cap), words),
    ),
  })
}

const withValue = (input: Input, value: string, words: Words): Input =>
  value === input.value ? input : { ...input, value, fault: [input.fault, words.fault.cut].filter(Boolean).join(' ') }

/** The most that each may take so that all fit: short ones leave their share to the long ones. */
function capFor(sizes: readonly number[], room: number): number {
  let left = Math.max(0, room)
  const ascending = [...sizes].sort((a, b) => a - b)
  for (const [index, size] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - index))
    if (size > share) return share
    left -= size
  }
  return Number.POSITIVE_INFINITY
}

/** The longest beginning of at most so many bytes, no sign of two code units cut in half. */
function cut(text: string, bytes: number): string {
  let [fits, tooLong] = [0, text.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (bytesOf(text.slice(0, middle)) <= bytes) fits = middle
    else tooLong = middle
  }
  return text.slice(0, fits).replace(/[\ud800-\udbff]$/, '')
}

/** As JSON counts, quotation marks and line ends included. */
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))
