import { batchesOf } from './batches.js'
import { wholeLines } from './checkedLine.js'
import type { WrittenCommit } from './journalFormat.js'
import { Slices } from './slices.js'
import { keyOfLine, type SnapshotData } from './snapshotData.js'

/** New rows that are put together for the snapshot: some 100 KB. */
const ROWS_AT_ONCE = 200

/** What lines of the journal leave of the rows that they touched, by the beginnings of the snapshot's lines. */
export class LaterRows {
  /** The row's line, or null when it is gone; rows that a snapshot has not stand in the order in which they came. */
  readonly #rows = new Map<string, Buffer | null>()
  readonly #removed = new Set<string>()
  /** Removed once and written again: it does not stand at its old place any more. */
  readonly #again = new Set<string>()
  /** The last line that was added. */
  lines: number

  private constructor(lines: number) {
    this.lines = lines
  }

  static async of(journal: AsyncIterable<WrittenCommit>, after: number): Promise<LaterRows> {
    const later = new LaterRows(after)
    const slices = new Slices()
    for await (const { line, rows } of journal) {
      for (const row of rows) later.#add(row)
      later.lines = line
      await slices.pause()
    }
    return later
  }

  /** A snapshot's rows with these over them. Rows that did not change are not read. */
  over(rows: SnapshotData['rows']): SnapshotData['rows'] {
    const later = this
    return {
      async *[Symbol.asyncIterator]() {
        const placed = new Set<string>()
        for await (const piece of rows) yield later.#changed(piece, placed)
        const slices = new Slices()
        for (const batch of batchesOf(later.#rows, ROWS_AT_ONCE)) {
          yield Buffer.concat(batch.flatMap(([key, row]) => (row && !placed.has(key) ? [row] : [])))
          await slices.pause() // rows that have their place give the disk nothing to do
        }
      },
    }
  }

  #add(line: Buffer): void {
    const key = keyOfLine(line)
    const row = isRemoval(line) ? null : line
    if (row === null) this.#removed.add(key)
    else if (this.#removed.delete(key)) {
      this.#rows.delete(key)
      this.#again.add(key)
    }
    this.#rows.set(key, row)
  }

  /** @param placed gets the rows that are put where their older ones stood */
  #changed(piece: Buffer, placed: Set<string>): Buffer {
    const parts: Buffer[] = []
    let [from, at] = [0, 0]
    for (const line of wholeLines(piece)) {
      const end = at + line.length + 1
      const key = keyOfLine(line)
      const row = this.#rows.get(key)
      if (row !== undefined) {
        parts.push(piece.subarray(from, at))
        from = end
        if (row && !this.#again.has(key)) {
          parts.push(row)
          placed.add(key)
        }
      }
      at = end
    }
    return parts.length === 0 ? piece : Buffer.concat([...parts, piece.subarray(from, at)])
  }
}

/** A row that is there ends in a brace. */
const REMOVAL = Buffer.from(',null]\n')
const isRemoval = (line: Buffer) => line.subarray(-REMOVAL.length).equals(REMOVAL)
