import type { OutboxFigures } from '../usecases/outbox.js'
import { isPush, isUnfinished, type MessageRow } from './messageRows.js'

type Count = OutboxFigures['counts'][number]
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** How many messages stand where, counted as they are written: the archive is not gone through when an operator asks. */
export class MessageTally {
  readonly #counts = new Map<string, Mutable<Count>>()

  /** @param after undefined when the message is gone */
  moved(before: MessageRow | undefined, after: MessageRow | undefined): void {
    if (before) this.#add(before, -1)
    if (after) this.#add(after, 1)
  }

  get counts(): readonly Count[] {
    return [...this.#counts.values()].filter(({ count }) => count > 0).map((count) => ({ ...count }))
  }

  #add(message: MessageRow, by: number): void {
    const { state, reason = '' } = message
    const what = isPush(message) ? 'push' : 'notice'
    const key = `${what} ${state} ${reason}`
    const known = this.#counts.get(key)
    if (known) known.count += by
    else this.#counts.set(key, { what, state, reason, count: by })
  }
}

/** When the oldest of these was made that is due, or was tried already; what waits for somebody's morning does not count. */
export function oldestOf(messages: Iterable<MessageRow>, now: Date): string | undefined {
  let oldest: string | undefined
  for (const message of messages) {
    const { createdAt, dueAt, attempts } = message
    const counts = isUnfinished(message) && (attempts > 0 || dueAt <= now.toISOString())
    if (counts && (oldest === undefined || createdAt < oldest)) oldest = createdAt
  }
  return oldest
}
