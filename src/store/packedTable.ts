import { RowPages } from './rowPages.js'

/** A table of rows that are seldom read, as a map of them would be; they are kept packed (`RowPages`). */
export class PackedTable<Row extends object> {
  /** Where each row is. */
  readonly #places = new Map<string, number>()
  readonly #pages = new RowPages()

  has(id: string): boolean {
    return this.#places.has(id)
  }

  get(id: string): Row | undefined {
    const place = this.#places.get(id)
    return place === undefined ? undefined : (JSON.parse(this.#pages.read(place)) as Row)
  }

  set(id: string, row: Row): void {
    this.keep(id, Buffer.from(JSON.stringify(row)))
  }

  /** @param json the row, as a file has it */
  keep(id: string, json: Buffer): void {
    this.#forget(id)
    this.#places.set(id, this.#pages.add(json))
  }

  delete(id: string): void {
    this.#forget(id)
    this.#places.delete(id)
  }

  *[Symbol.iterator](): Generator<readonly [string, Row]> {
    for (const id of this.#places.keys()) yield [id, this.get(id) as Row]
  }

  #forget(id: string): void {
    const place = this.#places.get(id)
    if (place !== undefined) this.#pages.drop(place)
  }
}
