import { decodeLine, encodeLine, JSON_AT } from './checkedLine.js'
import { keyEnd } from './rowKey.js'
import type { TableName } from './rows.js'

/** What lowdb holds: every row as it stood after one line of the journal. */
export interface SnapshotData {
  /** The version of its rows. */
  readonly version: number
  /** The last line of the journal that it includes. */
  readonly lines: number
  /** Look-up digest of a fixed text: tells whether the key is the one that the look-ups were made with. */
  readonly keyCheck: string
  /** Bytes of its rows on the disk. */
  readonly bytes: number
  /** It carries a seal under the store's key: its rows were checked by whoever wrote it, and are as he wrote them. */
  readonly isSealed: boolean
  /**
   * Lines of rows, whole, a piece at a time; a piece is good until the next is asked for. May be gone through again. Throws
   * DamagedStore in the end when the rows are not those that were sealed.
   */
  readonly rows: AsyncIterable<Buffer> & {
    /** The same in larger pieces, which take longer to go through at one go. */
    readonly large?: AsyncIterable<Buffer>
  }
}

/** A row as a line of the snapshot says it: its table, its id, what it holds. */
export type TableRow = readonly [table: TableName, id: string, row: object]

export const encodeRow = (row: TableRow | readonly [...key: [TableName, string], removed: null]): Buffer =>
  encodeLine(JSON.stringify(row))

/** What a line of the snapshot says; undefined when it is not as it was written. */
export const decodeRow = (line: Buffer): TableRow | undefined => decodeLine(line) as TableRow | undefined

/** The beginning of a line, which names table and id and is the same for the same row; the rest is not looked at. */
export const keyOfLine = (line: Buffer): string => line.toString('latin1', JSON_AT, keyEnd(line, JSON_AT))

/** Rows in memory as a snapshot gives them. */
export function linesOf(rows: () => Iterable<TableRow>): SnapshotData['rows'] {
  return {
    async *[Symbol.asyncIterator]() {
      for (const row of rows()) yield encodeRow(row)
    },
  }
}
