import { rename, rm } from 'node:fs/promises'
import { Low } from 'lowdb'
import { DamagedStore, wholeLines } from '../checkedLine.js'
import { lockPath, readFolder, snapshotPath } from '../folder.js'
import { takeLock } from '../lockFile.js'
import { makeFolder } from '../makeFolder.js'
import { ROWS_VERSION, TABLE_NAMES, type TableName } from '../rows.js'
import { decodeRow, linesOf, type SnapshotData, type TableRow } from '../snapshotData.js'
import { removeUnfinished, snapshotFile } from '../snapshotFile.js'
import { syncFolder } from '../syncFolder.js'
import type { Vault } from '../vault.js'
import { BATCH, type Place, type Row, TO_HOLDS_SOMETHING } from './place.js'

/**
 * A folder for an embedded store, held for the move as a bot holds it. What is moved is written beside the store at the end,
 * read again, and only then becomes the store: a move that is stopped leaves it empty. Throws on damage, and while a bot runs
 * on it.
 */
export async function folderPlace(folder: string, vault: Vault): Promise<Place> {
  await makeFolder(folder)
  const unlock = await takeLock(lockPath(folder))
  try {
    return await placeIn(folder, vault, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

async function placeIn(folder: string, vault: Vault, unlock: () => Promise<void>): Promise<Place> {
  const { snapshot, tables, lines } = await readFolder(folder, vault)
  const path = snapshotPath(folder)
  const staged = `${path}.moved`
  await clear(staged)
  const kept = new Low<SnapshotData>(snapshotFile(staged, vault), snapshot.data)
  let rows = noRows()
  return {
    count: async (table) => rows[table].length,
    read: async function* (table, from) {
      for (let at = from; at < rows[table].length; at += BATCH) yield rows[table].slice(at, at + BATCH)
    },
    moved: async () => {
      for (const _ of tables.rows()) throw new Error(TO_HOLDS_SOMETHING)
      return {}
    },
    write: async (table, added) => {
      rows[table].push(...added)
    },
    lastChange: async () => lines,
    keep: async (lastChange) => {
      const all = linesOf(() => inTables(rows))
      // A line of the journal that is there stays passed over.
      kept.data = { ...snapshot.data, version: ROWS_VERSION, lines: Math.max(lastChange, lines), rows: all }
      await kept.write()
      rows = noRows()
      await kept.read()
      rows = await readAll(kept.data, staged)
    },
    finish: async () => {
      await rename(staged, path)
      await syncFolder(folder)
    },
    close: async () => {
      await clear(staged)
      await unlock()
    },
  }
}

type Rows = Readonly<Record<TableName, Row[]>>
const noRows = () => Object.fromEntries(TABLE_NAMES.map((table) => [table, []])) as unknown as Rows

function* inTables(rows: Rows): Generator<TableRow> {
  for (const table of TABLE_NAMES) for (const { id, row } of rows[table]) yield [table, id, row]
}

/** What stands on the disk, line by line. */
async function readAll({ rows }: SnapshotData, path: string): Promise<Rows> {
  const found = noRows()
  for await (const piece of rows) {
    for (const line of wholeLines(piece)) {
      const read = decodeRow(line)
      if (!read) throw new DamagedStore(`${path}: a row is not as it was written; run it again`)
      const [table, id, row] = read
      found[table].push({ id, row })
    }
  }
  return found
}

/** A move that was killed left it. */
async function clear(staged: string): Promise<void> {
  await rm(staged, { force: true })
  await removeUnfinished(staged)
}
