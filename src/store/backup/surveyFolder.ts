import { basename } from 'node:path'
import { DamagedStore, wholeLines } from '../checkedLine.js'
import { snapshotPath } from '../folder.js'
import { assertSameKey } from '../keyCheck.js'
import { Loading } from '../loading.js'
import { wholePieces } from '../pieces.js'
import { ROWS_VERSION } from '../rows.js'
import { segmentPaths } from '../segment.js'
import { decodeRow, type SnapshotData, type TableRow } from '../snapshotData.js'
import { HEADER_BYTES, snapshotFile } from '../snapshotFile.js'
import { Tables } from '../tables.js'
import type { Vault } from '../vault.js'
import { isSound, JournalWalk } from './surveyJournal.js'

/** All that can be read of an embedded store's folder, and what cannot. */
export interface Survey {
  readonly tables: Tables
  /** The number of the journal's last commit. */
  readonly lines: number
  /** Where what was written is not there any more, each in a sentence: a start refuses such a folder. */
  readonly damage: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Goes through a whole folder, past damage too, without changing anything: a start stops at the first that it finds. The
 * caller holds the folder's lock, or reads a copy. Throws when there is no store, when a newer version wrote it, or under
 * another key.
 */
export async function surveyFolder(folder: string, vault: Vault): Promise<Survey> {
  const walk = new Walk(folder, vault)
  await walk.snapshot()
  await walk.journal()
  return walk
}

class Walk implements Survey {
  readonly tables = new Tables()
  readonly damage: string[] = []
  readonly notes: string[] = []
  lines = 0
  /** The last commit that is known to be there; without it, all that there are come over the snapshot. */
  #last: number | undefined

  constructor(
    private readonly folder: string,
    private readonly vault: Vault,
  ) {}

  async snapshot(): Promise<void> {
    const path = snapshotPath(this.folder)
    const data = await this.#trying(() => snapshotFile(path, this.vault).read())
    if (data === null && (await segmentPaths(this.folder)).length === 0) throw new Error('there is no store here')
    if (data === null) this.damage.push(`${basename(path)} is missing, and all that it held`)
    if (data) this.#refuseOthers(data)
    this.#last = data?.lines
    const rows: TableRow[] = []
    if (data !== null) await this.#trying(() => this.#rows(data?.rows ?? wholePieces(path, HEADER_BYTES), rows))
    this.lines = data?.lines ?? Math.max(0, ...rows.map(([, , row]) => ('change' in row ? Number(row.change) : 0)))
    const loading = new Loading(this.tables, false)
    for (const row of rows) loading.addRow(row)
    loading.end(this.lines)
  }

  async journal(): Promise<void> {
    const journal = new JournalWalk(this.tables, this.damage, this.notes, this.#last)
    for (const path of await segmentPaths(this.folder)) await journal.segment(path)
    this.lines = Math.max(this.lines, journal.lines)
    if (journal.read > 0) this.notes.push(`commits in the journal, beside the snapshot: ${journal.read}`)
  }

  #refuseOthers({ version, keyCheck }: SnapshotData): void {
    if (version > ROWS_VERSION) throw new Error('the store was written by a newer version of Passerelle')
    assertSameKey(keyCheck, this.vault)
  }

  /** What is damaged as a whole is noted once, unless its lines were noted already. */
  async #trying<T>(read: () => Promise<T>): Promise<T | undefined> {
    const before = this.damage.length
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof DamagedStore)) throw error
      if (this.damage.length === before) this.damage.push(sentence(error, this.folder))
      return undefined
    }
  }

  async #rows(pieces: AsyncIterable<Buffer>, found: TableRow[]): Promise<void> {
    const name = basename(snapshotPath(this.folder))
    let number = 1 // the first line is the snapshot's own
    for await (const piece of pieces) {
      for (const line of wholeLines(piece)) {
        const row = decodeRow(line)
        number++
        if (!row) this.damage.push(`${name}: line ${number} is not as it was written`)
        else if (isSound(row, `${name}: line ${number}`, this.damage)) found.push(row)
      }
    }
  }
}

/** What is wrong, without the advice for a start. */
const sentence = ({ message }: Error, folder: string) => (message.split(';')[0] ?? '').replace(`${folder}/`, '')
