import { readFile } from 'node:fs/promises'
import { DamagedStore, decodeLine, END, wholeLines } from './checkedLine.js'
import { contentOf, isBlank, isKeptBeyond, type JournalLine, type SegmentContent } from './segment.js'

/** A file of the journal as it was found. */
export interface Segment {
  readonly path: string
  /** Length of its whole lines. */
  readonly bytes: number
  /** Length of the file: beyond the lines there is room for more. */
  readonly length: number
  /** Something follows the last whole line: a crash cut it short, and nobody was told that it was kept. */
  readonly isTorn: boolean
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
    const content = contentOf(bytes)
    if (!isBlank(content)) refuseTorn(found)
    for (const read of linesIn(path, content, after)) {
      if (read.line !== last + 1) throw missingLine(path, last + 1)
      last = read.line
      yield read
    }
    if (isKeptBeyond(content, last + 1)) throw missingLine(path, last + 1)
    found.push(asFound(path, bytes, content))
  }
}

function* linesIn(path: string, { written }: SegmentContent, after: number): Generator<JournalLine> {
  let number = 0
  for (const line of wholeLines(written)) {
    number++
    const read = decodeLine(line) as JournalLine | undefined
    if (!read) throw damagedLine(path, number)
    if (read.line > after) yield read
  }
}

function asFound(path: string, { length }: Buffer, { written, beyond }: SegmentContent): Segment {
  const whole = written.lastIndexOf(END) + 1
  return { path, bytes: whole, length, isTorn: whole < written.length || beyond.length > 0 }
}

function refuseTorn(found: readonly Segment[]): void {
  const torn = found.find(({ isTorn }) => isTorn)
  if (torn) throw new DamagedStore(`${torn.path}: the last line is damaged; restore a backup, nothing was changed`)
}

const missingLine = (path: string, line: number) =>
  new DamagedStore(`${path}: line ${line} of the journal is missing; restore a backup`)

export const damagedLine = (path: string, line: number): DamagedStore =>
  new DamagedStore(`${path}: line ${line} is damaged; restore a backup, nothing was changed`)
