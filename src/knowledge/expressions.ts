import { ABBREVIATIONS, OTHER_BODIES } from './abbreviations.js'
import { BACKGROUND } from './backgroundWords.js'
import type { Language } from './entry.js'
import { fold } from './fold.js'
import { stem } from './stem.js'
import { STOP_WORDS } from './stopWords.js'
import { SYNONYMS } from './synonyms.js'
import { splitCompound, splitWords } from './words.js'

/** A known expression at some place of a text: the name of its group and how many words it takes. */
export type Expression = { readonly key: string; readonly background: boolean; readonly length: number }
type Node = { readonly next: Map<string, Node>; found?: Omit<Expression, 'length'> }

/** Ends the key of a body other than the four of the documents. */
export const BODY_MARK = '@'

/** All forms of the groups in one language: the key, whether it is background, and the words without stop words. */
function formsOf(language: Language): { key: string; background: boolean; words: string[] }[] {
  const groups = [
    ...Object.entries(ABBREVIATIONS).map(([key, forms]) => ({ key, forms, background: false })),
    ...Object.entries(OTHER_BODIES).map(([key, forms]) => ({ key: `${key}${BODY_MARK}`, forms, background: false })),
    ...Object.entries(SYNONYMS).map(([key, forms]) => ({ key, forms: forms[language], background: false })),
    ...Object.entries(BACKGROUND).map(([key, forms]) => ({ key, forms: forms[language], background: true })),
  ]
  return groups.flatMap(({ key, forms, background }) =>
    forms.split('|').map((form) => ({
      key: `#${key}`,
      background,
      words: splitWords(fold(form))
        .flatMap((word) => splitCompound(word, language))
        .filter((word) => !STOP_WORDS[language].has(word)),
    })),
  )
}

function growTree(language: Language): Node {
  const root: Node = { next: new Map() }
  for (const { key, background, words } of formsOf(language)) {
    let node = root
    for (const word of words) {
      const part = stem(word, language)
      const next: Node = node.next.get(part) ?? { next: new Map() }
      node.next.set(part, next)
      node = next
    }
    // The first group that claims a form keeps it.
    if (node !== root) node.found ??= { key, background }
  }
  return root
}

/** Each grown when it is asked for first: stemming all of them takes a tenth of a start. */
const TREES = new Map<Language, Node>()

function treeOf(language: Language): Node {
  const tree = TREES.get(language) ?? growTree(language)
  TREES.set(language, tree)
  return tree
}

/** The longest known expression that starts at `from` in a list of stems without stop words. */
export function expressionAt(stems: readonly string[], from: number, language: Language): Expression | undefined {
  let node: Node | undefined = treeOf(language)
  let longest: Expression | undefined
  for (let at = from; at < stems.length; at++) {
    node = node.next.get(stems[at] as string)
    if (!node) break
    if (node.found) longest = { ...node.found, length: at - from + 1 }
  }
  return longest
}

/** Every word of the expressions of a language, for the speller to know. */
export function expressionWords(language: Language): string[] {
  return formsOf(language).flatMap(({ words }) => words)
}
