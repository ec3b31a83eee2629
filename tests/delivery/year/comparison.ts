import { brusselsDay, brusselsTime } from '../../../src/domain/calendarDay.js'
import type { Told } from './oracle.js'
import { isDigest, type Sent } from './sent.js'

/** As many requests as a digest's card shows. */
const SHOWN = 40

const when = (at: Date) => `${brusselsDay(at)} ${brusselsTime(at)}`

/** What should have been told and was not, and what was told and should not have been. */
export function differences(told: readonly Told[], sent: readonly Sent[]) {
  const digests = Map.groupBy(
    told.filter(({ how }) => how === 'digest'),
    keyOf,
  )
  const shown = new Map(sent.filter(({ summary }) => isDigest(summary)).map((one) => [keyOf(one), one]))
  const expected = [
    ...told
      .filter(({ how }) => how === 'now')
      .map((one) => `${keyOf(one)} ${[one.reference, one.label].filter(Boolean).join(' · ')}`),
    ...[...digests].flatMap(([key, items]) => linesExpected(key, items, shown.get(key)?.lines ?? [])),
  ]
  const actual = sent.flatMap((one) => (isDigest(one.summary) ? linesSent(one) : [`${keyOf(one)} ${one.summary}`]))
  return { missing: without(expected, actual), extra: without(actual, expected) }
}

const keyOf = ({ reader, at }: Pick<Sent, 'reader' | 'at'>) => `${when(at)} ${reader}`

const linesSent = ({ lines, summary, ...one }: Sent): string[] => [
  `${keyOf(one)} digest of ${/\((\d+)\)$/.exec(summary)?.[1]}`,
  ...lines.flatMap(([reference, labels]) =>
    labels.split(', ').map((label) => `${keyOf(one)} digest ${reference} · ${label}`),
  ),
]

/** Of a digest with more requests than it shows only the number, and what it does show. */
function linesExpected(key: string, items: readonly Told[], lines: Sent['lines']): string[] {
  const references = new Set(items.map(({ reference }) => reference))
  const visible = new Set(references.size > SHOWN ? lines.map(([reference]) => reference) : references)
  const told = items.filter(({ reference }) => visible.has(reference))
  return [
    `${key} digest of ${references.size}`,
    ...new Set(told.map(({ reference, label }) => `${key} digest ${reference} · ${label}`)),
  ]
}

/** What one list has more often than the other. */
function without(all: readonly string[], those: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1)
  return all.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

/** Where somebody read about a request in another order than it happened. */
export function disorder(told: readonly Told[], sent: readonly Sent[]): string[] {
  const acts = told.filter(({ how, timed }) => how === 'now' && !timed)
  const labels = new Set(acts.map(({ reference, label, reader }) => `${reader} ${reference} · ${label}`))
  const right = Map.groupBy(
    acts.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.of.getTime() - b.of.getTime()),
    ({ reader, reference }) => `${reader} ${reference}`,
  )
  const read = Map.groupBy(
    sent.filter(({ reader, summary }) => labels.has(`${reader} ${summary}`)),
    ({ reader, summary }) => `${reader} ${summary.split(' · ')[0]}`,
  )
  return [...right].flatMap(([key, items]) => {
    const wanted = items.map(({ reference, label }) => `${reference} · ${label}`)
    const got = (read.get(key) ?? []).map(({ summary }) => summary)
    return wanted.join('; ') === got.join('; ') ? [] : [`${key}: ${got.join('; ')}, not ${wanted.join('; ')}`]
  })
}
