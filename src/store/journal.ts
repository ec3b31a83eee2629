import { type FileHandle, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { encodeLine } from './checkedLine.js'
import { type JournalLine, type Segment, segmentPath } from './journalLines.js'
import { syncFolder } from './syncFolder.js'

/**
 * Append-only files of lines, each line durable when `append` returns. Lines go to the last file; the others wait until a
 * snapshot holds them.
 */
export class Journal {
  /** Bytes after the last good line (a torn line, a write that failed) go before the next append. */
  #hasTail: boolean
  #size: number
  #path: string
  #file: FileHandle
  #sealed: readonly string[]

  private constructor(
    file: FileHandle,
    current: Pick<Segment, 'path' | 'bytes' | 'isTorn'>,
    sealed: readonly string[],
  ) {
    this.#file = file
    this.#path = current.path
    this.#size = current.bytes
    this.#hasTail = current.isTorn
    this.#sealed = sealed
  }

  /** Goes on where the journal ends: in the last file that holds something. */
  static async open(folder: string, found: readonly Segment[]): Promise<Journal> {
    const written = found.findLast(({ bytes, isTorn }) => bytes > 0 || isTorn)
    const current = written ?? found.at(-1) ?? { path: segmentPath(folder, 1), bytes: 0, isTorn: false }
    const file = await open(current.path, 'a')
    if (found.length === 0) await syncFolder(folder)
    const paths = found.map(({ path }) => path)
    return new Journal(file, current, paths.slice(0, paths.indexOf(current.path)))
  }

  /** Bytes in the file that lines go to. */
  get size(): number {
    return this.#size
  }

  /** Files that get no more lines, oldest first. */
  get sealed(): readonly string[] {
    return this.#sealed
  }

  /** Appends lines, on most disks in one write, and one fdatasync. Throws (disk full, read-only) with nothing kept of them. */
  async append(lines: readonly JournalLine[]): Promise<void> {
    if (this.#hasTail) await this.#cut()
    const bytes = Buffer.from(lines.map((line) => encodeLine(JSON.stringify(line))).join(''))
    this.#hasTail = true
    try {
      await writeWhole(this.#file, bytes)
      await this.#file.datasync()
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
    const file = await open(path, 'a')
    try {
      await syncFolder(dirname(path))
    } catch (error) {
      await file.close()
      await rm(path, { force: true }).catch(() => undefined) // it holds nothing: it may as well stay
      throw error
    }
    await this.#file.close()
    this.#sealed = [...this.#sealed, this.#path]
    this.#file = file
    this.#path = path
    this.#size = 0
  }

  /** Removes files that a snapshot holds. */
  async forget(paths: readonly string[]): Promise<void> {
    this.#sealed = this.#sealed.filter((path) => !paths.includes(path))
    for (const path of paths) await rm(path, { force: true })
  }

  async #cut(): Promise<void> {
    await this.#file.truncate(this.#size)
    await this.#file.datasync()
    this.#hasTail = false
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

/** At the file's end. A write may take less than it was given: a full disk takes what there is room for, and refuses then. */
async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten
}
