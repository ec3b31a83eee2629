import { mkdir } from 'node:fs/promises'
import { journalPath, lockPath, openSnapshot, replay } from '../folder.js'
import { Journal } from '../journal.js'
import { takeLock } from '../lockFile.js'
import { ROW_SCHEMAS, type TableName } from '../rows.js'
import type { SnapshotData } from '../snapshotShape.js'
import type { Vault } from '../vault.js'
import { BATCH, type Place, type Row } from './place.js'

const TABLES = Object.keys(ROW_SCHEMAS) as TableName[]

/**
 * An embedded store, held for the move as a bot holds it. What is moved into it is written at the end, at once: a move that
 * is stopped leaves it empty. Throws on damage, and while a bot runs on it.
 */
export async function folderPlace(folder: string, vault: Vault): Promise<Place> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = await takeLock(lockPath(folder))
  try {
    const snapshot = await openSnapshot(folder, vault)
    const journal = await Journal.open(journalPath(folder))
    const { tables, lines } = replay(snapshot.data, journal)
    await journal.close()
    const rows = tables.dump() as Record<TableName, Record<string, object>>
    const write = (next: SnapshotData) => {
      snapshot.data = next
      return snapshot.write()
    }
    return placeOver(rows, {
      lines,
      close: unlock,
      write: (last) => write({ ...snapshot.data, lines: last, tables: rows }),
    })
  } catch (error) {
    await unlock()
    throw error
  }
}

interface Held {
  readonly lines: number
  readonly write: (lastChange: number) => Promise<void>
  readonly close: () => Promise<void>
}

function placeOver(rows: Record<TableName, Record<string, object>>, { lines, write, close }: Held): Place {
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
      if (TABLES.some((table) => countOf(table) > 0)) throw new Error('TO holds something already')
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
