import type { Element } from '@xmldom/xmldom'
import type { Section } from './block.js'
import { collapse } from './joinLines.js'
import { Unreadable } from './unreadable.js'
import { all, child, childrenOf } from './xml.js'
import { openParts, type Parts } from './zipParts.js'

const WANTED = /^ppt\/(?:presentation\.xml|_rels\/presentation\.xml\.rels|slides\/|diagrams\/data)/
/** The placeholders that PowerPoint fills on every slide. */
const RUNNING = new Set(['sldNum', 'ftr', 'dt', 'hdr'])

/**
 * Reads a presentation's slides in the order in which they are shown, tables and SmartArt included; hidden slides,
 * speaker's notes and what stands on every slide are left out. Throws Unreadable.
 */
export function readPptx(bytes: Uint8Array): Section[] {
  const parts = openParts(bytes, WANTED)
  const presentation = parts.root('ppt/presentation.xml')
  if (!presentation) throw new Unreadable('it is not a presentation.')
  const targets = relations(parts, 'ppt/presentation.xml')
  return all(presentation, 'p:sldId').map((slide, at) => {
    const name = targets.get(slide.getAttribute('r:id') ?? '')?.part ?? ''
    return slideLines(parts, name).map((text) => ({ place: { kind: 'slide', number: at + 1 }, text }))
  })
}

function slideLines(parts: Parts, name: string): string[] {
  const slide = parts.root(name)
  if (!slide || slide.getAttribute('show') === '0') return []
  const drawn = [...relations(parts, name).values()].filter(({ type }) => type.endsWith('/diagramData'))
  const smartArt = drawn.flatMap(({ part }) => all(parts.root(part), 'a:p').map(paragraphText))
  return [...all(slide, 'p:spTree').slice(0, 1).flatMap(shapeLines), ...smartArt].map(collapse).filter(Boolean)
}

/** The lines of a shape or a group of shapes: one for a paragraph, one for a table's row. */
function shapeLines(shape: Element): string[] {
  if (shape.nodeName === 'mc:Fallback' || isRunning(shape)) return []
  if (shape.nodeName === 'a:p') return [paragraphText(shape)]
  if (shape.nodeName === 'a:tr') {
    return [
      childrenOf(shape)
        .map((cell) => collapse(all(cell, 'a:p').map(paragraphText).join(' ')))
        .filter(Boolean)
        .join(' | '),
    ]
  }
  return childrenOf(shape).flatMap(shapeLines)
}

function isRunning(shape: Element): boolean {
  const [placeholder] = shape.nodeName === 'p:sp' ? all(child(shape, 'p:nvSpPr'), 'p:ph') : []
  return RUNNING.has(placeholder?.getAttribute('type') ?? '')
}

function paragraphText(paragraph: Element): string {
  return childrenOf(paragraph)
    .map((run) => (run.nodeName === 'a:br' ? ' ' : (child(run, 'a:t')?.textContent ?? '')))
    .join('')
}

/** What a part points to, by id; targets are relative to the part's folder. */
function relations(parts: Parts, name: string): Map<string, { readonly part: string; readonly type: string }> {
  const at = name.lastIndexOf('/')
  const root = parts.root(`${name.slice(0, at)}/_rels/${name.slice(at + 1)}.rels`)
  return new Map(
    all(root, 'Relationship').map((relation) => {
      const { pathname } = new URL(relation.getAttribute('Target') ?? '', `zip://package/${name}`)
      const type = relation.getAttribute('Type') ?? ''
      return [relation.getAttribute('Id') ?? '', { part: decodeURIComponent(pathname).replace(/^\//, ''), type }]
    }),
  )
}
