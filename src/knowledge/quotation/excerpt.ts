import type { Language } from '../entry.js'
import { type Chunk, locateTerms } from './locate.js'

/** What a window gains, as a share of all weights, for beginning and for ending where a sentence or a line does. */
const BEGINS_WELL = 0.08
const ENDS_WELL = 0.04
/** And for its length: of two windows that show the same terms, the longer tells more about them. */
const LENGTH = 0.03

type Window = { readonly from: number; readonly to: number; readonly worth: number }
/** A run of text between white space: the weighted terms in it, and what a window gains by beginning or ending with it. */
type Step = Chunk & { readonly begins: number; readonly ends: number }

/**
 * The window of a text that shows most of the weighted terms, word for word, in at most `longest` characters: cut between
 * words, with … where text was left out. A text that fits is given whole.
 */
export function excerpt(
  text: string,
  language: Language,
  weights: ReadonlyMap<string, number>,
  longest: number,
): string {
  if (text.length <= longest) return text
  const steps = stepsOf(text, language, weights)
  let best: Window = { from: 0, to: 0, worth: -1 }
  for (const first of steps.keys()) {
    const window = bestFrom(first, steps, weights, longest)
    if (window.worth > best.worth) best = window
  }
  // A single word longer than the room is the only thing ever cut within.
  if (best.to === 0) return `${text.slice(0, longest - 1)}…`
  const { from, to } = best
  return `${text.slice(0, from).trim() && '…'}${text.slice(from, to)}${text.slice(to).trim() && '…'}`
}

function stepsOf(text: string, language: Language, weights: ReadonlyMap<string, number>): Step[] {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1
  return locateTerms(text, language).map(({ from, to, keys }) => ({
    from,
    to,
    keys: keys.filter((key) => weights.has(key)),
    begins: beginsWell(text, from) ? BEGINS_WELL * total : 0,
    ends: endsWell(text, to) ? ENDS_WELL * total : 0,
  }))
}

/** The best window that begins with a step. */
function bestFrom(
  first: number,
  steps: readonly Step[],
  weights: ReadonlyMap<string, number>,
  longest: number,
): Window {
  const { from, begins } = steps[first] as Step
  const shown = new Set<string>()
  let worth = begins
  let best: Window = { from, to: 0, worth: -1 }
  for (let at = first; at < steps.length; at++) {
    const { to, keys, ends } = steps[at] as Step
    // Room for an ellipsis at each end.
    if (to - from > longest - 2) break
    for (const key of keys) worth += show(key, shown, weights)
    const own = (worth + ends) * (1 + (LENGTH * (to - from)) / longest)
    if (own > best.worth) best = { from, to, worth: own }
  }
  return best
}

/** What a term adds where it is not shown yet. */
function show(key: string, shown: Set<string>, weights: ReadonlyMap<string, number>): number {
  if (shown.has(key)) return 0
  shown.add(key)
  return weights.get(key) ?? 0
}

function beginsWell(text: string, from: number): boolean {
  return /(?:^|[.!?;:]\s+|\n\s*)$/.test(text.slice(Math.max(0, from - 4), from))
}

function endsWell(text: string, to: number): boolean {
  return /[.!?;]/.test(text.charAt(to - 1)) || /^\s*(?:\n|$)/.test(text.slice(to, to + 4))
}
