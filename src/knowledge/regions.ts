import type { Entry } from './entry.js'
import { fold } from './fold.js'

/** Brussels and Wallonia have rules of their own; a question or an entry may be about one, both or neither. */
export type Regions = { readonly brussels: boolean; readonly wallonia: boolean }

const WALLONIA = /\bforem\b|\ble fore?m\b|\bwall?on|\bwaal|\bnamur|\bliege\b|\bcharleroi|\bmons\b/
const BRUSSELS = /\bactiris|\bbruxel|\bbrussel|\borbem\b|\bbgda\b/

/** The regions that a question names. */
export function regionsNamed(question: string): Regions {
  const folded = fold(question)
  return { brussels: BRUSSELS.test(folded), wallonia: WALLONIA.test(folded) }
}

/** The regions whose rule an entry states. */
export function regionsOf({ body, sources }: Entry): Regions {
  return {
    brussels: body !== 'forem' || sources.some(({ document }) => document !== 'forem'),
    wallonia: body === 'forem' || sources.some(({ document }) => document === 'forem'),
  }
}

const DOCUMENTS: readonly (readonly [readonly string[], RegExp])[] = [
  [['cadre'], /\b(?:cadre|kader|partnerschapskader|framework|(?:axe|axis|as) [12])\b/],
  [
    ['contrat'],
    /\bcontrat de gestion\b|\bbeheers?(?:overeenkomst|contract)|\bmanagement contract\b|\b(?:gouvernement|regering|government)\b/,
  ],
  [
    ['ecosysteme', 'contrat'],
    /\becosystem|\bportfolio\b|\bpartenaires?\b(?! sociaux)|\boperateurs?\b|\boperators?\b|\bpartners?\b|\bpartner(?:organisatie|netwerk)/,
  ],
]

/** The documents that a question points to by name; the Forem's is told by the region. */
export function documentsNamed(question: string): readonly string[] {
  const folded = fold(question)
  return DOCUMENTS.filter(([, name]) => name.test(folded)).flatMap(([keys]) => keys)
}
