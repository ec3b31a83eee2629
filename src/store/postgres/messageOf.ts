import type { MessageRow } from '../messageRows.js'
import { checkRow } from '../rows.js'

/** A message from its row, checked. */
export const messageOf = (row: object): MessageRow => checkRow('outbox', (row as MessageRow).id, row) as MessageRow
