import type { Audience } from '../domain/notices.js'
import type { MemberId } from '../domain/people.js'
import type { OutboxMessage } from './outbox.js'
import type { Clock, Store } from './ports.js'
import { queued } from './queued.js'

/** A card of a request that came as an answer, not as a notice: a receipt, or a request that was opened. */
interface Shown {
  readonly member: MemberId
  /** Teams' id of the message. */
  readonly activityId: string
  readonly referralId: string
  /** The version of the request that it shows. */
  readonly version: number
  readonly as?: Audience | undefined
}

/**
 * Keeps what a message shows now among the copies that people hold of a request, so that it is edited when the request
 * changes; whatever it showed before is no copy any more. What has changed since the card was drawn is edited at once.
 */
export function keepShown({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return async ({ member, activityId, referralId, version, as }: Shown): Promise<void> => {
    const at = clock.now().toISOString()
    const id = `${referralId}.shown.${activityId}`
    const copy = { id, referralId, to: { member }, as, activityId, ...queued(at) } as const
    await store.releaseCopy(member, activityId)
    await store.saveMessage({ ...copy, kind: 'submitted', version, state: 'sent' })
    const now = await store.referral(referralId)
    if (!now || now.version === version) return
    const edit: OutboxMessage = { ...copy, id: `${id}.edit.${now.version}`, kind: 'edit', version: now.version }
    await store.commit({ outbox: [edit] })
  }
}
