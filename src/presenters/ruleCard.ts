import type { Card } from './cards.js'
import { messageCard } from './messageCards.js'
import { plain } from './plain.js'
import { fill, type Words } from './words.js'

/** A rule to share; `text` bears a mark `[n]` for each source. */
interface Rule {
  readonly topic: string
  readonly text: string
  readonly sources: readonly { readonly position: number; readonly name: string }[]
}

/** Two lines of a search result. */
const LONGEST_PREVIEW = 140
const MARKS = / ?\[\d+\]/g

/**
 * A rule as somebody puts it into a chat of his own. The sources are words, since citations live in messages of the bot; no
 * button, since the bot may not be in that chat.
 */
export function ruleCard({ topic, text, sources }: Rule, words: Words): Card {
  const lines = sources.map(({ position, name }) => fill(words.text.ruleSource, { position, source: plain(name) }))
  return messageCard(plain(topic), [plainButMarks(text), ...lines])
}

/** How the rule shows in the list of results: no Markdown is read there. */
export function rulePreview({ topic, text }: Rule): { readonly title: string; readonly text: string } {
  return { title: topic, text: shorten(text.replace(MARKS, '')) }
}

/** The marks stay as messages show them: nothing follows them that would make a link. */
function plainButMarks(text: string): string {
  return plain(text).replace(/\\\[(\d+)\\\]/g, '[$1]')
}

function shorten(text: string): string {
  if (text.length <= LONGEST_PREVIEW) return text
  const head = text.slice(0, LONGEST_PREVIEW)
  return `${head.slice(0, head.lastIndexOf(' ')).trimEnd()}…`
}
