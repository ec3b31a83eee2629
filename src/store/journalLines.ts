import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DamagedStore, decodeLine, END, wholeLines } from './checkedLine.js'
import type { Operation } from './tables.js'

/** What one commit did, with its number; numbers follow each other through all segments. */
export interface JournalLine {
  readonly line: number
  readonly operations: readonly Operation[]
}

/** A file of the journal as it was found. */
export interface Segment {
  readonly path: string
  /** Length of its whole lines. */
  readonly bytes: number
  /** Something follows the last whole line: a crash cut it short, and nobody was told that it was kept. */
  readonly isTorn: boolean
}

/** Stores made before there were segments have one file without a number. */
const SEGMENT = /^journal(-\d{12})?\.jsonl$/
const DIGITS = 12

export const segmentPath = (folder: string, firstLine: number): string =>
  join(folder, `journal-${String(firstLine).padStart(DIGITS, '0')}.jsonl`)

/** The journal's files in the order in which they were written. */
export async function segmentPaths(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => SEGMENT.test(name))
  const old = 'journal.jsonl'
  return names.sort((a, b) => (a === old || (a < b && b !== old) ? -1 : 1)).map((name) => join(folder, name))
}

/**
 * The lines after that number, through all files in order. Lines up to it are passed over: a crash came between the snapshot
 * that holds them and their removal. Throws DamagedStore on a line that is damaged or missing, and on a line cut short
 * unless nothing follows it.
 *
 * @param found gets each file as it was found, once its lines were given
 */
export async function* journalLines(
  paths: readonly string[],
  after: number,
  found: Segment[] = [],
): AsyncGenerator<JournalLine> {
  let last = after
  for (const path of paths) {
    const bytes = await readFile(path)
    if (bytes.length > 0) refuseTorn(found)
    for (const read of linesIn(path, bytes)) {
      if (read.line <= after) continue
      if (read.line !== last + 1) {
        throw new DamagedStore(`${path}: line ${last + 1} of the journal is missing; restore a backup`)
      }
      last = read.line
      yield read
    }
    found.push(asFound(path, bytes))
  }
}

function* linesIn(path: string, bytes: Buffer): Generator<JournalLine> {
  let number = 0
  for (const line of wholeLines(bytes)) {
    number++
    const read = decodeLine(line) as JournalLine | undefined
    if (!read) throw damagedLine(path, number)
    yield read
  }
}

function asFound(path: string, bytes: Buffer): Segment {
  const whole = bytes.lastIndexOf(END) + 1
  return { path, bytes: whole, isTorn: whole < bytes.length }
}

function refuseTorn(found: readonly Segment[]): void {
  const torn = found.find(({ isTorn }) => isTorn)
  if (torn) throw new DamagedStore(`${torn.path}: the last line is damaged; restore a backup, nothing was changed`)
}

export const damagedLine = (path: string, line: number): DamagedStore =>
  new DamagedStore(`${path}: line ${line} is damaged; restore a backup, nothing was changed`)
