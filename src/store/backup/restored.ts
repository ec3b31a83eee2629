import { isPush, isUnfinished, type MessageRow } from '../messageRows.js'
import type { Row, Source } from '../move/place.js'

/**
 * A backup's rows as they are restored. Messages that had still to leave may have left since it was made: each is then
 * repeated as what it may be, a reminder. Edits and pushes may come twice without harm, and stay as they were.
 */
export function asRestored(backup: Source): Source {
  return {
    ...backup,
    read: async function* (table, from) {
      for await (const rows of backup.read(table, from)) yield table === 'outbox' ? rows.map(uncertain) : rows
    },
  }
}

function uncertain({ id, row }: Row): Row {
  const message = row as MessageRow
  const mayHaveLeft = isUnfinished(message) && !isPush(message) && message.kind !== 'edit'
  return mayHaveLeft ? { id, row: { ...message, state: 'ambiguous', leaseUntil: undefined } } : { id, row }
}
