import { LANGUAGES, type Language } from '../entry.js'
import { termsOf } from '../terms.js'
import { type FiledEntry, type Problem, problemsOf } from './problem.js'

/** From this likeness (cosine of term counts) on, two answers say nearly the same. */
const NEARLY_THE_SAME = 0.9

type Vector = { readonly counts: ReadonlyMap<string, number>; readonly norm: number }

const { warning } = problemsOf('answers')

/** Answers of two entries that say nearly the same in some language. */
export function checkAnswers(filed: readonly FiledEntry[]): Problem[] {
  const likest = new Map<string, { at: FiledEntry; other: FiledEntry; in: string[] }>()
  for (const language of LANGUAGES) {
    for (const [at, other, likeness] of pairsAlike(filed, language)) {
      const key = `${at.entry.id} ${other.entry.id}`
      const pair = likest.get(key) ?? { at, other, in: [] }
      pair.in.push(`${language} ${likeness.toFixed(2)}`)
      likest.set(key, pair)
    }
  }
  return [...likest.values()].map(({ at, other, in: where }) =>
    warning(at, `${other.entry.id} answers nearly the same (${where.join(', ')}): join the two, or tell them apart`),
  )
}

function pairsAlike(filed: readonly FiledEntry[], language: Language): [FiledEntry, FiledEntry, number][] {
  const vectors = filed.map(({ entry }) => vectorOf(entry.answer[language], language))
  return filed.flatMap((at, i) =>
    filed.slice(0, i).flatMap((other, j): [FiledEntry, FiledEntry, number][] => {
      const likeness = cosine(vectors[i] as Vector, vectors[j] as Vector)
      return likeness >= NEARLY_THE_SAME ? [[at, other, likeness]] : []
    }),
  )
}

function vectorOf(text: string, language: Language): Vector {
  const counts = new Map<string, number>()
  for (const { key, pair } of termsOf(text, language)) if (!pair) counts.set(key, (counts.get(key) ?? 0) + 1)
  return { counts, norm: Math.hypot(...counts.values()) }
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0
  for (const [key, count] of a.counts) dot += count * (b.counts.get(key) ?? 0)
  return dot === 0 ? 0 : dot / (a.norm * b.norm)
}
