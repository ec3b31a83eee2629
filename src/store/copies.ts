import type { Store } from '../usecases/ports.js'
import type { Writer } from './decide.js'

/** A message that is no copy (any more) is left as it stands. */
export function releaseWriter(...[member, activityId]: Parameters<Store['releaseCopy']>): Writer<void> {
  return {
    touches: [`copy ${member} ${activityId}`],
    decide: (tables) => {
      const copy = tables.messages.copies.find(member, activityId)
      const row = tables.outbox.get(copy?.messageId ?? '')
      return {
        operations: row ? [{ table: 'outbox', id: row.id, row: { ...row, released: true } }] : [],
        result: undefined,
      }
    },
  }
}
