import type { Element } from '@xmldom/xmldom'
import { collapse } from './joinLines.js'
import { child, childrenOf } from './xml.js'

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
}
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'mc:Fallback',
  'w:txbxContent',
  'w:drawing',
  'w:pict',
])

/** The lines of a paragraph as they are shown: without what was deleted or hidden, and without its text boxes. */
export function paragraphLines(paragraph: Element): string[] {
  return textOf(paragraph).split('\n').map(collapse).filter(Boolean)
}

function textOf(element: Element): string {
  return childrenOf(element)
    .map((part) => {
      if (part.nodeName === 'w:t') return (part.textContent ?? '').replaceAll('\n', ' ')
      if (LEFT_OUT.has(part.nodeName) || isHidden(part)) return ''
      return SIGNS[part.nodeName] ?? textOf(part)
    })
    .join('')
}

function isHidden(run: Element): boolean {
  const vanish = child(child(run, 'w:rPr'), 'w:vanish')
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.getAttribute('w:val') ?? '')
}
