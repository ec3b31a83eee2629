import { expect, it } from '@jest/globals'
import type { AsideMessage, OutboxMessage } from '../../src/usecases/outbox.js'
import { later } from '../builders/aReferral.js'
import { amelie, bram } from '../builders/people.js'
import { aMessage } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const at = (hours: number) => later(hours).toISOString()

const aside = (id: string, hours: number, other: Partial<OutboxMessage> = {}): AsideMessage =>
  ({
    ...aMessage({ id, referralId: id, to: { member: amelie.id } }),
    state: 'blocked',
    reason: '403',
    blockedAt: at(hours),
    awaySince: at(hours),
    ...other,
  }) as AsideMessage

const notice = (cause = 'blocked'): OutboxMessage =>
  ({
    ...aMessage({ id: `unreachable.${cause}`, to: { audience: 'coordinators' } }),
    kind: 'unreachable',
    about: amelie.id,
    organisation: amelie.organisation,
    version: 1,
  }) as OutboxMessage

/** A reader who cannot be reached is told of once for each time, whoever finds it and by whatever clock. */
export function asideContract(create: CreateStore): void {
  const on = onNewStore(create)
  const waiting = (...ids: string[]) => ids.map((id) => aMessage({ id, referralId: id, to: { member: amelie.id } }))

  it(
    'one absence for all that waits, although the clock of who finds the next message is behind, after a restart too',
    on(async (under) => {
      await under.store.commit({ outbox: waiting('m1', 'm2', 'm3') })
      await under.store.putAside(aside('m1', 5), notice())
      await under.store.putAside(aside('m2', 4), notice())
      const store = await under.reopen()
      await store.putAside(aside('m3', 9), notice())
      expect(await store.unreached()).toMatchObject([{ member: amelie.id, since: at(5), count: 3 }])
      expect((await store.claimDue(later(99), 10, 60)).map(({ id }) => id)).toEqual([`unreachable.blocked.${at(5)}`])
    }),
  )

  it(
    'each reason of an absence, and the next absence',
    on(async ({ store }) => {
      await store.commit({ outbox: waiting('m1', 'm2', 'm3') })
      await store.putAside(aside('m1', 1), notice())
      await store.putAside(aside('m2', 2, { reason: 'removed' }), notice('removed'))
      await store.commit({ reachable: { member: amelie.id, at: later(3) } })
      await store.putAside(aside('m3', 4), notice())
      const ids = (await store.claimDue(later(99), 10, 60)).map(({ id }) => id)
      const told = [`unreachable.blocked.${at(1)}`, `unreachable.removed.${at(1)}`, `unreachable.blocked.${at(4)}`]
      expect(ids.filter((id) => id.startsWith('unreachable')).sort()).toEqual(told.sort())
    }),
  )

  it(
    'nobody else’s, and nothing at all when somebody else has taken the message since, or there is nobody to tell',
    on(async ({ store }) => {
      await store.commit({ outbox: waiting('m1', 'm2') })
      await store.putAside(aside('m1', 1), undefined)
      const [taken] = await store.claimDue(later(2), 1, 60)
      await store.claimDue(later(3), 1, 60)
      await store.putAside(aside('m2', 3, { leaseUntil: taken?.leaseUntil }), notice('left'))
      expect(await store.unreached()).toMatchObject([{ member: amelie.id, since: at(1), count: 1 }])
      expect(await store.unreached(bram.id)).toEqual([])
      expect((await store.claimDue(later(99), 10, 60)).map(({ id }) => id)).toEqual(['m2'])
    }),
  )
}
