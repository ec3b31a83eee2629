import type { Said } from '../knowledge/conversation/followUp.js'

/** After this long without a message a conversation is over, and its context with it. */
const STALE_MS = 10 * 60_000
/** Of a longer question only the beginning is kept, so that memory stays bounded; finding an answer reads no more of it. */
const LONGEST_QUESTION = 1_000

/**
 * The last thing said in each conversation. In memory only, since what people ask is not kept for this: it ends after 10
 * minutes without a message, with the process, and for the longest silent one when there are more than `limit`. The key
 * names the person and the chat together, so that two people of one chat never share a context.
 */
export class Conversations {
  readonly #said = new Map<string, { readonly said: Said; readonly at: number }>()
  readonly #limit: number

  constructor(limit = 5_000) {
    this.#limit = limit
  }

  /** What was said last there; undefined when nothing was, or 10 minutes ago or more. */
  last(key: string, now: Date): Said | undefined {
    const kept = this.#said.get(key)
    if (!kept) return undefined
    if (now.getTime() - kept.at < STALE_MS) return kept.said
    this.#said.delete(key)
    return undefined
  }

  /** Keeps what was said in the place of what was said before. */
  remember(key: string, said: Said, now: Date): void {
    const at = now.getTime()
    this.#said.delete(key) // the map keeps the order of the last message
    this.#said.set(key, { said: { ...said, question: said.question.slice(0, LONGEST_QUESTION) }, at })
    for (const [old, kept] of this.#said) {
      if (this.#said.size <= this.#limit && at - kept.at < STALE_MS) break
      this.#said.delete(old)
    }
  }

  /** Forgets every conversation whose key begins so: all of a person's, when the person removes the bot. */
  forget(keyPrefix: string): void {
    for (const key of this.#said.keys()) if (key.startsWith(keyPrefix)) this.#said.delete(key)
  }
}
