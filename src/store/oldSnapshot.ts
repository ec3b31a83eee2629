import { z } from 'zod'
import { DamagedStore } from './checkedLine.js'
import { issuesText, ROW_SCHEMAS, type TableName } from './rows.js'
import { linesOf, type SnapshotData, type TableRow } from './snapshotData.js'

const tableNames = z.enum(Object.keys(ROW_SCHEMAS) as TableName[])

/** A table that came later is missing from an older snapshot. */
const snapshotShape = z.looseObject({
  version: z.int().positive(),
  lines: z.int().nonnegative(),
  keyCheck: z.string().optional(),
  tables: z.partialRecord(tableNames, z.record(z.string(), z.unknown())),
})

/** A snapshot of before 2026-11-21: one JSON value, without a seal. Throws DamagedStore when it is something else. */
export function readOldSnapshot(path: string, text: string): SnapshotData {
  const read = snapshotShape.safeParse(parsed(path, text))
  if (!read.success) throw new DamagedStore(`${path} is not a snapshot: ${issuesText(read.error)}`)
  const { version, lines, keyCheck = '', tables } = read.data
  return { version, lines, keyCheck, bytes: 0, isSealed: false, rows: linesOf(() => rowsOf(tables)) }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedStore(`${path} is no snapshot; restore a backup, nothing was changed`)
  }
}

function* rowsOf(tables: Readonly<Partial<Record<TableName, Record<string, unknown>>>>): Generator<TableRow> {
  for (const [table, rows] of Object.entries(tables) as [TableName, Record<string, object>][]) {
    for (const [id, row] of Object.entries(rows)) yield [table, id, row]
  }
}
