import { expect, it } from '@jest/globals'
import type { OutboxMessage } from '../../src/usecases/outbox.js'
import type { Store } from '../../src/usecases/ports.js'
import { later, received, scheduled, submitted } from '../builders/aReferral.js'
import { amelie, bram } from '../builders/people.js'
import { aMessage, filing, moving } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const first = submitted()
const second = received()
const sent = (member: string, activityId: string, other: object = {}) =>
  aMessage({
    id: `${first.id}.1.${activityId}`,
    referralId: first.id,
    version: 1,
    to: { member },
    state: 'sent',
    activityId,
    ...other,
  })
const claim = (store: Store) => store.claimDue(later(24), 10, 60)
const edits = (messages: readonly OutboxMessage[]) =>
  messages.map(({ kind, activityId, version, to }) => ({ kind, activityId, version, to }))

/** What people hold of a request is known, and edited when the request changes. */
export function copiesContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'knows what was sent about a request, and queues an edit of each that people hold in the commit of a change',
    on(async ({ store }) => {
      const messages = [sent(amelie.id, 'a1'), sent(amelie.id, 'a2', { as: 'owner' }), sent(bram.id, 'b1')]
      await store.commit(filing(first, { outbox: messages }))
      expect((await store.copiesOf(first.id)).map(({ activityId }) => activityId)).toEqual(['a1', 'a2', 'b1'])
      expect(await claim(store)).toEqual([])
      await store.commit(moving(second))
      expect(edits(await claim(store))).toEqual([
        { kind: 'edit', activityId: 'a1', version: 2, to: { member: amelie.id } },
        { kind: 'edit', activityId: 'a2', version: 2, to: { member: amelie.id } },
        { kind: 'edit', activityId: 'b1', version: 2, to: { member: bram.id } },
      ])
    }),
  )

  it(
    'queues nothing for what was not sent, nor for a change that was refused',
    on(async ({ store }) => {
      await store.commit(filing(first, { outbox: [sent(amelie.id, 'a1', { state: 'ambiguous', dueAt: later(99) })] }))
      expect(await store.commit({ referral: { next: second, expectedVersion: 5 } })).toBe('stale')
      await store.commit(moving(second))
      expect(await store.copiesOf(first.id)).toEqual([])
      expect(await claim(store)).toEqual([])
    }),
  )

  it(
    'knows which version a message shows once it was edited, after a restart too',
    on(async (under) => {
      const { store } = under
      await store.commit(filing(first, { outbox: [sent(amelie.id, 'a1')] }))
      await store.commit(moving(second))
      const [edit] = await claim(store)
      await store.saveMessage({ ...(edit as OutboxMessage), state: 'sent' })
      expect(await store.copiesOf(first.id)).toMatchObject([{ member: amelie.id, activityId: 'a1', shown: 2 }])
      const again = await under.reopen()
      expect(await again.copiesOf(first.id)).toMatchObject([{ member: amelie.id, activityId: 'a1', shown: 2 }])
    }),
  )

  it(
    'leaves a message that was released as it stands, after a restart too; another’s of the same id stays',
    on(async (under) => {
      const { store } = under
      await store.commit(filing(first, { outbox: [sent(amelie.id, 'a1'), sent(bram.id, 'a1', { id: 'b' })] }))
      await store.releaseCopy(amelie.id, 'a1')
      await store.releaseCopy(amelie.id, 'unknown')
      const again = await under.reopen()
      expect(await again.copiesOf(first.id)).toMatchObject([{ member: bram.id }])
      await again.commit(moving(second))
      expect(edits(await claim(again)).map(({ to }) => to)).toEqual([{ member: bram.id }])
    }),
  )

  it.each(['before', 'after'] as const)(
    'a message that shows the request another way since is one copy, also once either row is forgotten (%s)',
    async (order) => {
      await on(async (under) => {
        const { store } = under
        const [notice, shown] = [
          sent(amelie.id, 'a1'),
          sent(amelie.id, 'a1', { id: 'shown', createdAt: later(1).toISOString() }),
        ]
        await store.commit(filing(first, { outbox: [notice] }))
        await store.releaseCopy(amelie.id, 'a1')
        await store.saveMessage(shown)
        expect(await store.copiesOf(first.id)).toMatchObject([{ member: amelie.id, activityId: 'a1', shown: 1 }])
        if (order === 'before') await store.commit(moving(second))
        await store.forgetMessages(later(24 * 900))
        const again = await under.reopen()
        if (order === 'after') await again.commit(moving(second))
        expect(await again.copiesOf(first.id)).toMatchObject([{ member: amelie.id, activityId: 'a1' }])
        expect(edits(await claim(again))).toMatchObject([{ activityId: 'a1', version: 2 }])
      })()
    },
  )

  it(
    'lets an edit overtake a message that waits, and edits of one message go in order',
    on(async ({ store }) => {
      const waits = aMessage({
        id: 'waits',
        referralId: first.id,
        version: 1,
        state: 'retry',
        dueAt: later(99).toISOString(),
      })
      await store.commit(filing(first, { outbox: [sent(amelie.id, 'a1'), waits] }))
      await store.commit(moving(second))
      await store.commit(moving(scheduled()))
      const [edit, ...others] = await claim(store)
      expect([edit?.version, others]).toEqual([2, []])
      await store.saveMessage({ ...(edit as OutboxMessage), state: 'sent' })
      expect(edits(await claim(store)).map(({ version }) => version)).toEqual([3])
    }),
  )

  it(
    'knows whom messages do not reach: since when, why and how many',
    on(async ({ store }) => {
      const blocked = (id: string, member: string, reason: string, hours: number) =>
        aMessage({
          id,
          referralId: id,
          to: { member },
          state: 'blocked',
          reason,
          createdAt: later(hours).toISOString(),
          blockedAt: later(hours).toISOString(),
        })
      const messages = [
        blocked('a', amelie.id, 'removed', 2),
        blocked('b', amelie.id, '403', 3),
        blocked('c', bram.id, 'left', 1),
      ]
      await store.commit({ outbox: messages })
      expect(await store.unreached()).toEqual([
        { member: amelie.id, reason: '403', since: later(2).toISOString(), count: 2 },
        { member: bram.id, reason: 'left', since: later(1).toISOString(), count: 1 },
      ])
      expect((await store.unreached(bram.id)).map(({ member, count }) => [member, count])).toEqual([[bram.id, 1]])
      expect((await store.missedBy(amelie.id, 10)).map(({ id }) => id)).toEqual(['b', 'a'])
      expect((await store.missedBy(amelie.id, 1)).map(({ id }) => id)).toEqual(['b'])
      await store.commit({ outbox: [{ ...blocked('d', bram.id, 'left', 0), awaySince: later(5).toISOString() }] })
      expect(await store.unreached(bram.id)).toMatchObject([{ since: later(1).toISOString(), count: 2 }])
      await store.commit({ reachable: { member: amelie.id, at: later(4) } })
      expect(await store.missedBy(amelie.id, 10)).toEqual([])
      expect(await store.unreached(amelie.id)).toEqual([])
      expect((await store.unreached()).map(({ member }) => member)).toEqual([bram.id])
    }),
  )
}
