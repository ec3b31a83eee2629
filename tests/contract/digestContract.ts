import { describe, expect, it } from '@jest/globals'
import type { AlertChannel } from '../../src/usecases/contact.js'
import type { OutboxMessage } from '../../src/usecases/outbox.js'
import { later, NOW } from '../builders/aReferral.js'
import { amelie, bram } from '../builders/people.js'
import { aContact, aMessage } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const waiting = (id: string, createdAt = NOW, member = bram.id) =>
  aMessage({ id, referralId: id, to: { member }, state: 'waiting', createdAt: createdAt.toISOString() })
const digest = (day = '2026-09-02', member = bram.id) =>
  ({
    id: `digest.${member}.${day}`,
    kind: 'digest',
    day,
    version: 1,
    to: { member },
    state: 'queued',
    attempts: 0,
    dueAt: NOW.toISOString(),
    createdAt: NOW.toISOString(),
  }) as const satisfies OutboxMessage

/** What waits for a digest goes into one, once; and what people chose is kept. */
export function digestContract(create: CreateStore): void {
  const on = onNewStore(create)
  describe('digests', () => {
    it(
      'gather what waited before their hour, once, and leave as one message',
      on(async ({ store }) => {
        await store.commit({
          outbox: [waiting('a'), waiting('b', later(-1)), waiting('late', later(5)), waiting('x', NOW, amelie.id)],
        })
        expect(await store.claimDue(later(9), 10, 60)).toEqual([])
        expect([...(await store.digestReaders(later(1)))].sort()).toEqual([amelie.id, bram.id].sort())
        await store.gatherDigest(digest(), later(1))
        expect((await store.gatheredIn(digest().id)).map(({ id }) => id)).toEqual(['b', 'a'])
        expect(await store.digestReaders(later(1))).toEqual([amelie.id])
        expect((await store.claimDue(later(9), 10, 60)).map(({ id }) => id)).toEqual([digest().id])
        await store.gatherDigest(digest(), later(9))
        expect(await store.gatheredIn(digest().id)).toHaveLength(2)
        await store.gatherDigest(digest('2026-09-03'), later(9))
        expect((await store.gatheredIn(digest('2026-09-03').id)).map(({ id }) => id)).toEqual(['late'])
      }),
    )

    it(
      'are not made of nothing',
      on(async ({ store }) => {
        await store.gatherDigest(digest(), later(1))
        expect(await store.claimDue(later(9), 10, 60)).toEqual([])
      }),
    )

    it(
      'made by two at the same time are one',
      on(async ({ store }) => {
        await store.commit({ outbox: [waiting('a')] })
        await Promise.all([store.gatherDigest(digest(), later(1)), store.gatherDigest(digest(), later(1))])
        expect(await store.claimDue(later(9), 10, 60)).toHaveLength(1)
      }),
    )

    it(
      'and what waits for them outlive a restart',
      on(async (under) => {
        await under.store.commit({ outbox: [waiting('a'), waiting('b')] })
        await under.store.gatherDigest(digest(), later(1))
        await under.store.commit({ outbox: [waiting('c')] })
        const again = await under.reopen()
        expect(await again.gatheredIn(digest().id)).toHaveLength(2)
        expect(await again.digestReaders(later(1))).toEqual([bram.id])
      }),
    )
  })

  it(
    'keeps a message that is there already as it stands',
    on(async ({ store }) => {
      await store.commit({ outbox: [aMessage()] })
      const [claimed] = await store.claimDue(NOW, 10, 60)
      await store.saveMessage({ ...(claimed as OutboxMessage), state: 'sent' })
      await store.commit({ outbox: [aMessage()] })
      expect(await store.claimDue(later(9), 10, 60)).toEqual([])
    }),
  )

  it(
    'keeps what somebody chose, the last choice over the others',
    on(async (under) => {
      expect(await under.store.alertsOf(bram.id)).toBeUndefined()
      const alerts = { member: bram.id, choices: { received: 'off' }, quiet: 'nights' } as const
      await under.store.commit({ alerts: { ...alerts, quiet: 'none' } })
      await under.store.commit({ alerts })
      const again = await under.reopen()
      expect(await again.alertsOf(bram.id)).toEqual(alerts)
      expect(await again.alertsOf(amelie.id)).toBeUndefined()
    }),
  )

  describe('channels of organisations', () => {
    const aChannel = (organisation: string, conversationId: string): AlertChannel => ({
      organisation,
      address: { ...aContact().address, conversationId, tenant: 'tenant' },
      team: '19:team',
      language: 'nl',
      setBy: bram.id,
      setAt: NOW.toISOString(),
    })
    const [first, moved, desk] = [aChannel('cpas-1', '19:a'), aChannel('cpas-1', '19:b'), aChannel('actiris', '19:c')]

    it(
      'are one for each, the last that was chosen, until they end',
      on(async (under) => {
        const { store } = under
        expect(await store.alertChannels()).toEqual([])
        for (const alertChannel of [first, desk, moved]) await store.commit({ alertChannel })
        expect(await store.alertChannels()).toEqual([desk, moved])
        await store.commit({ alertChannelsEnded: [desk.organisation, 'cpas-2'] })
        expect(await (await under.reopen()).alertChannels()).toEqual([moved])
      }),
    )

    it(
      'get messages of one request one after the other, beside those of people',
      on(async ({ store }) => {
        const inChannel = (id: string, version: number, channel = 'cpas-1') =>
          aMessage({ id, version, to: { channel } })
        await store.commit({
          outbox: [
            inChannel('c2', 2),
            inChannel('c3', 3),
            inChannel('d3', 3, 'actiris'),
            aMessage({ id: 'm', version: 2 }),
          ],
        })
        const claimed = await store.claimDue(NOW, 10, 60)
        expect(claimed.map(({ id }) => id).sort()).toEqual(['c2', 'd3', 'm'])
        expect(claimed.find(({ id }) => id === 'c2')?.to).toEqual({ channel: 'cpas-1' })
      }),
    )
  })
}
