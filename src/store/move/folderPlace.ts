import { mkdir } from 'node:fs/promises'
import { lockPath, readFolder } from '../folder.js'
import { takeLock } from '../lockFile.js'
import { ROWS_VERSION, TABLE_NAMES, type TableName } from '../rows.js'
import { linesOf, type TableRow } from '../snapshotData.js'
import type { Tables } from '../tables.js'
import type { Vault } from '../vault.js'
import { BATCH, type Place, type Row } from './place.js'

/**
 * An embedded store, held for the move as a bot holds it. What is moved into it is written at the end, at once: a move that
 * is stopped leaves it empty. Throws on damage, and while a bot runs on it.
 */
export async function folderPlace(folder: string, vault: Vault): Promise<Place> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = await takeLock(lockPath(folder))
  try {
    const { snapshot, tables, lines } = await readFolder(folder, vault)
    const rows = tablesOf(tables)
    return placeOver(rows, {
      lines,
      close: unlock,
      // A line of the journal that is there stays passed over.
      write: (last) => {
        const held = linesOf(() => rowsOf(rows))
        snapshot.data = { ...snapshot.data, version: ROWS_VERSION, lines: Math.max(last, lines), rows: held }
        return snapshot.write()
      },
    })
  } catch (error) {
    await unlock()
    throw error
  }
}

type HeldRows = Record<TableName, Record<string, object>>

function tablesOf(tables: Tables): HeldRows {
  const held = Object.fromEntries(TABLE_NAMES.map((table) => [table, {}])) as HeldRows
  for (const [table, id, row] of tables.rows()) held[table][id] = row
  return held
}

function* rowsOf(held: HeldRows): Generator<TableRow> {
  for (const table of TABLE_NAMES) for (const [id, row] of Object.entries(held[table])) yield [table, id, row]
}

interface Held {
  readonly lines: number
  readonly write: (lastChange: number) => Promise<void>
  readonly close: () => Promise<void>
}

function placeOver(rows: HeldRows, { lines, write, close }: Held): Place {
  const countOf = (table: TableName) => Object.keys(rows[table]).length
  return {
    count: async (table) => countOf(table),
    read: async function* (table, from) {
      const ids = Object.keys(rows[table])
      for (let at = from; at < ids.length; at += BATCH) {
        yield ids.slice(at, at + BATCH).map((id): Row => ({ id, row: rows[table][id] as object }))
      }
    },
    moved: async () => {
      if (TABLE_NAMES.some((table) => countOf(table) > 0)) throw new Error('TO holds something already')
      return {}
    },
    write: async (table, added) => {
      for (const { id, row } of added) rows[table][id] = row
    },
    lastChange: async () => lines,
    finish: write,
    close,
  }
}
