import type { OutboxFigures } from '../usecases/outbox.js'

/** Codes of errors may come from other systems: so many kinds of them are told apart, the most frequent ones. */
const REASONS_MAX = 20

/** The same counts, with rare reasons together as `other`: a label's values must not grow without end. */
export function boundedReasons(counts: OutboxFigures['counts']): OutboxFigures['counts'] {
  const totals = new Map<string, number>()
  for (const { reason, count } of counts) totals.set(reason, (totals.get(reason) ?? 0) + count)
  const frequent = [...totals].sort(([, a], [, b]) => b - a).slice(0, REASONS_MAX)
  const kept = new Set(frequent.map(([reason]) => reason)).add('')
  return counts.map((row) => (kept.has(row.reason) ? row : { ...row, reason: 'other' }))
}
