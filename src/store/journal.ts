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
  private constructor(
    readonly path: string,
    readonly lines: readonly unknown[],
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<Journal> {
    const bytes = await readFile(path).catch(absentIsEmpty)
    const { lines, goodBytes } = parse(path, bytes)
    const file = await open(path, 'a')
    if (goodBytes < bytes.length) await file.truncate(goodBytes)
    return new Journal(path, lines, file)
  }

  /** Appends lines in one write and one fdatasync. Throws (disk full, read-only) with the file as it was. */
  async append(lines: readonly unknown[]): Promise<void> {
    const { size } = await this.file.stat()
    try {
      await this.file.appendFile(lines.map(encode).join(''))
      await this.file.datasync()
    } catch (error) {
      await this.file.truncate(size).catch(() => undefined) // a disk that refuses both is reported by the first error
      throw error
    }
  }

  /** Empties the file, once a snapshot holds everything in it. */
  async clear(): Promise<void> {
    await this.file.truncate(0)
    await this.file.datasync()
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
    const line = end < 0 ? undefined : decode(bytes.subarray(start, end).toString('utf8'))
    if (line === undefined) {
      const isTail = end < 0 || end === bytes.length - 1
      if (isTail) break
      throw new DamagedStore(`${path}: line ${lines.length + 1} is damaged; restore a backup, nothing was changed`)
    }
    lines.push(line)
    start = end + 1
  }
  return { lines, goodBytes: start }
}

function decode(line: string): unknown {
  const json = line.slice(CHECK_LENGTH + 1)
  return line.slice(0, CHECK_LENGTH) === checkOf(json) ? JSON.parse(json) : undefined
}

function absentIsEmpty(error: NodeJS.ErrnoException): Buffer {
  if (error.code === 'ENOENT') return Buffer.alloc(0)
  throw error
}
