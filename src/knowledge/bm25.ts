import type { Fields } from './fields.js'
import type { Tuning } from './tuning.js'

/** BM25F: a term's weighted count over an entry's fields, saturated once, times how telling the term is. */
export function impacts(
  all: readonly Fields[],
  idf: Float32Array,
  { k1, b, ...tuning }: Tuning,
): Map<number, number>[] {
  const weighed = [
    { weight: tuning.topicWeight, of: all.map(({ topic }) => topic) },
    { weight: tuning.questionsWeight, of: all.map(({ questions }) => questions) },
    { weight: tuning.answerWeight, of: all.map(({ answer }) => answer) },
  ].map((field) => ({ ...field, mean: meanLength(field.of) }))
  return all.map((_, at) => {
    const counts = new Map<number, number>()
    for (const { weight, of, mean } of weighed) {
      const field = of[at] as readonly number[]
      const share = weight / (1 - b + (b * field.length) / mean)
      for (const term of field) counts.set(term, (counts.get(term) ?? 0) + share)
    }
    for (const [term, count] of counts) counts.set(term, ((idf[term] as number) * count * (k1 + 1)) / (k1 + count))
    return counts
  })
}

function meanLength(fields: readonly (readonly number[])[]): number {
  const total = fields.reduce((sum, field) => sum + field.length, 0)
  return total / Math.max(1, fields.length) || 1
}
