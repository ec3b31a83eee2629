import { beginsPoint, isBullet } from './bullets.js'

const PARAGRAPH = 0
const BULLET = 15
const SENTENCE = 25
const AFTER_TITLE = 60
const CLAUSE = 200
const ANYWHERE = 400
const MAX_TITLE = 60

/** Words that end with a point in the middle of a sentence, in French, Dutch and English. */
const ABBREVIATIONS = new Set(
  'art al cf ex p pp n no nr m mm mme mlle dr prof av bd st tél tel éd vol chap fig ann réf ref bv blz dhr mevr mvr enz bijv o.a m.b.t i.v.m d.w.z i.e e.g vs max min env ca'.split(
    ' ',
  ),
)

/** What it costs to cut between two lines: little, unless the first only announces the second. */
export function cutCostAtLine(above: string, line: string): number {
  if (beginsPoint(line)) return above.endsWith(':') ? AFTER_TITLE : BULLET
  const isTitle = above.length <= MAX_TITLE && above.length < line.length && !/[.!?;,]$/.test(above)
  return isTitle && !beginsPoint(above) ? AFTER_TITLE : PARAGRAPH
}

/** What it costs to cut between two words of a line. */
export function cutCost(before: string, word: string): number {
  if (isBullet(before)) return ANYWHERE
  if (endsSentence(before) && /^[«“"‘'(]?[\p{Lu}\d]|^[«“"]$/u.test(word)) return SENTENCE
  return /[;:,.]$/.test(before) && !isAbbreviation(before) ? CLAUSE : ANYWHERE
}

function endsSentence(word: string): boolean {
  return /[.!?…][»”"’)\]]*$/u.test(word) && !isAbbreviation(word)
}

/** "art.", "M.", "J.-P." and the "3." of a numbered line say nothing about where a sentence ends. */
function isAbbreviation(word: string): boolean {
  const bare = word.toLowerCase().replace(/^[^\p{L}\d]+/u, '')
  if (!bare.endsWith('.')) return false
  return ABBREVIATIONS.has(bare.slice(0, -1)) || /^(?:\p{L}|\d{1,2}|(?:\p{L}\.-?)+\p{L})\.$/u.test(bare)
}
