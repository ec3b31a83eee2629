import type { TableName } from '../rows.js'

/** A row on its way; a request's with its `change`. */
export interface Row {
  readonly id: string
  readonly row: object
}

/** A store as a move sees it: rows in an order of its own, which stays the same while nobody else writes. */
export interface Place {
  count(table: TableName): Promise<number>
  /** The rows of a table from the `from`-th on, counted from 0, some at a time. */
  read(table: TableName, from: number): AsyncIterable<readonly Row[]>
  /** How many rows of each table an earlier move brought here; throws when something else is here. */
  moved(): Promise<Readonly<Partial<Record<TableName, number>>>>
  /** Adds rows after the `before` that came earlier; a move that is stopped goes on from what is here. */
  write(table: TableName, rows: readonly Row[], before: number): Promise<void>
  /** The highest number that a change of a request ever had. */
  lastChange(): Promise<number>
  /** Everything is here: from now on a bot may use it. */
  finish(lastChange: number): Promise<void>
  close(): Promise<void>
}

/** Few enough that progress shows and little is done again, enough that a round trip pays. */
export const BATCH = 500
