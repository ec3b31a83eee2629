import { setTimeout as wait } from 'node:timers/promises'
import type { PackedTable } from './packedTable.js'
import { Slices } from './slices.js'

/** Whoever starts the bot waits for its first answer, not for this; a turn that needs it sooner makes it (`PackedTable.by`). */
const INDEXED_AFTER_MS = 1_000

/** Takes in what the rows of a table are found by beside their ids, once the bot has started. */
export async function indexLater(table: Pick<PackedTable<object>, 'indexPage'>): Promise<void> {
  await wait(INDEXED_AFTER_MS, undefined, { ref: false })
  const slices = new Slices()
  while (table.indexPage()) await slices.pause()
}
