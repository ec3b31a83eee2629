import type { TableName } from '../rows.js'

/** A row on its way; a request's with its `change`. */
export interface Row {
  readonly id: string
  readonly row: object
}

/** A store to read from, in an order of its own that stays the same while it is read. */
export interface Source {
  count(table: TableName): Promise<number>
  /** The rows of a table from the `from`-th on, counted from 0, some at a time. */
  read(table: TableName, from: number): AsyncIterable<readonly Row[]>
  /** The highest number that a change of a request ever had. */
  lastChange(): Promise<number>
  close(): Promise<void>
}

/** A store as a move sees it, while nobody else writes to it. */
export interface Place extends Source {
  /** How many rows of each table an earlier move brought here; throws when something else is here. */
  moved(): Promise<Readonly<Partial<Record<TableName, number>>>>
  /** Adds rows after the `before` that came earlier; a move that is stopped goes on from what is here. */
  write(table: TableName, rows: readonly Row[], before: number): Promise<void>
  /** Everything is here: from now on a bot may use it. */
  finish(lastChange: number): Promise<void>
}

/** Few enough that progress shows and little is done again, enough that a round trip pays. */
export const BATCH = 500
