import type { Low } from 'lowdb'
import type { Journal } from './journal.js'
import { writtenCommits } from './journalLines.js'
import { LaterRows } from './merge.js'
import type { SnapshotData } from './snapshotData.js'

/** Files of the journal taken into the snapshot at one go: what they hold is in memory meanwhile. */
const AT_ONCE = 2

/**
 * Takes what the journal's ended files hold into the snapshot while commits go on into the next: the new snapshot is made
 * from the old one and those files alone, a piece at a time, and takes the old one's place once it is durable; then the
 * files go. Whenever this is cut short, old snapshot and files stand, or new snapshot and files that it holds already.
 */
export class Compaction {
  #running: Promise<void> | undefined
  readonly #stopping = new AbortController()

  /** @param failed hears of a compaction that could not be made; what there was stands, and the next try comes later */
  constructor(
    private readonly snapshot: Low<SnapshotData>,
    private readonly journal: Journal,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Bytes of rows that a compaction copies. */
  get size(): number {
    return this.snapshot.data.bytes
  }

  /** Begins unless it is going on already, or there is nothing to take. */
  start(): void {
    if (this.#stopping.signal.aborted || this.#next().length === 0) return
    this.#running ??= this.#takeAll().catch((error: unknown) => {
      if (!this.#stopping.signal.aborted) this.failed(error)
    })
  }

  /** Resolves when nothing of it goes on; what it had in hand is given up, and costs nothing but its time. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #takeAll(): Promise<void> {
    try {
      for (let files = this.#next(); files.length > 0; files = this.#next()) await this.#take(files)
    } finally {
      this.#running = undefined
    }
  }

  #next = () => this.journal.sealed.slice(0, AT_ONCE)

  async #take(files: readonly string[]): Promise<void> {
    await this.snapshot.read()
    const before = this.snapshot.data
    const later = await LaterRows.of(writtenCommits(files, before.lines), before.lines)
    if (later.lines > before.lines) {
      this.snapshot.data = { ...before, lines: later.lines, rows: this.#untilStopped(later.over(before.rows)) }
      await this.snapshot.write()
      await this.snapshot.read()
    }
    await this.journal.forget(files)
  }

  #untilStopped(rows: SnapshotData['rows']): SnapshotData['rows'] {
    const { signal } = this.#stopping
    return {
      async *[Symbol.asyncIterator]() {
        for await (const piece of rows) {
          signal.throwIfAborted()
          yield piece
        }
      },
    }
  }
}
