import { constants, type FileHandle, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Segment } from './journalLines.js'
import { segmentPath } from './segment.js'
import { syncFolder } from './syncFolder.js'

/** Each write is on the disk when it returns: one call, where writing and then asking for it would be two. */
const DURABLE = constants.O_WRONLY | constants.O_CREAT | constants.O_DSYNC
/** Room is laid out in whole pages, so that a write that a crash tears leaves whole sectors. */
const PAGE = 4_096
const [LEAST_ROOM, MOST_ROOM] = [16 * PAGE, 256 * PAGE]

/**
 * Files of lines, each line durable when `append` returns. Lines go to the last file; the others wait until a snapshot holds
 * them. Zeros after the lines are room for the next ones: a disk keeps a write into a file in half the time that it takes
 * to make the file longer, for then it keeps the new length as well.
 */
export class Journal {
  /** Bytes after the last good line (a torn line, a write that failed) go before the next append. */
  #hasTail: boolean
  #size: number
  /** Where the file ends, with the room that is laid out in it. */
  #end: number
  #path: string
  #file: FileHandle
  #sealed: readonly string[]

  private constructor(file: FileHandle, current: Segment, sealed: readonly string[]) {
    this.#file = file
    this.#path = current.path
    this.#size = current.bytes
    this.#end = current.length
    this.#hasTail = current.isTorn
    this.#sealed = sealed
  }

  /** Goes on where the journal ends: in the last file that holds something. */
  static async open(folder: string, found: readonly Segment[]): Promise<Journal> {
    const written = found.findLast(({ bytes, isTorn }) => bytes > 0 || isTorn)
    const current = written ?? found.at(-1) ?? { path: segmentPath(folder, 1), bytes: 0, length: 0, isTorn: false }
    const file = await open(current.path, DURABLE)
    if (found.length === 0) await syncFolder(folder)
    const paths = found.map(({ path }) => path)
    return new Journal(file, current, paths.slice(0, paths.indexOf(current.path)))
  }

  /** Bytes of lines in the file that lines go to. */
  get size(): number {
    return this.#size
  }

  /** Files that get no more lines, oldest first. */
  get sealed(): readonly string[] {
    return this.#sealed
  }

  /** Appends lines, on most disks in one write. Throws (disk full, read-only) with nothing kept of them. */
  async append(bytes: Buffer): Promise<void> {
    if (this.#hasTail) await this.#cut()
    this.#hasTail = true
    try {
      await this.#write(bytes)
    } catch (error) {
      await this.#cut().catch(() => undefined) // a disk that refuses both is reported by the first error
      throw error
    }
    this.#size += bytes.length
    this.#hasTail = false
  }

  /** From now on lines go to a file of their own, which begins with that line. Throws with everything as it was. */
  async beginSegment(firstLine: number): Promise<void> {
    if (this.#hasTail) await this.#cut()
    const path = segmentPath(dirname(this.#path), firstLine)
    const file = await open(path, DURABLE)
    try {
      await syncFolder(dirname(path))
    } catch (error) {
      await file.close()
      await rm(path, { force: true }).catch(() => undefined) // it holds nothing: it may as well stay
      throw error
    }
    await this.close()
    this.#sealed = [...this.#sealed, this.#path]
    this.#file = file
    this.#path = path
    this.#size = 0
    this.#end = 0
  }

  /** Removes files that a snapshot holds. */
  async forget(paths: readonly string[]): Promise<void> {
    this.#sealed = this.#sealed.filter((path) => !paths.includes(path))
    for (const path of paths) await rm(path, { force: true })
  }

  async #write(bytes: Buffer): Promise<void> {
    const end = this.#size + bytes.length
    if (end <= this.#end) return writeWhole(this.#file, bytes, this.#size)
    const room = Math.min(Math.max(end, LEAST_ROOM), MOST_ROOM)
    const newEnd = Math.ceil((end + room) / PAGE) * PAGE
    await writeWhole(this.#file, Buffer.concat([bytes], newEnd - this.#size), this.#size)
    this.#end = newEnd
  }

  async #cut(): Promise<void> {
    await this.#file.truncate(this.#size)
    await this.#file.datasync()
    this.#end = this.#size
    this.#hasTail = false
  }

  /** The file is left with its lines alone, if the disk lets it be: room does no harm. */
  async close(): Promise<void> {
    await this.#file.truncate(this.#size).catch(() => undefined)
    await this.#file.close()
  }
}

/** A write may take less than it was given: a full disk takes what there is room for, and refuses then. */
async function writeWhole(file: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  }
}
