import type { Entry, KnowledgeDocument, Language, Source } from './entry.js'
import type { Quote } from './quotation/library.js'
import { placeText } from './quotation/place.js'

export type Citation = { readonly position: number; readonly name: string; readonly abstract: string }
export type ComposedAnswer = { readonly text: string; readonly citations: readonly Citation[] }

/** The document's own words for what an entry states at a source, where the document was imported. */
type QuoteOf = (entry: Entry, source: Source) => string | undefined

const LONGEST_TEXT = 1_200
const SEPARATOR = '\n\n'
/** Teams shows no more of a citation's name and abstract. */
const LONGEST_NAME = 80
const LONGEST_ABSTRACT = 160

/**
 * The answer as plain text of at most 1,200 characters, each entry's statement followed by the marks of its sources not marked yet, and one
 * citation for each distinct document and section.
 */
export function composeAnswer(
  found: { readonly entry: Entry; readonly also: readonly Entry[] },
  language: Language,
  documents: readonly KnowledgeDocument[],
  quoteOf: QuoteOf = () => undefined,
): ComposedAnswer {
  let citations: ReadonlyMap<string, Citation> = new Map()
  let text = ''
  for (const entry of [found.entry, ...found.also]) {
    const cited = citeAll(entry, citations, (source, position) =>
      cite(source, position, entry, language, documents, quoteOf),
    )
    const marks = marksOf(cited, citations)
    const room = LONGEST_TEXT - text.length - SEPARATOR.length - marks.length
    // A second statement is given whole or not at all; only the first may be cut.
    if (text && entry.answer[language].length > room) continue
    text = `${text}${text && SEPARATOR}${cutAtWord(entry.answer[language], room)}${marks}`
    citations = cited
  }
  return { text, citations: [...citations.values()] }
}

/** Marks of the sources not marked before: Teams' clients set up each mark once. */
function marksOf(cited: ReadonlyMap<string, Citation>, before: ReadonlyMap<string, Citation>): string {
  const fresh = [...cited].filter(([key]) => !before.has(key)).map(([, { position }]) => `[${position}]`)
  return fresh.length > 0 ? ` ${fresh.join('')}` : ''
}

/** The citations so far with those of an entry's sources that are not among them yet. */
function citeAll(
  entry: Entry,
  before: ReadonlyMap<string, Citation>,
  citeOne: (source: Source, position: number) => Citation,
): Map<string, Citation> {
  const citations = new Map(before)
  for (const source of entry.sources) {
    const key = keyOf(source)
    if (!citations.has(key)) citations.set(key, citeOne(source, citations.size + 1))
  }
  return citations
}

function keyOf({ document, section }: Source): string {
  return `${document} ${section}`
}

function cite(
  source: Source,
  position: number,
  entry: Entry,
  language: Language,
  documents: readonly KnowledgeDocument[],
  quoteOf: QuoteOf,
): Citation {
  const quote = quoteOf(entry, source)
  return {
    position,
    name: sourceName(source, documents),
    abstract: cutAtWord(
      quote ? `« ${quote} »` : `${entry.topic[language]}. ${entry.answer[language]}`,
      LONGEST_ABSTRACT,
    ),
  }
}

/** The citation of a passage of an imported document. */
export function citeQuote({ title, place, text }: Quote, language: Language): Citation {
  const at = cut(placeText(place, language), LONGEST_NAME / 2)
  return {
    position: 1,
    name: `${cut(title, LONGEST_NAME - at.length - 2)}, ${at}`,
    abstract: cutAtWord(text, LONGEST_ABSTRACT),
  }
}

/** Document and section as they are cited, in at most 80 characters. */
export function sourceName(source: Source, documents: readonly KnowledgeDocument[]): string {
  const document = documents.find(({ key }) => key === source.document)
  const section = document?.sections.find(({ id }) => id === source.section)
  return cut(`${document?.short ?? source.document}, ${section?.title ?? source.section}`, LONGEST_NAME)
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text
  const head = text.slice(0, longest - 1)
  const space = text[longest - 1] === ' ' ? head.length : head.lastIndexOf(' ')
  return `${(space > 0 ? head.slice(0, space) : head).trimEnd()}…`
}
