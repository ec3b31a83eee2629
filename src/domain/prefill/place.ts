import type { Municipality } from '../municipality.js'
import { type Reading, type Sentence, sentenceOf, without } from './sentence.js'

/** Parts of the city of Brussels with a postcode of their own. */
const PARTS: Record<string, string> = { laeken: '1020', laken: '1020', 'neder-over-heembeek': '1120', haren: '1130' }
const LABEL = '(?:code postal|cp|postcode|postal code)\\s*:?\\s*'
const LABELLED = new RegExp(`\\b${LABEL}(\\d{4})(?!\\d)`)
const BEFORE = '(?:\\b(?:habite|domiciliee?|woont|wonende|lives)\\s+)?(?:\\b(?:a|in|te|uit)\\s+)?'

/** The postcode, or the name of a municipality that has just one. A name counts where it can be nothing else than a place. */
export function readPlace(all: readonly Municipality[]) {
  return (reading: Reading): Reading => {
    const { sentence } = reading
    const known = all.flatMap(({ postcodes }) => postcodes)
    const names = namesOf(all)
    const found =
      find(sentence, LABELLED) ??
      find(
        sentence,
        new RegExp(
          `(?:\\b(?:habite|woont|lives)\\s+)?(?:\\b(?:a|in|te)\\s+)?\\b(${known.join('|')})\\b(?!\\s*(?:euro|€))`,
        ),
      )
    if (found) return taken(reading, found, found.value, names)
    const named = find(sentence, new RegExp(`${BEFORE}\\b(${[...names.keys()].join('|')})(?![\\w-])`))
    const postcode = named && names.get(named.value)
    return named && postcode && isPlace(sentence, named) ? taken(reading, named, postcode, names) : reading
  }
}

interface Found {
  readonly index: number
  readonly text: string
  readonly value: string
}

function find({ folded }: Sentence, shape: RegExp): Found | undefined {
  const found = shape.exec(folded)
  return found ? { index: found.index, text: found[0], value: found[1] ?? '' } : undefined
}

/** "Saint-Gilles" is also written "saint gilles" and "St-Gilles". */
function spellings(name: string): readonly string[] {
  const { folded } = sentenceOf(name)
  const short = folded.replace(/^(?:saint|sint)-/, 'st-')
  return [folded, short, folded.replaceAll('-', ' '), short.replaceAll('-', ' ')]
}

/** The names of places with one postcode, longest first, folded. */
function namesOf(all: readonly Municipality[]): Map<string, string> {
  const single = all.filter(({ postcodes }) => postcodes.length === 1)
  const names = single.flatMap(({ municipality: { fr, nl }, also, postcodes: [postcode = ''] }) =>
    [fr, nl, ...also].flatMap(spellings).map((name): [string, string] => [name, postcode]),
  )
  return new Map([...names, ...Object.entries(PARTS)].sort(([a], [b]) => b.length - a.length))
}

/** After "habite", "à", "in", or alone between commas: "Jean Forest" is a person. */
function isPlace({ folded }: Sentence, { index, text, value }: Found): boolean {
  const introduced = text.length > value.length
  const alone =
    /(?:^|[,;:.(¦])\s*$/.test(folded.slice(0, index)) && /^\s*(?:[,;.)¦]|$)/.test(folded.slice(index + text.length))
  return introduced || alone
}

/** Takes the place out of the sentence, with the municipality's name beside the postcode. */
function taken(
  reading: Reading,
  { index, text }: Found,
  postcode: string,
  names: ReadonlyMap<string, string>,
): Reading {
  const rest = without(reading.sentence, index, text.length)
  const own = [...names].filter(([, code]) => code === postcode).map(([name]) => name)
  const beside =
    own.length > 0
      ? new RegExp(
          `(?:\\b(?:a|in|te)\\s+)?\\b(?:${own.join('|')})(?=\\s*\\(?¦)|(?<=¦\\)?\\s*)(?:${own.join('|')})(?![\\w-])`,
        ).exec(rest.folded)
      : null
  const sentence = beside ? without(rest, beside.index, beside[0].length) : rest
  return { ...reading, sentence, typed: { ...reading.typed, postcode } }
}
