import type { MemberId } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { isOpen } from '../domain/vocabulary.js'
import { caseworkersOf } from './listQuery.js'
import type { OutboxMessage } from './outbox.js'
import type { Clock, Directory, Store } from './ports.js'
import { queued } from './queued.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  /** Lets turns come in between. */
  readonly pause: () => Promise<unknown>
}

/** Few enough for a turn to come between two pages. */
const PAGE = 100
/** People do not leave by the minute, and every open request is looked at. */
const EVERY_MS = 10 * 60_000

/** Tells the coordinators of each owner who left open requests behind, once for each; at most every ten minutes. */
export function tellOfLeavers({ store, directory, clock, pause }: Dependencies) {
  let looked = 0
  return async (): Promise<void> => {
    const now = clock.now()
    if (now.getTime() - looked < EVERY_MS) return
    const leavers = new Map<MemberId, OutboxMessage>()
    let after = ''
    for (let more = true; more; ) {
      const page = await store.watchedAfter(after, PAGE)
      const left = page.filter((referral) => isLeft(referral, directory))
      for (const referral of left) leavers.set(referral.owner, noticeOf(referral, now))
      after = page.at(-1)?.reference ?? ''
      more = page.length === PAGE
      await pause()
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
