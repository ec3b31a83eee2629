import type { KnowledgeDocument } from '../knowledge/entry.js'
import { EVERYBODY, type ImportedDocument, type Place } from '../knowledge/quotation/passage.js'

interface Support {
  readonly document: KnowledgeDocument | undefined
  readonly supported: number
  readonly missing: readonly string[]
}

/** One line for a document: its title, for whom it is, its passages and places. */
export function describeListed(document: ImportedDocument): string {
  const { title, audience, language, passages } = document
  const readers = audience === EVERYBODY ? 'everybody' : audience
  return `${title} (for ${readers}, ${language ?? 'language unclear'}): ${count(passages.length, 'passage')}, ${placesOf(document)}`
}

/** The lines about a document that was just imported: what it is, and which entries it supports word for word. */
export function describeImport(document: ImportedDocument, { document: known, supported, missing }: Support): string[] {
  const head = `Imported: ${describeListed(document)}`
  if (!known) return [head, '  It is none of the documents that the entries cite: it is searched for quotation only.']
  const total = supported + missing.length
  return [
    head,
    `  It is "${known.title}": ${supported} of ${count(total, 'entry', 'entries')} found their passage.`,
    ...(missing.length > 0 ? [`  Without a passage: ${missing.join(', ')}`] : []),
  ]
}

/** "pages 1–12", "headings: 5". */
function placesOf({ passages }: ImportedDocument): string {
  const kinds = Map.groupBy(passages, ({ place }) => place.kind)
  return [...kinds]
    .map(([kind, of]) =>
      placesOfKind(
        kind,
        of.map(({ place }) => place),
      ),
    )
    .join(', ')
}

function placesOfKind(kind: Place['kind'], places: readonly Place[]): string {
  const numbers = places.flatMap((place) => (place.kind === 'heading' ? [] : [place.number]))
  if (numbers.length === 0) return count(new Set(places.map((place) => JSON.stringify(place))).size, kind)
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  return first === last ? `${kind} ${first}` : `${kind}s ${first}–${last}`
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
