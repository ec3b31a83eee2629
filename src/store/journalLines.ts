import { readFile } from 'node:fs/promises'
import { DamagedStore } from './checkedLine.js'
import { commitsIn, type WrittenCommit } from './journalFormat.js'
import { contentOf, isBlank, isKeptBeyond, type SegmentContent } from './segment.js'

/** A file of the journal as it was found. */
export interface Segment {
  readonly path: string
  /** Length of its whole commits. */
  readonly bytes: number
  /** Length of the file: beyond them there is room for more. */
  readonly length: number
  /** Something follows the last whole commit: a crash cut it short, and nobody was told that it was kept. */
  readonly isTorn: boolean
}

/**
 * The commits after that number, through all files in order. Those up to it are passed over: a crash came between the snapshot
 * that holds them and their removal. Throws DamagedStore on a line that is damaged or missing, and on a commit cut short
 * unless nothing follows it.
 *
 * @param found gets each file as it was found, once its commits were given
 */
export async function* writtenCommits(
  paths: readonly string[],
  after: number,
  found: Segment[] = [],
): AsyncGenerator<WrittenCommit> {
  let last = after
  for (const path of paths) {
    const file = await readFile(path)
    const content = contentOf(file)
    if (!isBlank(content)) refuseTorn(found)
    const segment = { path, bytes: 0, length: file.length }
    for (const commit of commitsOf(segment, content, after)) {
      if (commit.line !== last + 1) throw missing(path, last + 1)
      last = commit.line
      yield commit
    }
    if (isKeptBeyond(content, last + 1)) throw missing(path, last + 1)
    found.push({ ...segment, isTorn: segment.bytes < content.written.length || content.beyond.length > 0 })
  }
}

/** @param segment comes to know how far its whole commits go */
function* commitsOf(
  segment: { readonly path: string; bytes: number },
  { written }: SegmentContent,
  after: number,
): Generator<WrittenCommit> {
  for (const { number, end, ended } of commitsIn(written)) {
    if (!ended?.rows || !ended.isAlone) throw damagedLine(segment.path, number)
    segment.bytes = end
    if (ended.line > after) yield { line: ended.line, rows: ended.rows }
  }
}

function refuseTorn(found: readonly Segment[]): void {
  const torn = found.find(({ isTorn }) => isTorn)
  if (torn) throw new DamagedStore(`${torn.path}: the last commit is damaged; restore a backup, nothing was changed`)
}

const missing = (path: string, commit: number) =>
  new DamagedStore(`${path}: commit ${commit} of the journal is missing; restore a backup`)

export const damagedLine = (path: string, line: number): DamagedStore =>
  new DamagedStore(`${path}: line ${line} is damaged; restore a backup, nothing was changed`)
