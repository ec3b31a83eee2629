import { describe, expect, it } from '@jest/globals'
import type { OutboxMessage } from '../../src/usecases/outbox.js'
import type { Store } from '../../src/usecases/ports.js'
import { later, NOW } from '../builders/aReferral.js'
import { amelie, bram, karim } from '../builders/people.js'
import { aContact, aMessage } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

export const far = later(24 * 365)
const LEASE_S = 60
const seconds = (count: number) => new Date(NOW.getTime() + count * 1_000)
const claim = (store: Store, now = NOW, limit = 10) => store.claimDue(now, limit, LEASE_S)
const ids = (messages: readonly OutboxMessage[]) => messages.map(({ id }) => id).sort()
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => aMessage({ id: `m${index}`, referralId: `r${index}` }))

/** Messages are taken by one worker at a time, in order, and end in a state. */
export function outboxContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'gives a due message once, as being sent for the first time',
    on(async ({ store }) => {
      await store.commit({ outbox: [aMessage({ dueAt: later(1).toISOString() })] })
      expect(await claim(store)).toEqual([])
      const [first, ...others] = await claim(store, later(1))
      expect([first?.state, first?.attempts, others]).toEqual(['sending', 1, []])
      expect(await claim(store, later(1))).toEqual([])
    }),
  )

  it(
    'never gives one message to two workers, nor more than asked',
    on(async ({ store }) => {
      await store.commit({ outbox: numbered(20) })
      const rounds = await Promise.all([1, 2, 3, 4, 5, 6].map(() => claim(store, NOW, 4)))
      expect(Math.max(...rounds.map((round) => round.length))).toBe(4)
      expect(ids(rounds.flat())).toEqual(ids(numbered(20)))
    }),
  )

  it(
    'wakes those who deliver when something is queued, shared out or reachable again',
    on(async ({ store }) => {
      const woken = () => new Promise<void>((wake) => store.onQueued(wake))
      const queued = woken()
      await store.commit({ outbox: [aMessage()] })
      await queued
      const [claimed] = (await claim(store)) as [OutboxMessage]
      const shared = woken()
      const copy = aMessage({ id: 'copy', to: { member: amelie.id } })
      await store.shareOut({ ...claimed, state: 'shared' }, [copy])
      await shared
      expect(ids(await claim(store))).toEqual(['copy'])
      await store.saveMessage({ ...copy, state: 'blocked', reason: 'removed' })
      const reachable = woken()
      await store.commit({ reachable: { member: amelie.id, at: NOW } })
      await reachable
      expect(ids(await claim(store))).toEqual(['copy'])
    }),
  )

  it(
    'gives a message again when the lease is over, its fate unknown',
    on(async ({ store }) => {
      await store.commit({ outbox: [aMessage()] })
      await claim(store)
      expect(await claim(store, seconds(LEASE_S - 1))).toEqual([])
      expect(await claim(store, seconds(LEASE_S))).toMatchObject([{ state: 'ambiguous', attempts: 2 }])
      expect(await claim(store, seconds(LEASE_S + 1))).toEqual([])
    }),
  )

  it(
    'gives nothing again that its taker still has in hand, although the clock leapt past the lease',
    on(async ({ store }) => {
      await store.commit({ outbox: numbered(2) })
      const [one, two] = ids(await claim(store))
      expect(ids(await store.claimDue(far, 10, LEASE_S, new Set([one ?? ''])))).toEqual([two])
    }),
  )

  it(
    'keeps what became of a message while it is in the same hands, and not once another has taken it',
    on(async ({ store }) => {
      await store.commit({ outbox: [aMessage()] })
      const [first] = (await claim(store)) as [OutboxMessage]
      const again = { ...first, state: 'retry', dueAt: seconds(5).toISOString() } as const
      await store.saveMessage(again)
      const [second] = (await claim(store, seconds(5))) as [OutboxMessage]
      await store.saveMessage(again)
      expect(await claim(store, seconds(6))).toEqual([])
      await store.saveMessage({ ...second, state: 'sent', activityId: 'a1' })
      await store.saveMessage(again)
      expect(await claim(store, far)).toEqual([])
    }),
  )

  it.each(['sent', 'failed', 'blocked', 'shared'] as const)(
    'keeps a message that ended as %s to itself',
    async (state) => {
      await on(async ({ store }) => {
        await store.commit({ outbox: [aMessage()] })
        const [claimed] = await claim(store)
        await store.saveMessage({ ...(claimed as OutboxMessage), state, reason: 'why' })
        expect(await claim(store, far)).toEqual([])
      })()
    },
  )

  it.each([
    ['retry', 'sending'],
    ['ambiguous', 'ambiguous'],
  ] as const)('gives a message saved as %s when it is due again, as %s', async (saved, given) => {
    await on(async ({ store }) => {
      await store.commit({ outbox: [aMessage()] })
      const [claimed] = await claim(store)
      await store.saveMessage({ ...(claimed as OutboxMessage), state: saved, dueAt: seconds(5).toISOString() })
      expect(await claim(store, seconds(4))).toEqual([])
      expect(await claim(store, seconds(5))).toMatchObject([{ state: given, attempts: 2 }])
    })()
  })

  it(
    'gives of one request and person only the oldest, until that one has ended',
    on(async ({ store }) => {
      const told = (member: string, version: number) =>
        aMessage({ id: `${member} ${version}`, to: { member }, version })
      const [second, third] = [told(amelie.id, 2), told(amelie.id, 3)]
      await store.commit({
        outbox: [third, second, told(bram.id, 3), aMessage({ id: 'other', referralId: 'r2', version: 5 })],
      })
      const first = await claim(store)
      expect(ids(first)).toEqual([second.id, `${bram.id} 3`, 'other'].sort())
      const waiting = { ...second, state: 'retry', attempts: 1, dueAt: seconds(30).toISOString() } as const
      await store.saveMessage(waiting)
      expect(await claim(store, seconds(29))).toEqual([])
      expect(ids(await claim(store, seconds(30)))).toEqual([second.id])
      await store.saveMessage({ ...waiting, state: 'failed' })
      expect(ids(await claim(store, seconds(31)))).toEqual([third.id])
    }),
  )

  it(
    'gives of one request only the oldest to share out: who is told of two things is told in their order',
    on(async ({ store }) => {
      const toOwner = (version: number) => aMessage({ id: `owner ${version}`, to: { audience: 'owner' }, version })
      await store.commit({ outbox: [toOwner(3), toOwner(2)] })
      const [first, ...others] = await claim(store)
      expect([first?.id, others]).toEqual(['owner 2', []])
      await store.shareOut({ ...(first as OutboxMessage), state: 'shared' }, [])
      expect(ids(await claim(store))).toEqual(['owner 3'])
    }),
  )

  describe('shares a message out', () => {
    const toOwner = aMessage({ id: 'to owner', to: { audience: 'owner' } })
    const copies = [amelie, bram].map(({ id }) => aMessage({ id: `copy for ${id}`, to: { member: id } }))
    const shared = { ...toOwner, state: 'shared' } as const

    it(
      'as one for each person, once, however often it is done',
      on(async ({ store }) => {
        await store.commit({ outbox: [toOwner] })
        expect(ids(await claim(store))).toEqual([toOwner.id])
        await store.shareOut(shared, copies)
        const claimed = await claim(store)
        expect(ids(claimed)).toEqual(ids(copies))
        await Promise.all(claimed.map((message) => store.saveMessage({ ...message, state: 'sent', activityId: 'a1' })))
        await store.shareOut(shared, copies)
        expect(await claim(store, far)).toEqual([])
      }),
    )

    it(
      'leaving alone who has it from another audience, also when both are shared out at once',
      on(async ({ store }) => {
        const toCoordinators = aMessage({ id: 'to coordinators', to: { audience: 'coordinators' } })
        await store.commit({ outbox: [toOwner, toCoordinators] })
        await Promise.all([
          store.shareOut(shared, copies),
          store.shareOut({ ...toCoordinators, state: 'shared' }, copies),
        ])
        expect(ids(await claim(store, far))).toEqual(ids(copies))
      }),
    )

    it(
      'to nobody, when nobody is left to be told',
      on(async ({ store }) => {
        await store.commit({ outbox: [toOwner] })
        await store.shareOut(shared, [])
        expect(await claim(store, far)).toEqual([])
      }),
    )
  })

  it(
    'makes blocked messages due again once that person can be reached, and no others',
    on(async ({ store }) => {
      const blocked = (member: string) =>
        aMessage({ id: `blocked ${member}`, to: { member }, state: 'blocked', reason: 'never installed' })
      const failed = aMessage({ id: 'failed', referralId: 'r2', state: 'failed' })
      await store.commit({ outbox: [blocked(amelie.id), blocked(karim.id), failed] })
      expect(await claim(store, far)).toEqual([])
      await store.commit({ contact: aContact(), reachable: { member: amelie.id, at: later(2) } })
      expect(await claim(store, later(1))).toEqual([])
      const [message, ...others] = await claim(store, later(2))
      expect([message?.id, message?.state, message?.reason, others]).toEqual([
        `blocked ${amelie.id}`,
        'sending',
        undefined,
        [],
      ])
    }),
  )
}
