import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** Rows that are put together before they are compressed: repetition between them is most of what they are. */
const PAGE_BYTES = 65_536
/** Room for a page at one go: put together from parts, pages went through twice their memory, which a start kept. */
const IN_ONE = { chunkSize: PAGE_BYTES }
const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Pages that are kept unpacked: those of what people hold of a few requests. */
const RECENT = 24

/** A row's length stands before it, in so many bytes. */
const LENGTH_BYTES = 4

interface Page {
  readonly bytes: Buffer
  /** Rows that somebody still wants. */
  rows: number
}

/**
 * Rows as compressed text outside the heap: a tenth of what the same rows take as objects, and nothing for the garbage
 * collector to go through. For rows that are seldom read: a read takes some 0.1 ms.
 */
export class RowPages {
  readonly #pages: (Page | undefined)[] = []
  #open = Buffer.allocUnsafeSlow(PAGE_BYTES)
  #filled = 0
  #rows = 0
  /** The pages read last, the latest at the end: rows that belong together are read together, and soon again. */
  readonly #recent = new Map<number, Buffer<ArrayBuffer>>()

  /** Keeps the row that stands there; where it is. A row longer than a page has one of its own. */
  add(json: Buffer, from = 0, to = json.length): number {
    const length = LENGTH_BYTES + to - from
    if (this.#filled > 0 && this.#filled + length > PAGE_BYTES) this.#close()
    if (length > this.#open.length) this.#open = Buffer.allocUnsafeSlow(length)
    const at = this.#filled
    this.#open.writeUInt32LE(to - from, at)
    json.copy(this.#open, at + LENGTH_BYTES, from, to)
    this.#filled += length
    this.#rows++
    return this.#pages.length * PAGE_BYTES + at
  }

  /** Where rows are, also those that nobody wants any more unless their pages are gone; in the order of `add`. */
  *places(): Generator<number> {
    for (let page = 0; page <= this.#pages.length; page++) yield* this.placesOn(page)
  }

  /** The same for one page; none where none is. */
  placesOn(page: number): readonly number[] {
    if (page === this.#pages.length) return placesIn(page, this.#open.subarray(0, this.#filled))
    return this.#pages[page] ? placesIn(page, this.#unpacked(page)) : []
  }

  /** What `add` was given. */
  read(place: number): string {
    const page = pageOf(place)
    const bytes = page === this.#pages.length ? this.#open : this.#unpacked(page)
    const at = place % PAGE_BYTES
    const start = at + LENGTH_BYTES
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(at))
  }

  /** The page will not be read soon again: its memory is given back now, not when the garbage collector comes to it. */
  putBack(page: number): void {
    const bytes = this.#recent.get(page)
    this.#recent.delete(page)
    bytes?.buffer.transfer(0)
  }

  /** Nobody wants that row any more. Its page goes with the last of its rows. */
  drop(place: number): void {
    const number = pageOf(place)
    const page = this.#pages[number]
    if (number === this.#pages.length) this.#rows--
    else if (page && --page.rows === 0) this.#pages[number] = undefined
  }

  #close(): void {
    const filled = this.#open.subarray(0, this.#filled)
    this.#pages.push(this.#rows > 0 ? { bytes: packed(filled), rows: this.#rows } : undefined)
    if (this.#open.length > PAGE_BYTES) this.#open = Buffer.allocUnsafeSlow(PAGE_BYTES)
    this.#filled = 0
    this.#rows = 0
  }

  #unpacked(page: number): Buffer<ArrayBuffer> {
    const bytes = this.#recent.get(page) ?? unpacked(this.#pages[page])
    this.#recent.delete(page)
    this.#recent.set(page, bytes)
    for (const oldest of this.#recent.keys()) if (this.#recent.size > RECENT) this.#recent.delete(oldest)
    return bytes
  }
}

/** The page that a place is on, from 0. */
export const pageOf = (place: number): number => Math.floor(place / PAGE_BYTES)

/** In memory of their own: a part of a pool would hold all of the pool. */
function packed(filled: Buffer): Buffer {
  const bytes = zstdCompressSync(filled, FASTEST)
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}

const unpacked = (page: Page | undefined) => (page ? zstdDecompressSync(page.bytes, IN_ONE) : Buffer.alloc(0))

/** All of them at once: while somebody goes through them the page may be put back. */
function placesIn(page: number, bytes: Buffer): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < bytes.length; at += LENGTH_BYTES + bytes.readUInt32LE(at)) places.push(page * PAGE_BYTES + at)
  return places
}
