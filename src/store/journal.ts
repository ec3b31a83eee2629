import { type FileHandle, open, readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/** The file says something that was never written so: nothing is touched, somebody has to look. */
export class DamagedStore extends Error {
  override readonly name = 'DamagedStore'
}

/** A line: eight hexadecimal digits of its CRC-32, a space, JSON. */
const CHECK_LENGTH = 8

/**
 * An append-only file of lines, each durable when `append` returns. A last line cut short by a crash is dropped, since
 * nobody was told that it was kept; any other damage throws DamagedStore.
 */
export class Journal {
  /** Bytes after the last good line (a torn line, a write that failed) go before the next append. */
  #hasTail: boolean

  private constructor(
    readonly path: string,
    readonly lines: readonly unknown[],
    private readonly file: FileHandle,
    private size: number,
    hasTail: boolean,
  ) {
    this.#hasTail = hasTail
  }

  static async open(path: string): Promise<Journal> {
    const bytes = await readFile(path).catch(absentIsEmpty)
    const { lines, goodBytes } = parse(path, bytes)
    return new Journal(path, lines, await open(path, 'a'), goodBytes, goodBytes < bytes.length)
  }

  /** Appends lines in one write and one fdatasync. Throws (disk full, read-only) with nothing kept of them. */
  async append(lines: readonly unknown[]): Promise<void> {
    if (this.#hasTail) await this.#cutAt(this.size)
    const bytes = Buffer.from(lines.map(encode).join(''))
    this.#hasTail = true
    try {
      await this.file.appendFile(bytes)
      await this.file.datasync()
    } catch (error) {
      await this.#cutAt(this.size).catch(() => undefined) // a disk that refuses both is reported by the first error
      throw error
    }
    this.size += bytes.length
    this.#hasTail = false
  }

  /** Empties the file, once a snapshot holds everything in it. */
  async clear(): Promise<void> {
    await this.#cutAt(0)
    this.size = 0
  }

  async #cutAt(size: number): Promise<void> {
    await this.file.truncate(size)
    await this.file.datasync()
    this.#hasTail = false
  }

  async close(): Promise<void> {
    await this.file.close()
  }
}

function encode(value: unknown): string {
  const json = JSON.stringify(value)
  return `${checkOf(json)} ${json}\n`
}

const checkOf = (json: string) => crc32(json).toString(16).padStart(CHECK_LENGTH, '0')

function parse(path: string, bytes: Buffer): { lines: unknown[]; goodBytes: number } {
  const lines: unknown[] = []
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 0) break // torn: a line is whole once its end is there
    const line = decode(bytes.subarray(start, end).toString('utf8'))
    if (line === undefined) {
      throw new DamagedStore(`${path}: line ${lines.length + 1} is damaged; restore a backup, nothing was changed`)
    }
    lines.push(line)
    start = end + 1
  }
  return { lines, goodBytes: start }
}

function decode(line: string): unknown {
  const json = line.slice(CHECK_LENGTH + 1)
  return line.startsWith(`${checkOf(json)} `) ? JSON.parse(json) : undefined
}

function absentIsEmpty(error: NodeJS.ErrnoException): Buffer {
  if (error.code === 'ENOENT') return Buffer.alloc(0)
  throw error
}
