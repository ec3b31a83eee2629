import { createHash } from 'node:crypto'
import { DamagedStore, decodeLine, wholeLines } from '../checkedLine.js'
import { assertSameKey } from '../keyCheck.js'
import type { FoundSource } from '../move/foundSource.js'
import { BATCH, type Row } from '../move/place.js'
import { wholePieces } from '../pieces.js'
import { ROWS_VERSION, TABLE_NAMES, type TableName } from '../rows.js'
import { decodeRow } from '../snapshotData.js'
import type { Vault } from '../vault.js'
import { BACKUP_FORMAT, type BackupHeader, footerShape, headerShape } from './backupFormat.js'

/** What a backup is, once the whole of it was read and found as it was written. */
export interface Backup extends FoundSource {
  readonly header: BackupHeader
}

/**
 * Reads a whole backup. Throws DamagedStore, saying where, unless every line, the counts and the digest are as they were
 * written; and when a newer version wrote it, or its store has another key.
 */
export async function backupSource(path: string, vault: Vault): Promise<Backup> {
  const { header, sections } = await lookedThrough(path)
  if (header.format > BACKUP_FORMAT || header.rows > ROWS_VERSION) {
    throw new Error('the backup was written by a newer version of Passerelle')
  }
  assertSameKey(header.keyCheck, vault)
  return {
    header,
    count: async (table) => sections.get(table)?.count ?? 0,
    read: (table, from) => batchesOf(path, sections.get(table) ?? { at: 0, count: 0 }, from),
    lastChange: async () => header.lastChange,
    damage: [],
    notes: [`a backup made at ${header.madeAt}`],
    beside: [],
    close: async () => undefined,
  }
}

/** Where the rows of a table begin in the file, in bytes, and how many there are. */
interface Section {
  readonly at: number
  count: number
}

async function lookedThrough(path: string): Promise<Pick<Reading, 'sections'> & { readonly header: BackupHeader }> {
  const reading = new Reading(path)
  for await (const found of linesFrom(path, 0)) reading.take(found)
  const { header, sections, hasEnded, lines } = reading
  if (!header || !hasEnded) throw header ? damaged(path, `it is cut short after line ${lines}`) : noBackup(path)
  return { header, sections }
}

interface FoundLine {
  /** Good until the next is asked for. */
  readonly line: Buffer
  /** Where it begins, in bytes. */
  readonly at: number
}

async function* linesFrom(path: string, from: number): AsyncGenerator<FoundLine> {
  let at = from
  for await (const piece of wholePieces(path, from)) {
    for (const line of wholeLines(piece)) {
      yield { line, at }
      at += line.length + 1
    }
  }
}

function headerIn(said: unknown, path: string): BackupHeader {
  const read = headerShape.safeParse(said)
  if (!read.success) throw noBackup(path)
  return read.data
}

/** What was read of a backup so far. */
class Reading {
  header: BackupHeader | undefined
  hasEnded = false
  lines = 0
  readonly sections = new Map<TableName, Section>()
  readonly #digest = createHash('sha256')

  constructor(private readonly path: string) {}

  take({ line, at }: FoundLine): void {
    this.lines++
    const said = decodeLine(line)
    if (!this.header) this.header = headerIn(said, this.path)
    else if (said === undefined || this.hasEnded)
      throw damaged(this.path, `line ${this.lines} is not as it was written`)
    else if (Array.isArray(said)) this.#count(said[0], at)
    else this.#end(said)
    this.#digest.update(line).update('\n')
  }

  #count(name: unknown, at: number): void {
    const table = TABLE_NAMES.find((known) => known === name)
    if (!table) throw damaged(this.path, `line ${this.lines} is of no known table`)
    const section = this.sections.get(table)
    if (section) section.count++
    else this.sections.set(table, { at, count: 1 })
  }

  /** The last line says what came before it. */
  #end(said: unknown): void {
    const read = footerShape.safeParse(said)
    if (!read.success) throw damaged(this.path, `line ${this.lines} is none of a backup`)
    const { counts, sha256 } = read.data
    const there = (table: TableName) => this.sections.get(table)?.count ?? 0
    const wrong = TABLE_NAMES.find((table) => (counts[table] ?? 0) !== there(table))
    if (wrong) throw damaged(this.path, `${wrong}: ${there(wrong)} rows are there, ${counts[wrong] ?? 0} were written`)
    if (sha256 !== this.#digest.copy().digest('hex'))
      throw damaged(this.path, 'lines are missing, or others were added')
    this.hasEnded = true
  }
}

/** The rows of a section, some at a time. */
async function* batchesOf(path: string, section: Section, from: number): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = []
  for await (const row of rowsOf(path, section, from)) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function* rowsOf(path: string, { at, count }: Section, from: number): AsyncGenerator<Row> {
  let number = 0
  for await (const { line } of linesFrom(path, at)) {
    if (number === count) return
    const row = decodeRow(line)
    if (!row) throw damaged(path, 'it changed while it was read')
    if (number >= from) yield { id: row[1], row: row[2] }
    number++
  }
}

const noBackup = (path: string) => new DamagedStore(`${path} is no backup of Passerelle, or its line 1 is damaged`)
const damaged = (path: string, what: string) => new DamagedStore(`${path}: ${what}; take another backup`)
