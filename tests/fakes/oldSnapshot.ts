import { readFolder } from '../../src/store/folder.js'
import { keyCheck } from '../../src/store/keyCheck.js'
import { ROWS_VERSION, TABLE_NAMES, type TableName } from '../../src/store/rows.js'
import { createVault } from '../../src/store/vault.js'

/** A snapshot as it was written before it had a line for each row. */
export interface OldSnapshot {
  readonly version: number
  readonly lines: number
  readonly keyCheck: string
  readonly tables: Record<TableName, Record<string, Record<string, unknown>>>
}

/** All that a folder holds, as one such snapshot. */
export async function oldSnapshotOf(folder: string, key: Buffer): Promise<OldSnapshot> {
  const vault = createVault([key])
  const { tables, lines } = await readFolder(folder, vault)
  const old = Object.fromEntries(TABLE_NAMES.map((table) => [table, {}])) as OldSnapshot['tables']
  for (const [table, id, row] of tables.rows()) old[table][id] = row as Record<string, unknown>
  return { version: ROWS_VERSION, lines, keyCheck: keyCheck(vault), tables: old }
}
