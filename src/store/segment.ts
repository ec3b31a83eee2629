import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { END, wholeLines } from './checkedLine.js'
import { commitsIn } from './journalFormat.js'

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

/** What the bytes of a segment hold. Lines have no zero byte: zeros are room that is laid out for lines to come. */
export interface SegmentContent {
  /** Whole lines, then perhaps the beginning of one that a crash cut short. */
  readonly written: Buffer
  /** From the first byte after the room that is not zero: nothing, unless a crash tore the last write apart, or of damage. */
  readonly beyond: Buffer
  /** What is missing between the two is what a disk may leave out of a write: whole sectors, from the write's first byte on. */
  readonly isGap: boolean
}

/** Disks write a sector whole or not at all; no disk has smaller ones. */
const SECTOR = 512
const LOOKED_AT = 65_536
const ZEROS = Buffer.alloc(LOOKED_AT)

export function contentOf(bytes: Buffer): SegmentContent {
  const room = bytes.indexOf(0)
  if (room < 0) return { written: bytes, beyond: Buffer.alloc(0), isGap: false }
  const end = endOfZeros(bytes, room)
  const isFirst = room === 0 || bytes[room - 1] === END
  return {
    written: bytes.subarray(0, room),
    beyond: bytes.subarray(end),
    isGap: (isFirst || room % SECTOR === 0) && end % SECTOR === 0,
  }
}

/** Nothing but room. */
export const isBlank = ({ written, beyond }: SegmentContent): boolean => written.length + beyond.length === 0

function endOfZeros(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length) {
    const part = bytes.subarray(at, at + LOOKED_AT)
    if (!part.equals(ZEROS.subarray(0, part.length))) return at + part.findIndex((byte) => byte !== 0)
    at += part.length
  }
  return at
}

/** What can be read beyond the room: all but the lines of which the room has a part. */
export function linesBeyond({ beyond }: SegmentContent): Buffer {
  const end = Buffer.of(END)
  return Buffer.concat([...wholeLines(beyond)].flatMap((line) => [line.subarray(line.lastIndexOf(0) + 1), end]))
}

/**
 * Whether what stands beyond the room was kept, so that the room is damage. A crash may leave it so as well: then it is of the
 * write that was under way, of which nobody was told, and none of it was written after commit `next` was kept.
 *
 * @param next the number of the commit that would come after those that are written
 */
export function isKeptBeyond(content: SegmentContent, next: number): boolean {
  if (content.beyond.length === 0) return false
  return !content.isGap || [...commitsIn(linesBeyond(content))].some(({ ended }) => ended && ended.after >= next)
}
