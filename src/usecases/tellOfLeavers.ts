import { caseworkersOf } from './listQuery.js'
import type { OutboxMessage } from './outbox.js'
import { queued } from './queued.js'
import type { OpenOwner } from './storeQueries.js'
import type { TimedDependencies } from './timed.js'

/** People do not leave by the minute. */
const EVERY_MS = 10 * 60_000

/**
 * Tells the coordinators of each owner who left open requests behind, once each time that he leaves. Looks at most every ten
 * minutes, and again as soon as members have changed.
 */
export function tellOfLeavers({ store, directory, clock }: Pick<TimedDependencies, 'store' | 'directory' | 'clock'>) {
  let looked = 0
  store.onMembersChanged(() => {
    looked = 0
  })
  return async (): Promise<void> => {
    const now = clock.now()
    if (now.getTime() - looked < EVERY_MS) return
    looked = now.getTime()
    try {
      const owners = await store.ownersOfOpen()
      const left = owners.filter(({ organisation, owner }) => !caseworkersOf(organisation, directory).includes(owner))
      if (left.length === 0) return
      const since = new Map((await store.memberships()).map(({ id, removedAt }) => [id, removedAt]))
      await store.commit({ outbox: left.map((owner) => noticeOf(owner, since.get(owner.owner), now)) })
    } catch (error) {
      looked = 0
      throw error
    }
  }
}

/** @param removedAt what this leaving is named by: who came back may leave again */
function noticeOf({ owner, organisation }: OpenOwner, removedAt: string | undefined, now: Date): OutboxMessage {
  return {
    id: ['ownerLeft', owner, ...(removedAt ? [removedAt] : [])].join('.'),
    kind: 'ownerLeft',
    about: owner,
    organisation,
    version: 1,
    to: { audience: 'coordinators' },
    ...queued(now.toISOString()),
  }
}
