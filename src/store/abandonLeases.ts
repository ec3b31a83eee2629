import type { Writer } from './decide.js'
import { isDiskRefusal } from './diskRefusals.js'
import type { Operation, Tables } from './tables.js'

/**
 * The process that was sending is gone: whether its messages arrived is unknown, and they need not wait for the lease. On a
 * full disk they do.
 */
export async function abandonLeases(tables: Tables, write: <T>(writer: Writer<T>) => Promise<T>): Promise<void> {
  const { unfinished, unfinishedPushes } = tables.messages
  const operations = [...unfinished.values(), ...unfinishedPushes.values()]
    .filter(({ state }) => state === 'sending')
    .map(
      (row): Operation => ({ table: 'outbox', id: row.id, row: { ...row, state: 'ambiguous', leaseUntil: undefined } }),
    )
  if (operations.length === 0) return
  try {
    await write({ touches: ['claim'], decide: () => ({ operations, result: undefined }) })
  } catch (error) {
    if (!isDiskRefusal(error)) throw error
  }
}
