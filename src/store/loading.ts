import { numbered } from './changeOrder.js'
import { END, JSON_AT } from './checkedLine.js'
import { Interning } from './interning.js'
import { isOver } from './requestRows.js'
import { tableAt } from './rowKey.js'
import { checkRow, type ReferralRow, type TableName } from './rows.js'
import type { TableRow } from './snapshotData.js'
import { isPacked, type Tables } from './tables.js'

/** Puts the rows of a snapshot into tables, one after the other. */
export class Loading {
  /** Requests of a snapshot that kept no numbers of changes; they get them when all are there. */
  readonly #unnumbered: ReferralRow[] = []
  readonly #interning = new Interning()

  /** @param checks whether each row is checked, and the start stopped by one that is not as it has to be */
  constructor(
    private readonly tables: Tables,
    private readonly checks: boolean,
  ) {}

  /** @param piece lines of rows, whole; good until this returns */
  addPiece(piece: Buffer): void {
    let start = 0
    for (let end = piece.indexOf(END); end >= 0; end = piece.indexOf(END, start)) {
      this.#add(piece, start + JSON_AT, end)
      start = end + 1
    }
  }

  #add(piece: Buffer, from: number, to: number): void {
    const table = tableAt(piece, from) as TableName
    if (this.checks) this.addRow(readAt(piece, from, to))
    else if (isPacked(table)) this.tables[table].add(piece, from, to)
    else if (table === 'referrals') this.#addRequest(piece, from, to)
    else this.addRow(readAt(piece, from, to))
  }

  #addRequest(piece: Buffer, from: number, to: number): void {
    const [, id, read] = readAt(piece, from, to) as TableRow & readonly [string, string, ReferralRow]
    const row = isOver(read) ? read : (this.#interning.row(read, id) as ReferralRow)
    this.tables.addRequest(row, piece, from, to)
  }

  /** The row is the loader's from now on. */
  addRow([table, id, read]: TableRow): void {
    if (this.checks) checkRow(table, id, read)
    const row = isPacked(table) ? read : this.#interning.row(read, id)
    if (table === 'referrals' && !('change' in row)) this.#unnumbered.push(row as ReferralRow)
    else this.tables.load(table, id, row)
  }

  /** @param line of the journal, the last that the snapshot holds */
  end(line: number): void {
    for (const row of numbered(this.#unnumbered)) this.tables.load('referrals', row.id, row)
    this.tables.changes.sort()
    this.tables.changes.reached(line)
  }
}

const readAt = (piece: Buffer, from: number, to: number): TableRow => JSON.parse(piece.toString('utf8', from, to))
