import type { Typed } from '../draft.js'
import { type Reading, without } from './sentence.js'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const PARTICLES = words(
  'de du des del della di da dos la le van von der den ten ter te el al ben bin bint abd ait ould o',
)
/** Words that end a name, or begin no name at all. */
const NO_NAME = words(
  'un une mon ma notre cette ce personne client cliente dame homme femme jeune candidat candidate beneficiaire qui que avec sans et ou en a au aux chez dans par sur est habite parle cherche veut souhaite inscrit inscrite non pas agee age ne nee een mijn persoon iemand klant jongere vrouw man die met zonder op is heeft woont spreekt zoekt wil bij in uit niet geboren my someone person client who with without has lives speaks looking at from not born actiris cpas ocmw demande aanvraag referral svp merci aub please',
)
const TITLE = /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|mevrouw|mevr|dhr|heer|meneer|mrs|ms|miss)\.?$/
/** "pour", "pour ma cliente", "voor het dossier van". */
const INTRODUCED =
  /(?:^|[^\p{L}])(?:pour|voor|for)\s+((?:(?:ma|mon|notre|mijn|onze|my)\s+(?:cliente?|klant|usagere?|beneficiaire)|(?:(?:le|het)\s+)?dossier\s+(?:de|van))\s+)?/gu
const LONGEST_NAME = 5
const LONGEST_SMALL_NAME = 3

type Introduced = 'word' | 'description' | 'nothing'

interface Word {
  readonly written: string
  readonly folded: string
  readonly end: number
}

/** Reads who the request is for: after "pour", or as all that stands at the beginning. */
export function readName(reading: Reading): Reading {
  const { folded } = reading.sentence
  const introduced = [...folded.matchAll(INTRODUCED)].map(({ index, 0: found, 1: described }) => ({
    start: index,
    from: index + found.length,
    by: described ? ('description' as const) : ('word' as const),
  }))
  const first = folded.search(/[^\s:,¦-]/)
  for (const { start, from, by } of introduced) {
    const read = nameAt(reading, start, from, by)
    if (read) return read
  }
  return (first >= 0 && nameAt(reading, first, first, 'nothing')) || reading
}

function nameAt(reading: Reading, start: number, from: number, introduced: Introduced): Reading | undefined {
  const { sentence } = reading
  const segment = /^[^,;:()¦\d/\n]*/.exec(sentence.written.slice(from))?.[0] ?? ''
  const all = wordsOf(segment, sentence.folded.slice(from))
  const titled = all[0]?.folded === 'de' && all[1]?.folded === 'heer' ? 2 : Number(TITLE.test(all[0]?.folded ?? ''))
  const run = nameRun(all.slice(titled))
  if (!isSure(run, introduced, run.length === all.length - titled)) return undefined
  const typed = parted(run, titled > 0)
  const end = run.at(-1)?.end
  if (!typed || end === undefined) return undefined
  const length = from + end - start
  return { ...reading, typed: { ...reading.typed, ...typed }, sentence: without(sentence, start, length) }
}

/** Without "pour" only capitals, and nothing else, are a name; after "pour ma cliente" small words may describe her. */
function isSure(run: readonly Word[], introduced: Introduced, isWhole: boolean): boolean {
  if (introduced === 'word') return true
  const hasCapital = run.some(isCapital)
  return introduced === 'description' ? hasCapital : isWhole && hasCapital && run.length > 1 && run.every(isNameLike)
}

function wordsOf(segment: string, folded: string): readonly Word[] {
  return [...segment.matchAll(/\S+/g)].map(({ index, 0: found }) => {
    const written = found.replace(/[.!?]+$/, '')
    return { written, folded: folded.slice(index, index + written.length), end: index + written.length }
  })
}

/** The words that can be a name: with capitals up to the first word without, or else a few small ones. */
function nameRun(all: readonly Word[]): readonly Word[] {
  const stop = all.findIndex((word) => NO_NAME.has(word.folded) || !/^\p{L}[\p{L}'’.-]*$/u.test(word.written))
  const possible = stop < 0 ? all : all.slice(0, stop)
  const hasCapitals = possible.some((word) => isCapital(word) && !isParticle(word))
  const small = hasCapitals ? possible.findIndex((word) => !isNameLike(word)) : -1
  const run = small < 0 ? possible : possible.slice(0, small)
  const last = run.findLastIndex((word) => !isParticle(word))
  const kept = run.slice(0, last + 1)
  return kept.length > (hasCapitals ? LONGEST_NAME : LONGEST_SMALL_NAME) ? [] : kept
}

/** Capitals throughout tell the surname; else the particle, else the order first name, surname. */
function parted(run: readonly Word[], titled: boolean): Typed | undefined {
  const [only, second] = run
  if (!only) return undefined
  if (!second) return titled || isAllCaps(only) ? { lastName: only.written } : undefined
  const isMixed = run.some(isAllCaps) && !run.every(isAllCaps)
  if (isMixed && run.some((word) => isAllCaps(word) && !isParticle(word))) return byCapitals(run)
  if (titled && isParticle(only)) return { lastName: joined(run) }
  return byParticle(run) ?? names(run.slice(0, 1), run.slice(1))
}

/** "Anaïs De Smet", "De Smet Anaïs"; "Ben Peeters" has a first name that is a particle elsewhere. */
function byParticle(run: readonly Word[]): Typed | undefined {
  const particle = run.findIndex(isParticle)
  if (particle !== 0) return particle > 0 ? names(run.slice(0, particle), run.slice(particle)) : undefined
  const surname = run.findIndex((word) => !isParticle(word)) + 1
  return names(run.slice(surname), run.slice(0, surname))
}

function byCapitals(run: readonly Word[]): Typed | undefined {
  const isSurname = (word: Word, index: number) =>
    isAllCaps(word) ||
    (isParticle(word) && run.slice(index + 1).some(isAllCaps) && !run.slice(0, index).some(isAllCaps))
  return names(
    run.filter((word, index) => !isSurname(word, index)),
    run.filter(isSurname),
  )
}

const names = (first: readonly Word[], last: readonly Word[]): Typed | undefined =>
  first.length > 0 && last.length > 0 ? { firstName: joined(first), lastName: joined(last) } : undefined
const joined = (run: readonly Word[]) => run.map(({ written }) => written).join(' ')
const isParticle = ({ folded }: Word) => PARTICLES.has(folded)
const isCapital = ({ written }: Word) => /^(?:[dDlL]['’])?\p{Lu}/u.test(written)
const isAllCaps = ({ written }: Word) => /^\p{Lu}[\p{Lu}'’.-]+$/u.test(written)
const isNameLike = (word: Word) => isCapital(word) || isParticle(word)
