import type { Passage } from '../knowledge/quotation/passage.js'
import type { Block, Section } from './block.js'
import { cutCost, cutCostAtLine } from './cutCost.js'
import { MAX_PASSAGE, MAX_PASSAGES, MIN_PASSAGE } from './limits.js'
import { Unreadable } from './unreadable.js'

interface Word {
  readonly block: Block
  readonly text: string
  /** What it costs to begin a passage with this word. */
  readonly cost: number
}

const IDEAL = 450
const SHORT = 1000

/**
 * Cuts sections into passages of 200 to 700 characters, at the borders of paragraphs and sentences where that can be.
 * Every word stands in one passage, in the order of the document; the lines of a passage are its paragraphs.
 * Throws Unreadable beyond 20,000 passages.
 */
export function cutPassages(sections: readonly Section[]): Passage[] {
  const passages: Passage[] = []
  for (const section of sections) {
    for (const passage of cutSection(section)) passages.push(passage)
    if (passages.length > MAX_PASSAGES) {
      throw new Unreadable(`it makes more than ${MAX_PASSAGES} passages; import it in parts.`)
    }
  }
  return passages
}

/** The cheapest way to cut, found from the end of the section to its beginning. */
function cutSection(section: Section): Passage[] {
  const words = section.flatMap((block, at) => wordsOf(block, section[at - 1]))
  const cheapest = new Float64Array(words.length + 1)
  const ends = new Uint32Array(words.length)
  for (let start = words.length - 1; start >= 0; start--) {
    const { end, cost } = cheapestEnd(words, start, cheapest)
    cheapest[start] = cost
    ends[start] = end
  }
  const passages: Passage[] = []
  for (let start = 0; start < words.length; start = ends[start] ?? words.length) {
    passages.push(passageOf(words.slice(start, ends[start])))
  }
  return passages
}

/** Where a passage that begins at `start` ends best, given what cutting the rest costs. A word without end stays whole. */
function cheapestEnd(words: readonly Word[], start: number, cheapest: Float64Array): { end: number; cost: number } {
  let best = { end: start + 1, cost: Number.POSITIVE_INFINITY }
  let length = -1
  for (let end = start + 1; end <= words.length; end++) {
    length += 1 + lengthOf(words[end - 1])
    if (length > MAX_PASSAGE && end > start + 1) return best
    const cost = lengthCost(length) + costBefore(words[end]) + (cheapest[end] ?? 0)
    if (cost < best.cost) best = { end, cost }
  }
  return best
}

const lengthOf = (word: Word | undefined) => word?.text.length ?? 0
const costBefore = (word: Word | undefined) => word?.cost ?? 0

function lengthCost(length: number): number {
  return length < MIN_PASSAGE ? SHORT + 5 * (MIN_PASSAGE - length) : Math.abs(length - IDEAL) / 5
}

function wordsOf(block: Block, above: Block | undefined): Word[] {
  const words = block.text.split(/\s+/).filter(Boolean)
  return words.map((text, at) => {
    const before = words[at - 1]
    const cost = before === undefined ? cutCostAtLine(above?.text ?? '', block.text) : cutCost(before, text)
    return { block, text, cost }
  })
}

function passageOf(words: readonly Word[]): Passage {
  const [first] = words
  let text = first?.text ?? ''
  for (let at = 1; at < words.length; at++) {
    text += `${words[at]?.block === words[at - 1]?.block ? ' ' : '\n'}${words[at]?.text}`
  }
  return { place: first?.block.place ?? { kind: 'paragraph', number: 1 }, text }
}
