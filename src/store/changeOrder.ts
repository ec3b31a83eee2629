import type { ReferralRow } from './rows.js'

/**
 * Requests in the order of their last changes. A change's number is that of the journal line which made it durable:
 * lines follow each other whatever the clock says, are never used twice, and survive a restart.
 */
export class ChangeOrder {
  /** In ascending order, since each change goes to the end. */
  #changes = new Map<string, number>()
  #last = 0

  /** The number of a change never goes down. */
  put(id: string, change: number): void {
    this.#changes.delete(id)
    this.#changes.set(id, change)
  }

  remove(id: string): void {
    this.#changes.delete(id)
  }

  /** A snapshot's rows were put in the order in which they stand there. */
  sort(): void {
    const changes = [...this.#changes]
    if (changes.every(([, change], at) => at === 0 || change >= (changes[at - 1]?.[1] ?? 0))) return
    this.#changes = new Map(changes.sort(([, a], [, b]) => a - b))
  }

  /** Lines up to this one are taken, whatever they hold. */
  reached(line: number): void {
    this.#last = line
  }

  /** The line that a position names; undefined for what was never given. */
  lineAt(position: string): number | undefined {
    const line = /^[1-9]\d{0,14}$/.test(position) ? Number(position) : undefined
    return line !== undefined && line <= this.#last ? line : undefined
  }

  /** All of them, the oldest change first. */
  all(): Iterable<string> {
    return this.#changes.keys()
  }

  /** Requests whose last change stands after that line, the oldest change first. */
  *after(line: number): Generator<string> {
    for (const [id, change] of this.#changes) if (change > line) yield id
  }
}

/**
 * Version 1 kept no number: its rows get the first ones, by the instant of their change. Each was a line of the journal once,
 * so later lines have higher numbers; and the same snapshot gives the same numbers again.
 */
export function numbered(rows: readonly ReferralRow[]): readonly ReferralRow[] {
  const key = ({ id, changedAt }: ReferralRow) => `${changedAt} ${id}`
  const inOrder = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return inOrder.map((row, index) => ({ ...row, change: index + 1 }))
}
