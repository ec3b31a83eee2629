import type { Copy } from '../usecases/outbox.js'
import { copiesOf, ofReferral } from './held.js'
import type { ReferralRow } from './rows.js'
import type { Operation, Tables } from './tables.js'

/** An edit waits so long (ms): new messages go first, and a card that is being answered is not written over. */
const AFTER_MS = 1_000

/** The messages about a request that people hold, in the order of sending: what the outbox has forgotten came first. */
export function copiesIn({ held, messages }: Tables, referralId: string): readonly Copy[] {
  const forgotten = held.by(ofReferral(referralId)).flatMap(copiesOf)
  return [...forgotten.map((copy) => messages.copies.asEdited(copy)), ...messages.copies.of(referralId)]
}

/** A request has changed: every message that people hold about it is edited to what it is now. */
export function editsOf(tables: Tables, { id: referralId, version, changedAt }: ReferralRow): readonly Operation[] {
  const copies = version === 1 ? [] : copiesIn(tables, referralId) // of a new one nobody holds anything
  if (copies.length === 0) return []
  const dueAt = new Date(Date.parse(changedAt) + AFTER_MS).toISOString()
  return copies.map(({ messageId, member, activityId, as }): Operation => {
    const id = `${messageId}.edit.${version}`
    const to = { member }
    const waits = { state: 'queued', attempts: 0, dueAt, createdAt: changedAt }
    return { table: 'outbox', id, row: { id, kind: 'edit', referralId, version, to, as, activityId, ...waits } }
  })
}
