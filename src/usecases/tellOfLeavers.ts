import type { MemberId } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { isOpen } from '../domain/vocabulary.js'
import { caseworkersOf } from './listQuery.js'
import type { OutboxMessage } from './outbox.js'
import { pagesOf } from './pages.js'
import type { Directory } from './ports.js'
import { queued } from './queued.js'
import type { TimedDependencies } from './timed.js'

/** People do not leave by the minute, and every open request is looked at. */
const EVERY_MS = 10 * 60_000

/** Tells the coordinators of each owner who left open requests behind, once for each; at most every ten minutes. */
export function tellOfLeavers({ store, directory, clock, pause }: Omit<TimedDependencies, 'calendar'>) {
  let looked = 0
  return async (): Promise<void> => {
    const now = clock.now()
    if (now.getTime() - looked < EVERY_MS) return
    const leavers = new Map<MemberId, OutboxMessage>()
    const watched = pagesOf(
      (after, limit) => store.watchedAfter(after, limit),
      ({ reference }) => reference,
      pause,
    )
    for await (const page of watched) {
      const left = page.filter((referral) => isLeft(referral, directory))
      for (const referral of left) leavers.set(referral.owner, noticeOf(referral, now))
    }
    if (leavers.size > 0) await store.commit({ outbox: [...leavers.values()] })
    looked = now.getTime()
  }
}

const isLeft = ({ status, organisation, owner }: Referral, directory: Directory) =>
  isOpen(status) && !caseworkersOf(organisation, directory).includes(owner)

const noticeOf = ({ owner, organisation }: Referral, now: Date): OutboxMessage => ({
  id: `ownerLeft.${owner}`,
  kind: 'ownerLeft',
  about: owner,
  organisation,
  version: 1,
  to: { audience: 'coordinators' },
  ...queued(now.toISOString()),
})
