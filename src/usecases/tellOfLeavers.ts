import { caseworkersOf } from './listQuery.js'
import type { OutboxMessage } from './outbox.js'
import { queued } from './queued.js'
import type { OpenOwner } from './storeQueries.js'
import type { TimedDependencies } from './timed.js'

/** People do not leave by the minute. */
const EVERY_MS = 10 * 60_000

/** Tells the coordinators of each owner who left open requests behind, once for each; at most every ten minutes. */
export function tellOfLeavers({ store, directory, clock }: Pick<TimedDependencies, 'store' | 'directory' | 'clock'>) {
  let looked = 0
  return async (): Promise<void> => {
    const now = clock.now()
    if (now.getTime() - looked < EVERY_MS) return
    const owners = await store.ownersOfOpen()
    const left = owners.filter(({ organisation, owner }) => !caseworkersOf(organisation, directory).includes(owner))
    if (left.length > 0) await store.commit({ outbox: left.map((owner) => noticeOf(owner, now)) })
    looked = now.getTime()
  }
}

const noticeOf = ({ owner, organisation }: OpenOwner, now: Date): OutboxMessage => ({
  id: `ownerLeft.${owner}`,
  kind: 'ownerLeft',
  about: owner,
  organisation,
  version: 1,
  to: { audience: 'coordinators' },
  ...queued(now.toISOString()),
})
