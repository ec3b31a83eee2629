import { inOrderOfChange } from './changeOrder.js'
import { Interning } from './interning.js'
import { checkRow, type ReferralRow } from './rows.js'
import { idOf, type TableRow, tableOf } from './snapshotData.js'
import { isPacked, type Tables } from './tables.js'

/** Puts the rows of a snapshot into tables, one after the other; requests in the end, in the order of their changes. */
export class Loading {
  readonly #requests: (readonly [string, ReferralRow])[] = []
  readonly #interning = new Interning()

  /** @param checks whether each row is checked, and the start stopped by one that is not as it has to be */
  constructor(
    private readonly tables: Tables,
    private readonly checks: boolean,
  ) {}

  /** @param row as its line has it, good until this returns */
  add(row: Buffer): void {
    const table = tableOf(row)
    if (isPacked(table) && !this.checks) this.tables[table].add(idOf(row), row)
    else this.addRow(JSON.parse(row.toString()))
  }

  /** The row is the loader's from now on. */
  addRow([table, id, read]: TableRow): void {
    if (this.checks) checkRow(table, id, read)
    const row = isPacked(table) ? read : this.#interning.row(read, id)
    if (table === 'referrals') this.#requests.push([id, row as ReferralRow])
    else this.tables.load(table, id, row)
  }

  /** @param line of the journal, the last that the snapshot holds */
  end(line: number): void {
    for (const [id, row] of inOrderOfChange(this.#requests)) this.tables.load('referrals', id, row)
    this.tables.changes.reached(line)
  }
}
