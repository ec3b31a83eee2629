import { PlaceIndex, type Text } from './placeIndex.js'
import { idAt, idOf } from './rowKey.js'
import { pageOf, RowPages } from './rowPages.js'

/** A row as a snapshot's line writes it. */
type Packed<Row> = readonly [table: string, id: string, row: Row]

/**
 * A table of rows that are seldom read, as a map of them would be, but in no order that anybody may count on. They are kept
 * packed (`RowPages`), and of what they are found by nothing is kept but places (`PlaceIndex`).
 */
export class PackedTable<Row extends object> {
  readonly #ids = new PlaceIndex()
  readonly #others = new PlaceIndex()
  readonly #pages = new RowPages()
  /** Pages that `indexPage` has gone through. */
  #indexed = 0
  /** The last row that waits for it: all that came before it was called first. */
  #waiting = -1

  /** @param alsoBy texts that a row is found by beside its id */
  constructor(
    private readonly table: string,
    private readonly alsoBy?: (row: Row) => readonly Text[],
  ) {}

  has(id: string): boolean {
    return this.#found(id) !== undefined
  }

  get(id: string): Row | undefined {
    return this.#found(id)?.row
  }

  /** The rows that are found by that text, those written first first. */
  by(text: Text): readonly Row[] {
    while (this.indexPage());
    const places = [...this.#others.find(text)].sort((a, b) => a - b)
    return places
      .map((place) => this.#at(place)[2])
      .filter((row) => this.alsoBy?.(row).some((other) => isSame(other, text)))
  }

  set(id: string, row: Row): void {
    const packed: Packed<Row> = [this.table, id, row]
    this.delete(id)
    const place = this.#pages.add(Buffer.from(JSON.stringify(packed)))
    this.#ids.add(id, place)
    if (this.#indexed > 0) this.#keep(row, place)
    else this.#waiting = place
  }

  /**
   * Takes in a row whose id is not there yet, before any row is looked for by another text (`by`, `indexPage`).
   * @param packed where the row stands, as the snapshot's line has it
   */
  add(packed: Buffer, from = 0, to = packed.length): void {
    const place = this.#pages.add(packed, from, to)
    if (!this.#ids.addPlain(packed, from + idAt(this.table), place))
      this.#ids.add(idOf(packed.subarray(from, to)), place)
    this.#waiting = place
  }

  /** No row waits for `indexPage`. */
  get isIndexed(): boolean {
    return !this.alsoBy || this.#indexed > pageOf(this.#waiting)
  }

  /**
   * Takes in what a page's rows are found by beside their ids; a start leaves that for later, a millisecond for each page.
   * Whoever looks for a row sooner waits for all of it.
   * @returns whether there was a page left
   */
  indexPage(): boolean {
    if (this.isIndexed) return false
    const page = this.#indexed++
    for (const place of this.#pages.placesOn(page)) {
      const [, id, row] = this.#at(place)
      // A row may be written anew, or go, before its page has its turn.
      if (place <= this.#waiting && this.#ids.find(id).includes(place)) this.#keep(row, place)
    }
    this.#pages.putBack(page)
    return true
  }

  delete(id: string): void {
    const found = this.#found(id)
    if (!found) return
    const { place, row } = found
    this.#ids.remove(id, place)
    for (const text of this.alsoBy?.(row) ?? []) this.#others.remove(text, place)
    this.#pages.drop(place)
  }

  *[Symbol.iterator](): Generator<readonly [string, Row]> {
    for (const place of this.#pages.places()) {
      const [, id, row] = this.#at(place)
      if (this.#found(id)?.place === place) yield [id, row]
    }
  }

  #keep(row: Row, place: number): void {
    for (const text of this.alsoBy?.(row) ?? []) this.#others.add(text, place)
  }

  #found(id: string): { readonly place: number; readonly row: Row } | undefined {
    for (const place of this.#ids.find(id)) {
      const [, found, row] = this.#at(place)
      if (found === id) return { place, row }
    }
    return undefined
  }

  #at = (place: number): Packed<Row> => JSON.parse(this.#pages.read(place))
}

const isSame = (one: Text, other: Text) => whole(one) === whole(other)
const whole = (text: Text) => (typeof text === 'string' ? text : text.join(''))
