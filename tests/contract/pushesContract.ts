import { expect, it } from '@jest/globals'
import type { PushMessage } from '../../src/usecases/outbox.js'
import type { Store } from '../../src/usecases/ports.js'
import { later, NOW } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { aContact, aMessage, aPush } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const LEASE_S = 60
const leased = (from = NOW) => ({ leaseUntil: new Date(from.getTime() + LEASE_S * 1_000).toISOString() })
const seconds = (count: number) => new Date(NOW.getTime() + count * 1_000)
const claim = (store: Store, now = NOW, limit = 10) => store.claimPushes(now, limit, LEASE_S)
const ids = (messages: readonly { readonly id: string }[]) => messages.map(({ id }) => id).sort()

/** What Actiris' own system is told: kept beside the notices, taken apart from them. */
export function pushesContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'gives pushes and notices each to those who deliver them, and only then',
    on(async ({ store }) => {
      await store.commit({ outbox: [aPush({ dueAt: later(1).toISOString() }), aMessage()] })
      expect(ids(await store.claimDue(NOW, 10, LEASE_S))).toEqual([aMessage().id])
      expect(await claim(store)).toEqual([])
      expect(await store.claimDue(later(2), 10, LEASE_S)).not.toContainEqual(
        expect.objectContaining({ id: aPush().id }),
      )
      expect(await claim(store, later(1))).toEqual([
        aPush({ dueAt: later(1).toISOString(), state: 'sending', attempts: 1, ...leased(later(1)) }),
      ])
      expect(await claim(store, later(1))).toEqual([])
    }),
  )

  it(
    'gives of one request only the oldest push that has not ended, and others meanwhile',
    on(async ({ store }) => {
      const [first, second, other] = [aPush(), aPush({ version: 3 }), aPush({ referralId: 'r2', version: 9 })]
      await store.commit({ outbox: [second, other, first] })
      expect(ids(await claim(store))).toEqual(ids([first, other]))
      await store.saveMessage({ ...first, state: 'retry', attempts: 1, dueAt: seconds(90).toISOString() })
      await store.saveMessage({ ...other, state: 'sent' })
      expect(await claim(store, seconds(89))).toEqual([])
      expect(await claim(store, seconds(90))).toMatchObject([{ id: first.id, attempts: 2 }])
      await store.saveMessage({ ...first, state: 'failed', attempts: 2, reason: '410' })
      expect(ids(await claim(store, seconds(91)))).toEqual([second.id])
    }),
  )

  it(
    'never gives one push to two workers, nor more than asked',
    on(async ({ store }) => {
      const outbox = Array.from({ length: 20 }, (_, index) => aPush({ referralId: `r${index}` }))
      await store.commit({ outbox })
      const rounds = await Promise.all([1, 2, 3, 4, 5, 6].map(() => claim(store, NOW, 4)))
      expect(Math.max(...rounds.map((round) => round.length))).toBe(4)
      expect(ids(rounds.flat())).toEqual(ids(outbox))
    }),
  )

  it(
    'gives a push again when the lease is over',
    on(async ({ store }) => {
      await store.commit({ outbox: [aPush()] })
      await claim(store)
      expect(await claim(store, seconds(LEASE_S - 1))).toEqual([])
      expect(await claim(store, seconds(LEASE_S))).toMatchObject([{ id: aPush().id, attempts: 2 }])
    }),
  )

  it.each(['sent', 'failed'] as const)('keeps a push that ended as %s to itself', async (state) => {
    await on(async ({ store }) => {
      await store.commit({ outbox: [aPush()] })
      const [claimed] = await claim(store)
      await store.saveMessage({ ...(claimed as PushMessage), state, reason: 'why' })
      await store.commit({ contact: aContact(), reachable: { member: amelie.id, at: NOW } })
      expect(await claim(store, later(24 * 365))).toEqual([])
    })()
  })

  it.each(['reopen', 'crash'] as const)('loses none, sent or not, after a %s', async (again) => {
    await on(async (under) => {
      const [queued, sending, sent] = ['r1', 'r2', 'r3'].map((referralId) => aPush({ referralId })) as [
        PushMessage,
        PushMessage,
        PushMessage,
      ]
      await under.store.commit({ outbox: [sending, sent] })
      await claim(under.store)
      await under.store.saveMessage({ ...sent, state: 'sent', attempts: 1 })
      await under.store.commit({ outbox: [queued] })
      const store = await under[again]()
      const given = await claim(store)
      expect(given).toEqual(
        expect.arrayContaining([
          { ...queued, state: 'sending', attempts: 1, ...leased() },
          { ...sending, state: 'ambiguous', attempts: 2, ...leased() },
        ]),
      )
      expect(given).toHaveLength(2)
    })()
  })
}
