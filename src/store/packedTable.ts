import { PlaceIndex } from './placeIndex.js'
import { RowPages } from './rowPages.js'

/** A row as a snapshot's line writes it. */
type Packed<Row> = readonly [table: string, id: string, row: Row]

const idKey = (id: string) => `id ${id}`

/**
 * A table of rows that are seldom read, as a map of them would be, but in no order that anybody may count on. They are kept
 * packed (`RowPages`), and of what they are found by nothing is kept but places (`PlaceIndex`).
 */
export class PackedTable<Row extends object> {
  readonly #index = new PlaceIndex()
  readonly #pages = new RowPages()

  /** @param alsoBy texts that a row is found by beside its id; none begins with "id " */
  constructor(
    private readonly table: string,
    private readonly alsoBy?: (row: Row) => readonly string[],
  ) {}

  has(id: string): boolean {
    return this.#placeOf(id) !== undefined
  }

  get(id: string): Row | undefined {
    const place = this.#placeOf(id)
    return place === undefined ? undefined : this.#at(place)[2]
  }

  /** The rows that are found by that text, those written first first. */
  by(text: string): readonly Row[] {
    const places = [...this.#index.find(text)].sort((a, b) => a - b)
    return places.map((place) => this.#at(place)[2]).filter((row) => this.alsoBy?.(row).includes(text))
  }

  set(id: string, row: Row): void {
    const packed: Packed<Row> = [this.table, id, row]
    this.delete(id)
    this.add(id, Buffer.from(JSON.stringify(packed)))
  }

  /**
   * Takes in a row whose id is not there yet.
   * @param packed the row, as the snapshot's line has it
   */
  add(id: string, packed: Buffer): void {
    const place = this.#pages.add(packed)
    for (const key of this.#keysOf(id, place)) this.#index.add(key, place)
  }

  delete(id: string): void {
    const place = this.#placeOf(id)
    if (place === undefined) return
    for (const key of this.#keysOf(id, place)) this.#index.remove(key, place)
    this.#pages.drop(place)
  }

  *[Symbol.iterator](): Generator<readonly [string, Row]> {
    for (const place of this.#pages.places()) {
      const [, id, row] = this.#at(place)
      if (this.#placeOf(id) === place) yield [id, row]
    }
  }

  #keysOf(id: string, place: number): readonly string[] {
    return this.alsoBy ? [idKey(id), ...this.alsoBy(this.#at(place)[2])] : [idKey(id)]
  }

  #placeOf(id: string): number | undefined {
    return this.#index.find(idKey(id)).find((place) => this.#at(place)[1] === id)
  }

  #at = (place: number): Packed<Row> => JSON.parse(this.#pages.read(place))
}
