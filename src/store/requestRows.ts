import { isOpen } from '../domain/vocabulary.js'
import { PackedTable } from './packedTable.js'
import type { ReferralRow } from './rows.js'

/**
 * Requests by their ids. Those that are over are most of an archive, and seldom read: they are kept packed (`PackedTable`),
 * so that memory and a start's garbage collection follow what is still open. A stopped one may be resumed, and is looked at
 * until then.
 */
export class RequestRows {
  readonly #live = new Map<string, ReferralRow>()
  readonly #over = new PackedTable<ReferralRow>('referrals')

  get(id: string): ReferralRow | undefined {
    return this.#live.get(id) ?? this.#over.get(id)
  }

  set(id: string, row: ReferralRow): void {
    if (!isOver(row)) {
      this.#over.delete(id)
      this.#live.set(id, row)
      return
    }
    this.#live.delete(id)
    this.#over.set(id, row)
  }

  /**
   * Takes in a row whose id is not there yet.
   * @param packed where the row stands, as the snapshot's line has it
   */
  add(row: ReferralRow, packed: Buffer, from: number, to: number): void {
    if (isOver(row)) this.#over.add(packed, from, to)
    else this.#live.set(row.id, row)
  }

  delete(id: string): void {
    this.#live.delete(id)
    this.#over.delete(id)
  }
}

/** Nothing is to be expected of it any more but corrections. */
export const isOver = ({ status }: ReferralRow): boolean => !isOpen(status) && status !== 'stopped'
