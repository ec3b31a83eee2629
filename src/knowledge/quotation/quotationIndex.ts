import type { Entry, Language } from '../entry.js'
import { expressionWords } from '../expressions.js'
import { fold } from '../fold.js'
import { createSpeller } from '../speller.js'
import type { Term } from '../terms.js'
import { splitWords } from '../words.js'
import { EVERYBODY } from './passage.js'
import { indexPassages, type PassageIndex, tellingness } from './passageIndex.js'
import type { ReadDocument, ReadPassage } from './readPassage.js'
import type { Covered } from './recognise.js'

/** All passages of one language, and what of them each audience sees. */
export type QuotationIndex = {
  readonly language: Language
  readonly passages: readonly ReadPassage[]
  readonly index: PassageIndex
  /** What the entries say already: whoever asks that has had their answer, or none for good reason. */
  readonly covered: Covered
  /** What a reader of an organisation sees: everybody's passages and its own. */
  view(organisation: string | undefined): View
}

/**
 * One audience's view. How telling a term is and how a word is spelt come from the visible passages alone, so that what
 * another organisation imports changes nothing here.
 */
export type View = {
  readonly sees: (place: number) => boolean
  readonly telling: Float32Array
  readonly unknown: number
  readonly repair: (word: string) => string
}

/** A few passages tell nothing of how common a word is: theirs are taken for a sample of this many. */
const FEWEST_PASSAGES = 50

/** Indexes the passages of one language. */
export function indexQuotations(
  documents: readonly ReadDocument[],
  covered: Covered,
  entries: readonly Entry[],
  language: Language,
): QuotationIndex {
  const passages = documents.flatMap((document) => document.passages)
  const index = indexPassages(passages.map(({ terms, titles }) => [...terms, ...titles].filter(isSingle)))
  const words = wordsByAudience(documents)
  const known = new Set([...expressionWords(language), ...entries.flatMap((entry) => wordsIn(textOf(entry, language)))])
  const views = new Map(
    [EVERYBODY, ...words.keys()].map((audience) => {
      const read = [known, words.get(EVERYBODY), words.get(audience)].flatMap((own) => [...(own ?? [])])
      return [audience, viewOf(audience, passages, index, createSpeller(read))]
    }),
  )
  return {
    language,
    passages,
    index,
    covered,
    view: (organisation) => views.get(organisation ?? EVERYBODY) ?? (views.get(EVERYBODY) as View),
  }
}

/** A question is held against single terms: whether they stand together is seen in the words that would be quoted. */
function isSingle({ pair }: Term): boolean {
  return !pair
}

function viewOf(
  audience: string,
  passages: readonly ReadPassage[],
  { terms, postings }: PassageIndex,
  repair: View['repair'],
): View {
  const visible = Uint8Array.from(passages, ({ document }) => Number(isFor(document.audience, audience)))
  const seen = Math.max(
    FEWEST_PASSAGES,
    visible.reduce((sum, one) => sum + one, 0),
  )
  const holding = new Int32Array(terms.size)
  for (let term = 0; term < terms.size; term++) {
    const end = postings.starts[term + 1] as number
    for (let at = postings.starts[term] as number; at < end; at++)
      holding[term] = (holding[term] as number) + (visible[postings.places[at] as number] as number)
  }
  return {
    sees: (place) => visible[place] === 1,
    telling: Float32Array.from(holding, (n) => (n === 0 ? 0 : tellingness(n, seen))),
    unknown: tellingness(0, seen),
    repair,
  }
}

function wordsByAudience(documents: readonly ReadDocument[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>()
  for (const { document } of documents) {
    const own = words.get(document.audience) ?? new Set()
    for (const { text } of document.passages) for (const word of wordsIn(text)) own.add(word)
    words.set(document.audience, own)
  }
  return words
}

/** Whether a document imported for `audience` may be quoted to a reader of `organisation`. */
export function isFor(audience: string, organisation: string | undefined): boolean {
  return audience === EVERYBODY || audience === organisation
}

function textOf({ topic, answer, questions }: Entry, language: Language): string {
  return [topic[language], answer[language], ...questions[language]].join('\n')
}

function wordsIn(text: string): string[] {
  return splitWords(fold(text))
}
