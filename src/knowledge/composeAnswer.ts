import type { Entry, KnowledgeDocument, Language, Source } from './entry.js'

type Citation = { readonly position: number; readonly name: string; readonly abstract: string }
export type ComposedAnswer = { readonly text: string; readonly citations: readonly Citation[] }

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
): ComposedAnswer {
  let citations: ReadonlyMap<string, Citation> = new Map()
  let text = ''
  for (const entry of [found.entry, ...found.also]) {
    const cited = citeAll(entry, language, documents, citations)
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
  language: Language,
  documents: readonly KnowledgeDocument[],
  before: ReadonlyMap<string, Citation>,
): Map<string, Citation> {
  const citations = new Map(before)
  for (const source of entry.sources) {
    const key = keyOf(source)
    if (!citations.has(key)) citations.set(key, cite(source, citations.size + 1, entry, language, documents))
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
): Citation {
  const document = documents.find(({ key }) => key === source.document)
  const section = document?.sections.find(({ id }) => id === source.section)
  return {
    position,
    name: cut(`${document?.short ?? source.document}, ${section?.title ?? source.section}`, LONGEST_NAME),
    abstract: cutAtWord(`${entry.topic[language]}. ${entry.answer[language]}`, LONGEST_ABSTRACT),
  }
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
