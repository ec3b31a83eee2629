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

/** What fills a store. The same command from the same rows goes on where it was stopped. */
export interface Errand {
  readonly command: 'store:move' | 'store:restore'
  /** The same for the same source as long as it does not change. */
  readonly from: string
}

/** A store that is filled, while nobody else uses it. */
export interface Place extends Source {
  /** How many rows of each table the same errand brought before it was stopped; throws when anything else is here. */
  moved(errand: Errand): Promise<Readonly<Partial<Record<TableName, number>>>>
  /** Adds rows after the `before` that came earlier. */
  write(table: TableName, rows: readonly Row[], before: number): Promise<void>
  /** Everything came: what is counted and read from now on is what was kept of it. */
  keep(lastChange: number): Promise<void>
  /** What was kept is right: from now on a bot may use it. */
  finish(): Promise<void>
}

/** Few enough that progress shows and little is done again, enough that a round trip pays. */
export const BATCH = 500

/** What to do when TO cannot be gone on with. */
export const EMPTY_IT =
  'begin again with a TO that holds nothing (a database: drop it and create it anew, or take another)'
export const TO_HOLDS_SOMETHING = `TO holds something already: ${EMPTY_IT}`
