import { TABLE_NAMES, type TableName } from '../rows.js'
import type { Tables } from '../tables.js'
import { BATCH, type Row, type Source } from './place.js'

/** What stands in a store at one moment, also while a bot writes to it; nothing of the store changes. */
export interface FoundSource extends Source {
  /** What could not be read, where, each in a sentence; the rows are those that could be. */
  readonly damage: readonly string[]
  /** It was to be filled and is not all there: more of it stands where it came from. */
  readonly isUnfinished?: boolean
  /** What is worth saying and no damage. */
  readonly notes: readonly string[]
  /** What rows are found by, and does not follow from them: each in a sentence, found while it is read. */
  readonly beside: AsyncIterable<string> | readonly string[]
}

/** How many rows of each table. */
export type Counts = Readonly<Record<TableName, number>>

export async function countsOf(source: Pick<Source, 'count'>): Promise<Counts> {
  const counts = {} as Record<TableName, number>
  for (const table of TABLE_NAMES) counts[table] = await source.count(table)
  return counts
}

/** Rows in memory, some at a time. */
export function rowsOfTables(tables: Tables): Pick<Source, 'count' | 'read'> {
  const listed = new Map<TableName, Row[]>(TABLE_NAMES.map((table) => [table, []]))
  for (const [table, id, row] of tables.rows()) listed.get(table)?.push({ id, row })
  const rowsOf = (table: TableName) => listed.get(table) ?? []
  return {
    count: async (table) => rowsOf(table).length,
    read: async function* (table, from) {
      const rows = rowsOf(table)
      for (let at = from; at < rows.length; at += BATCH) yield rows.slice(at, at + BATCH)
    },
  }
}
