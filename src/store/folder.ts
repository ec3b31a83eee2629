import { join } from 'node:path'
import { Low } from 'lowdb'
import { DamagedStore, isAsWritten, wholeLines } from './checkedLine.js'
import { operationsOf } from './journalFormat.js'
import { damagedLine, type Segment, writtenCommits } from './journalLines.js'
import { assertSameKey, keyCheck } from './keyCheck.js'
import { Loading } from './loading.js'
import { ROWS_VERSION } from './rows.js'
import { segmentPaths } from './segment.js'
import { linesOf, type SnapshotData } from './snapshotData.js'
import { snapshotFile } from './snapshotFile.js'
import { Tables } from './tables.js'
import type { Vault } from './vault.js'

/** The files of an embedded store in its folder, beside those of the journal. */
export const snapshotPath = (folder: string): string => join(folder, 'passerelle.json')
export const lockPath = (folder: string): string => join(folder, 'lock')

/** What a folder holds. */
export interface FolderContent {
  /** The snapshot; `isNew` while there is none on the disk. */
  readonly snapshot: Low<SnapshotData>
  readonly isNew: boolean
  /** The journal's files as they were found, the last perhaps torn. */
  readonly segments: readonly Segment[]
  /** All rows, those of the journal included. */
  readonly tables: Tables
  /** The number of the journal's last commit. */
  readonly lines: number
}

/**
 * Reads an embedded store without changing anything. Throws DamagedStore, naming file and line, on all damage but a torn
 * last commit; and when the store was written by a newer version or under another key. The caller holds the folder's lock, or
 * reads a copy.
 */
export async function readFolder(folder: string, vault: Vault): Promise<FolderContent> {
  const path = snapshotPath(folder)
  const empty = emptySnapshot(vault)
  const snapshot = new Low<SnapshotData>(snapshotFile(path, vault), empty)
  await snapshot.read()
  const isNew = snapshot.data === empty
  const paths = await segmentPaths(folder)
  if (isNew && paths.length > 0) throw new DamagedStore(`${path} is missing; restore a backup`)
  if (snapshot.data.version > ROWS_VERSION) throw new Error('the store was written by a newer version of Passerelle')
  assertSameKey(snapshot.data.keyCheck, vault)
  const tables = new Tables()
  await loadRows(path, snapshot.data, tables)
  let { lines } = snapshot.data
  const segments: Segment[] = []
  for await (const commit of writtenCommits(paths, lines, segments)) {
    tables.apply(operationsOf(commit), commit.line)
    lines = commit.line
  }
  return { snapshot, isNew, segments, tables, lines }
}

function emptySnapshot(vault: Vault): SnapshotData {
  const rows = linesOf(() => [])
  return { version: ROWS_VERSION, lines: 0, keyCheck: keyCheck(vault), bytes: 0, isSealed: true, rows }
}

/** A new store begins with a snapshot of nothing, so that one that is missing later was lost; an older one is written anew. */
export async function renewSnapshot({ snapshot, isNew, tables, lines }: FolderContent): Promise<void> {
  if (!isNew && snapshot.data.isSealed && snapshot.data.version === ROWS_VERSION) return
  snapshot.data = { ...snapshot.data, version: ROWS_VERSION, lines, rows: linesOf(() => tables.rows()) }
  await snapshot.write()
  await snapshot.read()
}

/**
 * A sealed snapshot of this version is what this program wrote, from rows that it had made or checked: they are not checked
 * again one by one, which would take most of a start. All others are.
 */
async function loadRows(path: string, { version, lines, isSealed, rows }: SnapshotData, tables: Tables): Promise<void> {
  const loading = new Loading(tables, !isSealed || version !== ROWS_VERSION)
  try {
    for await (const piece of rows.large ?? rows) loading.addPiece(piece)
  } catch (error) {
    throw (await firstDamaged(path, rows)) ?? error
  }
  loading.end(lines)
}

/** The seal, or a row that cannot be read, tells that something is wrong; what each line says of itself tells where. */
async function firstDamaged(path: string, rows: SnapshotData['rows']): Promise<DamagedStore | undefined> {
  let number = 1 // the first line is the snapshot's own
  for await (const piece of rows) {
    for (const line of wholeLines(piece)) {
      number++
      if (!isAsWritten(line)) return damagedLine(path, number)
    }
  }
  return undefined
}
