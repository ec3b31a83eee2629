import { z } from 'zod'
import { DamagedStore } from './journal.js'
import { issuesText, ROW_SCHEMAS, type TableName } from './rows.js'

/** What the snapshot holds: every row of every table, and the last journal line it includes. */
export interface SnapshotData {
  readonly version: number
  readonly lines: number
  /** Look-up digest of a fixed text: tells whether the key is the one that the look-ups were made with. */
  readonly keyCheck: string
  /** A table that came later is missing from an older snapshot. */
  readonly tables: Partial<Record<TableName, Record<string, object>>>
}

const tableNames = z.enum(Object.keys(ROW_SCHEMAS) as TableName[])
const snapshotShape = z.looseObject({
  version: z.int().positive(),
  lines: z.int().nonnegative(),
  keyCheck: z.string(),
  tables: z.partialRecord(tableNames, z.record(z.string(), z.unknown())),
})

/** Checks what a file says to be a snapshot; its rows are checked when they are loaded. */
export function checkSnapshot(path: string, data: unknown): void {
  const read = snapshotShape.safeParse(data)
  if (!read.success) throw new DamagedStore(`${path} is not a snapshot: ${issuesText(read.error)}`)
}
