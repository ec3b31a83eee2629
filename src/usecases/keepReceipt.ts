import type { MemberId } from '../domain/people.js'
import type { OutboxMessage } from './outbox.js'
import type { Clock, Store } from './ports.js'
import { queued } from './queued.js'

/** A message that tells of a request and came as an answer, not as a notice. */
interface Receipt {
  readonly member: MemberId
  /** Teams' id of the message. */
  readonly activityId: string
  readonly referralId: string
  /** The version of the request that it shows. */
  readonly version: number
}

/**
 * Keeps the receipt of a filed request among the copies that people hold of it, so that it is edited when the request
 * changes. What has changed since it was drawn is edited at once.
 */
export function keepReceipt({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return async ({ member, activityId, referralId, version }: Receipt): Promise<void> => {
    const at = clock.now().toISOString()
    const id = `${referralId}.receipt.${activityId}`
    const copy = { id, referralId, to: { member }, as: 'owner', activityId, ...queued(at) } as const
    await store.saveMessage({ ...copy, kind: 'submitted', version, state: 'sent' })
    const now = await store.referral(referralId)
    if (!now || now.version === version) return
    const edit: OutboxMessage = { ...copy, id: `${id}.edit.${now.version}`, kind: 'edit', version: now.version }
    await store.commit({ outbox: [edit] })
  }
}
