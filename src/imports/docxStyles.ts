import type { Element } from '@xmldom/xmldom'
import { all, child } from './xml.js'

/** What the styles of a Word document say of a paragraph, given its `w:pPr`. */
export interface Styles {
  isHeading(properties: Element | undefined): boolean
  isListed(properties: Element | undefined): boolean
}

/** A style may be based on one that is based on another…; a circle of them ends here. */
const MAX_BASES = 10
const BODY_LEVEL = 9

/**
 * Reads `word/styles.xml`. Headings are told by their outline level, their own or that of a style below, since the ids
 * of styles are in the language of the Word that wrote them ("Titre1", "Kop1").
 */
export function readStyles(root: Element | undefined): Styles {
  const byId = new Map(all(root, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]))
  const chain = (properties: Element | undefined) => {
    const styles: Element[] = []
    let id = value(child(properties, 'w:pStyle'))
    while (id && styles.length < MAX_BASES) {
      const style: Element | undefined = byId.get(id)
      if (style) styles.push(style)
      id = value(child(style, 'w:basedOn'))
    }
    return styles
  }
  return {
    isHeading: (properties) => {
      const styles = chain(properties)
      const levels = [properties, ...styles.map((style) => child(style, 'w:pPr'))].map((own) =>
        child(own, 'w:outlineLvl'),
      )
      const level = value(levels.find(Boolean))
      if (level) return Number(level) < BODY_LEVEL
      return styles.some((style) => /^(?:heading [1-9]|title)$/i.test(value(child(style, 'w:name')) ?? ''))
    },
    isListed: (properties) => {
      const owners = [properties, ...chain(properties).map((style) => child(style, 'w:pPr'))]
      const list = owners.map((own) => child(own, 'w:numPr')).find(Boolean)
      return list !== undefined && value(child(list, 'w:numId')) !== '0'
    },
  }
}

function value(element: Element | undefined): string | undefined {
  return element?.getAttribute('w:val') ?? undefined
}
