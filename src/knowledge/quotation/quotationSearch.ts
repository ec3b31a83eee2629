import type { Language } from '../entry.js'
import { addTerm } from '../postings.js'
import { termsOf } from '../terms.js'
import { excerpt } from './excerpt.js'
import { quoteLacksDetail } from './quotationDetail.js'
import type { QuotationIndex, View } from './quotationIndex.js'
import { type WeighedTerm, weighQuestion } from './quotationQuery.js'
import type { ReadPassage } from './readPassage.js'

/** Words that answer a question, and the passage that they are from. */
type Quotation = { readonly passage: ReadPassage; readonly text: string }

/** How much of the question, each term weighed by how telling it is, the quoted words and the titles above them must hold. */
const STRONG = 0.75
/** A single term, or two that stand all over the documents, prove nothing: together they must tell as much as a rare word. */
const FEWEST_TERMS = 2
const RARE_WORDS = 1
/** Looked at closely; further down nothing answers. */
const CONSIDERED = 3
const LONGEST_QUOTE = 300

/** The words of a passage that answer a question best; undefined unless the evidence is strong. */
export function searchQuotations(
  question: string,
  language: Language,
  quotations: QuotationIndex,
  organisation: string | undefined,
): Quotation | undefined {
  const view = quotations.view(organisation)
  const terms = weighQuestion(question, language, quotations, view)
  if (terms.filter(({ background }) => !background).length < FEWEST_TERMS) return undefined
  const asked = { question, language, terms, least: view.unknown * RARE_WORDS }
  for (const place of bestPlaces(terms, quotations, view)) {
    const passage = quotations.passages[place] as ReadPassage
    const text = quoted(asked, passage, quotations)
    if (text !== undefined) return { passage, text }
  }
  return undefined
}

type Asked = {
  readonly question: string
  readonly language: Language
  readonly terms: readonly WeighedTerm[]
  /** What the terms found must weigh together. */
  readonly least: number
}

/** The visible passages with the highest BM25 scores, best first. */
function bestPlaces(
  terms: readonly WeighedTerm[],
  { index, passages }: QuotationIndex,
  { sees }: View,
): readonly number[] {
  const sums = new Float32Array(passages.length)
  for (const { term, weight } of terms) if (term !== undefined) addTerm(index.postings, term, weight, sums)
  const best: number[] = []
  let least = 0
  for (let place = 0; place < sums.length; place++) {
    if ((sums[place] as number) <= least || !sees(place)) continue
    insert(place, sums, best)
    if (best.length === CONSIDERED) least = sums[best[CONSIDERED - 1] as number] as number
  }
  return best
}

/** Puts a place among the best so far, of which there are at most `CONSIDERED`. */
function insert(place: number, sums: Float32Array, best: number[]): void {
  const rank = best.findIndex((other) => (sums[other] as number) < (sums[place] as number))
  best.splice(rank < 0 ? best.length : rank, 0, place)
  if (best.length > CONSIDERED) best.pop()
}

/** The words of a passage to quote, when they are strong evidence and no entry says as much. */
function quoted(asked: Asked, found: ReadPassage, { language, covered }: QuotationIndex): string | undefined {
  const { document, passage, terms, titles } = found
  const above = keysOf(titles)
  const held = new Set([...keysOf(terms), ...above])
  const said = covered.get(found)
  if (!isStrong(asked, held) || (said && isStrong(asked, new Set([...said, ...above])))) return undefined
  const weights = new Map(asked.terms.map(({ key, weight }) => [key, weight]))
  const text = excerpt(passage.text, language, weights, LONGEST_QUOTE)
  const shown = keysOf(termsOf(text, language))
  if (!isStrong(asked, new Set([...shown, ...above]))) return undefined
  const about = { text: `${document.title}\n${passage.text}`, keys: held }
  return quoteLacksDetail(asked.question, asked.language, { text, language }, about, asked.terms) ? undefined : text
}

function isStrong({ terms, least }: Asked, held: ReadonlySet<string>): boolean {
  const telling = terms.filter(({ background }) => !background)
  const shared = telling.filter(({ key }) => held.has(key))
  const weight = weightOf(shared)
  return shared.length >= FEWEST_TERMS && weight >= least && weight >= STRONG * weightOf(telling)
}

function weightOf(terms: readonly WeighedTerm[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0)
}

function keysOf(terms: readonly { readonly key: string }[]): Set<string> {
  return new Set(terms.map(({ key }) => key))
}
