import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { DamagedStore, type Journal } from './journal.js'
import { assertSameKey, keyCheck } from './keyCheck.js'
import { ROWS_VERSION } from './rows.js'
import { snapshotFile } from './snapshotFile.js'
import { checkSnapshot, type SnapshotData } from './snapshotShape.js'
import { type Operation, Tables } from './tables.js'
import type { Vault } from './vault.js'

/** The files of an embedded store in its folder. */
export const journalPath = (folder: string): string => join(folder, 'journal.jsonl')
const snapshotPath = (folder: string): string => join(folder, 'passerelle.json')
export const lockPath = (folder: string): string => join(folder, 'lock')

interface Line {
  readonly line: number
  readonly operations: readonly Operation[]
}

/** A new store begins with a snapshot of nothing: a snapshot that is missing later was lost, and with it what it held. */
export async function openSnapshot(folder: string, vault: Vault): Promise<Low<SnapshotData>> {
  const path = snapshotPath(folder)
  const empty = emptySnapshot(vault)
  const snapshot = new Low<SnapshotData>(snapshotFile(path), empty)
  await snapshot.read()
  if (snapshot.data !== empty) {
    checkSnapshot(path, snapshot.data)
    assertSameKey(snapshot.data.keyCheck, vault)
    return snapshot
  }
  if (await exists(journalPath(folder))) throw new DamagedStore(`${path} is missing; restore a backup`)
  await snapshot.write()
  return snapshot
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

function emptySnapshot(vault: Vault): SnapshotData {
  return { version: ROWS_VERSION, lines: 0, keyCheck: keyCheck(vault), tables: new Tables().dump() }
}

/** What a folder holds: the snapshot, and over it the lines of the journal that came after. */
export function replay(snapshot: SnapshotData, journal: Journal): { tables: Tables; lines: number } {
  if (snapshot.version > ROWS_VERSION) throw new Error('the store was written by a newer version of Passerelle')
  const tables = new Tables()
  tables.load(snapshot)
  let lines = snapshot.lines
  for (const { line, operations } of journal.lines as readonly Line[]) {
    if (line <= snapshot.lines) continue // a crash came between the snapshot and the emptying of the journal
    if (line !== lines + 1) throw new DamagedStore(`${journal.path}: line ${lines + 1} is missing; restore a backup`)
    tables.apply(operations, line)
    lines = line
  }
  return { tables, lines }
}
