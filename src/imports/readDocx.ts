import type { Element } from '@xmldom/xmldom'
import type { Block, Section } from './block.js'
import { readStyles, type Styles } from './docxStyles.js'
import { paragraphLines } from './docxText.js'
import { Unreadable } from './unreadable.js'
import { all, child, childrenOf } from './xml.js'
import { openParts } from './zipParts.js'

interface Piece {
  readonly text: string
  readonly isHeading: boolean
}

const MAX_TITLE = 100

/**
 * Reads a Word document: sections are what stands under each heading; before the first one, or without any, paragraphs
 * are numbered. Deleted and hidden text, headers, footers and notes are left out. Throws Unreadable.
 */
export function readDocx(bytes: Uint8Array): Section[] {
  const parts = openParts(bytes, /^word\/(?:document|styles)\.xml$/)
  const body = child(parts.root('word/document.xml'), 'w:body')
  if (!body) throw new Unreadable('it is not a Word document.')
  return sectionsOf(piecesOf(body, readStyles(parts.root('word/styles.xml'))))
}

function sectionsOf(pieces: readonly Piece[]): Section[] {
  const sections: Block[][] = [[]]
  let title: string | undefined
  for (const [at, { text, isHeading }] of pieces.entries()) {
    if (isHeading) {
      title = shorten(text)
      sections.push([])
    }
    const place = title ? ({ kind: 'heading', title } as const) : ({ kind: 'paragraph', number: at + 1 } as const)
    sections.at(-1)?.push({ place, text })
  }
  return sections
}

function piecesOf(element: Element, styles: Styles): Piece[] {
  return childrenOf(element).flatMap((part) => {
    if (part.nodeName === 'w:p') return paragraphPieces(part, styles)
    if (part.nodeName === 'w:tr') return rowPieces(part, styles)
    return LEFT_OUT.has(part.nodeName) ? [] : piecesOf(part, styles)
  })
}

const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'mc:Fallback'])

/** A paragraph's own lines, then those of the text boxes that are anchored in it. */
function paragraphPieces(paragraph: Element, styles: Styles): Piece[] {
  const properties = child(paragraph, 'w:pPr')
  const isHeading = styles.isHeading(properties)
  const mark = !isHeading && styles.isListed(properties) ? '• ' : ''
  const own = paragraphLines(paragraph)
  const boxes = all(paragraph, 'w:txbxContent').filter((box) => isOwn(box, paragraph))
  return [
    ...(isHeading && own.length > 0
      ? [{ text: own.join(' '), isHeading }]
      : own.map((text, at) => ({ text: at === 0 ? mark + text : text, isHeading }))),
    ...boxes.flatMap((box) => piecesOf(box, styles)),
  ]
}

/** A row of short cells is one line; a table that only lays text out gives its paragraphs. */
function rowPieces(row: Element, styles: Styles): Piece[] {
  const cells = childrenOf(row)
    .filter(({ nodeName }) => nodeName !== 'w:trPr')
    .map((cell) => piecesOf(cell, styles))
    .filter(({ length }) => length > 0)
  if (cells.some(({ length }) => length > 1)) return cells.flat()
  const text = cells.map(([cell]) => cell?.text ?? '').join(' | ')
  return text ? [{ text, isHeading: cells.length === 1 && cells[0]?.[0]?.isHeading === true }] : []
}

/** Word writes a text box twice, the second time for programs of before 2010; a box inside a box comes with the outer one. */
function isOwn(box: Element, paragraph: Element): boolean {
  let node = box.parentNode
  while (node && node.nodeName !== 'w:p' && !LEFT_OUT.has(node.nodeName)) node = node.parentNode
  return node === paragraph
}

function shorten(title: string): string {
  if (title.length <= MAX_TITLE) return title
  const space = title.lastIndexOf(' ', MAX_TITLE - 1)
  return `${title.slice(0, space > 0 ? space : MAX_TITLE - 1)}…`
}
