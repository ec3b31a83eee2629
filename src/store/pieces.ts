import { open } from 'node:fs/promises'
import { END } from './checkedLine.js'

/** Small enough that a piece is gone through within a millisecond, large enough that few waits for the disk. */
export const PIECE_BYTES = 128 * 1_024
/** For a start, which nothing else waits for: each read costs some 0.1 ms beside what it reads. */
export const LARGE_PIECE_BYTES = 1_024 * 1_024

/**
 * A file in pieces of whole lines, from a place on; what follows the last end comes as the last piece. A piece is good until
 * the next is asked for: they share their memory.
 */
export async function* wholePieces(path: string, from: number, size = PIECE_BYTES): AsyncGenerator<Buffer> {
  const file = await open(path)
  try {
    let buffer = Buffer.allocUnsafeSlow(size)
    let [kept, at] = [0, from]
    for (;;) {
      // A line that is longer than the buffer: twice the room.
      if (kept === buffer.length) buffer = Buffer.concat([buffer], 2 * kept)
      const { bytesRead } = await file.read(buffer, kept, buffer.length - kept, at)
      at += bytesRead
      const filled = kept + bytesRead
      const whole = bytesRead === 0 ? filled : buffer.subarray(0, filled).lastIndexOf(END) + 1
      if (whole > 0) yield buffer.subarray(0, whole)
      if (bytesRead === 0) return
      buffer.copyWithin(0, whole, filled)
      kept = filled - whole
    }
  } finally {
    await file.close()
  }
}

/** Puts bytes together until there are enough for one write. */
export class Pieces {
  readonly #buffer: Buffer
  #filled = 0

  constructor(
    size: number,
    private readonly write: (piece: Buffer) => Promise<void>,
  ) {
    this.#buffer = Buffer.allocUnsafeSlow(size)
  }

  async add(bytes: Buffer): Promise<void> {
    if (this.#filled + bytes.length > this.#buffer.length) await this.end()
    if (bytes.length > this.#buffer.length) await this.write(bytes)
    else this.#filled += bytes.copy(this.#buffer, this.#filled)
  }

  /** Writes what there is. */
  async end(): Promise<void> {
    if (this.#filled > 0) await this.write(this.#buffer.subarray(0, this.#filled))
    this.#filled = 0
  }
}
