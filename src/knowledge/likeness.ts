import { fold } from './fold.js'
import { addTerm, type Postings } from './postings.js'
import { splitWords } from './words.js'

/** How many of an entry's wordings are looked at: the nearest ones. */
const NEAREST = 3
/** Letters, digits and the blank between words: a run of three is a number below 37³, its own place in every table. */
const SIGNS = 37
const RUNS = SIGNS ** 3
/** A run that so many wordings hold tells nothing, and walking them would take most of the time; few wordings cost none. */
const TOO_COMMON = { share: 0.08, least: 200 }

/** The wordings of all entries by their runs of three letters, entry after entry. */
export type LikenessIndex = {
  /** How telling each run is: the rarer among the wordings, the more. */
  readonly idf: Float32Array
  readonly postings: Postings
  /** Where each entry's wordings begin; one more than there are entries. */
  readonly starts: Int32Array
  /** Where one question after the other adds up its cosines: a new table each time would be most of what is thrown away. */
  readonly sums: Float32Array
}

/** Reads the wordings of each entry. */
export function indexLikeness(wordings: readonly (readonly string[])[]): LikenessIndex {
  const runs = wordings.flat().map(runsOf)
  const places = placesOf(runs)
  const idf = new Float32Array(RUNS)
  for (let run = 0; run < RUNS; run++) {
    const holding = (places.starts[run + 1] as number) - (places.starts[run] as number)
    const isTelling = holding > 0 && holding <= Math.max(TOO_COMMON.least, TOO_COMMON.share * runs.length)
    idf[run] = isTelling ? Math.log(1 + runs.length / holding) : 0
  }
  const norms = Float32Array.from(runs, (own) => lengthOf(own, idf))
  const weights = new Float32Array(places.places.length)
  for (let run = 0; run < RUNS; run++) {
    const end = places.starts[run + 1] as number
    for (let at = places.starts[run] as number; at < end; at++)
      weights[at] = (idf[run] as number) / (norms[places.places[at] as number] as number)
  }
  return { idf, postings: { ...places, weights }, starts: startsOf(wordings), sums: new Float32Array(runs.length) }
}

/**
 * For each entry how much a question looks like its nearest wordings: the mean of their cosines over runs of three letters,
 * from 0 to 1. Whole words miss endings, compounds, typing errors and the turn of a question; these runs do not.
 */
export function likenesses(question: string, { idf, postings, starts, sums }: LikenessIndex): Float32Array {
  sums.fill(0)
  const runs = runsOf(question)
  const norm = lengthOf(runs, idf)
  for (const run of runs) if (idf[run] !== 0) addTerm(postings, run, (idf[run] as number) / norm, sums)
  const means = new Float32Array(starts.length - 1)
  for (let at = 0; at < means.length; at++)
    means[at] = meanOfNearest(sums, starts[at] as number, starts[at + 1] as number)
  return means
}

/** Mean of the three largest sums between two places; walked by every question over every wording, hence without a sort. */
function meanOfNearest(sums: Float32Array, from: number, to: number): number {
  let [first, second, third] = [0, 0, 0]
  for (let at = from; at < to; at++) {
    const sum = sums[at] as number
    if (sum <= third) continue
    third = Math.max(Math.min(sum, second), third)
    second = Math.max(Math.min(sum, first), second)
    first = Math.max(sum, first)
  }
  return (first + second + third) / Math.max(1, Math.min(NEAREST, to - from))
}

/** The different runs of a text, its words parted and surrounded by blanks. */
function runsOf(text: string): readonly number[] {
  const padded = ` ${splitWords(fold(text)).join(' ')} `
  const runs = new Set<number>()
  for (let at = 0; at + 2 < padded.length; at++)
    runs.add((signAt(padded, at) * SIGNS + signAt(padded, at + 1)) * SIGNS + signAt(padded, at + 2))
  return [...runs]
}

/** 0 for a blank, then the digits, then the letters. */
function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 97) return code - 86
  return code >= 48 ? code - 47 : 0
}

/** For each run the wordings that hold it. */
function placesOf(runs: readonly (readonly number[])[]): Pick<Postings, 'starts' | 'places'> {
  const starts = new Int32Array(RUNS + 1)
  for (const own of runs) for (const run of own) starts[run + 1] = (starts[run + 1] as number) + 1
  for (let run = 0; run < RUNS; run++) starts[run + 1] = (starts[run + 1] as number) + (starts[run] as number)
  const next = starts.slice()
  const places = new Int32Array(starts[RUNS] as number)
  for (const [place, own] of runs.entries()) {
    for (const run of own) {
      places[next[run] as number] = place
      next[run] = (next[run] as number) + 1
    }
  }
  return { starts, places }
}

function lengthOf(runs: readonly number[], idf: Float32Array): number {
  let sum = 0
  for (const run of runs) sum += (idf[run] as number) ** 2
  return Math.sqrt(sum) || 1
}

function startsOf(wordings: readonly (readonly string[])[]): Int32Array {
  const starts = new Int32Array(wordings.length + 1)
  for (const [at, own] of wordings.entries()) starts[at + 1] = (starts[at] as number) + own.length
  return starts
}
