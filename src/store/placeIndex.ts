/** Slots that a shard begins with; when three in four are taken it doubles, unless half of those are gone again. */
const LEAST_SLOTS = 16
const MOST_TAKEN = 0.75

/** A text, or the parts that make it: they need not be put together to be looked up. */
export type Text = string | readonly string[]

/** A shard grows by itself, so that adding never waits for all: by the highest six bits of a hash. */
const SHARDS = 64
const SHARD_SHIFT = 26

/** What a slot holds where no place is: nothing yet, or nothing any more. Places are kept one higher. */
const FREE = 0
const GONE = -1
const NOWHERE: readonly number[] = []

/**
 * Places by texts that are not kept themselves: a text leads to the few places that were added for it, and now and then to
 * another's whose hash is the same, so whoever asks looks there. Twenty bytes an entry outside the heap, a tenth of a map's.
 */
export class PlaceIndex {
  readonly #shards = Array.from({ length: SHARDS }, () => new Shard())

  add(text: Text, place: number): void {
    const hash = hashOf(text)
    this.#shard(hash).add(hash, place)
  }

  /**
   * The same for the text that stands in these bytes, up to a quote; as long as it is plain letters, each a byte of its own.
   * @returns false when it is not, and nothing was added
   */
  addPlain(bytes: Uint8Array, at: number, place: number): boolean {
    const hash = hashOfPlain(bytes, at)
    if (hash === undefined) return false
    this.#shard(hash).add(hash, place)
    return true
  }

  remove(text: Text, place: number): void {
    const hash = hashOf(text)
    this.#shard(hash).remove(hash, place)
  }

  find(text: Text): readonly number[] {
    const hash = hashOf(text)
    return this.#shard(hash).find(hash)
  }

  #shard = (hash: number): Shard => this.#shards[hash >>> SHARD_SHIFT] as Shard
}

/** Open addressing: an entry stands at the first free slot from that of its hash on. */
class Shard {
  #hashes = new Uint32Array(LEAST_SLOTS)
  #places = new Float64Array(LEAST_SLOTS)
  /** Slots that hold an entry, or did. */
  #taken = 0
  #entries = 0

  add(hash: number, place: number): void {
    if (this.#taken >= this.#places.length * MOST_TAKEN) this.#makeRoom()
    this.#put(hash, place + 1)
  }

  remove(hash: number, place: number): void {
    for (const slot of this.#slots(hash)) {
      if (this.#places[slot] !== place + 1) continue
      this.#places[slot] = GONE
      this.#entries--
    }
  }

  find(hash: number): readonly number[] {
    if (this.#places[this.#first(hash)] === FREE) return NOWHERE
    return this.#slots(hash).map((slot) => (this.#places[slot] as number) - 1)
  }

  /** Where entries of that hash stand. */
  #slots(hash: number): readonly number[] {
    const found: number[] = []
    for (let slot = this.#first(hash); this.#places[slot] !== FREE; slot = this.#next(slot)) {
      if (this.#hashes[slot] === hash && this.#places[slot] !== GONE) found.push(slot)
    }
    return found
  }

  #put(hash: number, kept: number): void {
    let slot = this.#first(hash)
    while (this.#places[slot] !== FREE) slot = this.#next(slot)
    this.#hashes[slot] = hash
    this.#places[slot] = kept
    this.#taken++
    this.#entries++
  }

  /** Room without what is gone, twice as much if most is still there. */
  #makeRoom(): void {
    const [hashes, places] = [this.#hashes, this.#places]
    const slots = 2 * this.#entries > this.#taken ? 2 * places.length : places.length
    this.#hashes = new Uint32Array(slots)
    this.#places = new Float64Array(slots)
    this.#taken = 0
    this.#entries = 0
    for (const [slot, kept] of places.entries()) if (kept > FREE) this.#put(hashes[slot] as number, kept)
    for (const { buffer } of [hashes, places]) buffer.transfer(0)
  }

  #first = (hash: number): number => hash & (this.#places.length - 1)
  #next = (slot: number): number => (slot + 1) & (this.#places.length - 1)
}

/** FNV-1a over the text's code units, its bits mixed once more (the last steps of MurmurHash3): 32 bits. */
function hashOf(text: Text): number {
  if (typeof text === 'string') return mixed(summed(BASIS, text))
  let sum = BASIS
  for (const part of text) sum = summed(sum, part)
  return mixed(sum)
}

function summed(sum: number, text: string): number {
  let hash = sum
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193
const QUOTE = 0x22
const BACKSLASH = 0x5c
const LAST_PLAIN = 0x7e

function hashOfPlain(bytes: Uint8Array, start: number): number | undefined {
  let hash = BASIS
  for (let at = start; at < bytes.length; at++) {
    const letter = bytes[at] as number
    if (letter === QUOTE) return mixed(hash)
    if (letter === BACKSLASH || letter > LAST_PLAIN) return undefined
    hash = Math.imul(hash ^ letter, PRIME)
  }
  return undefined
}

function mixed(sum: number): number {
  let hash = sum
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
