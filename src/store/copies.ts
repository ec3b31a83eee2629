import type { Store } from '../usecases/ports.js'
import type { Writer } from './decide.js'
import { heldId, holding, withoutMessage } from './held.js'
import type { Operation, Tables } from './tables.js'

/** A message that is no copy (any more) is left as it stands. */
export function releaseWriter(...[member, activityId]: Parameters<Store['releaseCopy']>): Writer<void> {
  return {
    touches: [`copies ${member}`],
    decide: (tables) => ({ operations: released(tables, member, activityId), result: undefined }),
  }
}

function released(tables: Tables, member: string, activityId: string): readonly Operation[] {
  const row = tables.outbox.get(tables.messages.copies.find(member, activityId)?.messageId ?? '')
  if (row) return [{ table: 'outbox', id: row.id, row: { ...row, released: true } }]
  const [held] = tables.held.by(holding(member, activityId))
  return held ? [{ table: 'held', id: heldId(held.referralId, member), row: withoutMessage(held, activityId) }] : []
}
