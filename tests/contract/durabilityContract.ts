import { expect, it } from '@jest/globals'
import type { Store } from '../../src/usecases/ports.js'
import { later, received, submitted } from '../builders/aReferral.js'
import { amelie, bram } from '../builders/people.js'
import { aContact, aDraft, aMessage, answerOf, causeOf, filing, moving } from '../builders/stored.js'
import { type CreateStore, onNewStore, type StoreUnderTest } from './storeUnderTest.js'

const WAYS: readonly (readonly [string, (under: StoreUnderTest) => Promise<Store>])[] = [
  ['closed and opened again', (under) => under.reopen()],
  ['cut off and opened again', (under) => under.crash()],
]

/** 'done' means durable: nothing of it is lost by closing, nor by a power cut. */
export function durabilityContract(create: CreateStore): void {
  const on = onNewStore(create)

  it.each(WAYS)('when %s', async (_, again) => {
    await on(async (under) => {
      await everyKindOfRow(under.store)
      const store = await again(under)
      expect(await store.referralByReference(submitted().reference)).toEqual(received())
      expect(await store.answerTo('press')).toEqual(answerOf(received()))
      expect(await store.draft('draft-2')).toEqual(aDraft({ id: 'draft-2' }))
      expect(await store.draft('draft-1')).toBeUndefined()
      expect(await store.contactOf(amelie.id)).toEqual(aContact())
      expect(await store.claimDue(later(1), 10, 60)).toMatchObject([
        { id: 'to bram', to: { member: bram.id }, state: 'sending' },
      ])
      expect(await store.nextSequence(2026)).toBe(43)
    })()
  })

  it.each(WAYS)('and still refuses what it refused, when %s', async (_, again) => {
    await on(async (under) => {
      await everyKindOfRow(under.store)
      const store = await again(under)
      const repeated = moving(received(), { causes: [causeOf('press', received())] })
      expect(await store.commit(repeated)).toBe('duplicate')
      expect(await store.commit(moving(received()))).toBe('stale')
      expect(await store.commit(filing(submitted({ id: 'r2', sequence: 43 })))).toBe('conflict')
      expect(await store.commit({ draft: { next: aDraft({ id: 'draft-2' }), expectedVersion: 0 } })).toBe('stale')
      expect(await store.commit({ draft: { next: aDraft({ id: 'draft-1' }), expectedVersion: 0 } })).toBe('done')
    })()
  })

  it.each(WAYS)('of messages that were being sent: their fate is unknown, when %s', async (_, again) => {
    await on(async (under) => {
      await under.store.commit({ outbox: [aMessage(), aMessage({ id: 'done', referralId: 'r2' })] })
      const claimed = await under.store.claimDue(later(0), 10, 60)
      const done = claimed.find(({ id }) => id === 'done') ?? aMessage()
      await under.store.saveMessage({ ...done, state: 'sent', activityId: 'a1' })
      const store = await again(under)
      expect(await store.claimDue(later(1), 10, 60)).toMatchObject([
        { id: aMessage().id, state: 'ambiguous', attempts: 2 },
      ])
    })()
  })

  it.each(WAYS)('several times over, and takes more in between, when %s', async (_, again) => {
    await on(async (under) => {
      for (let round = 1; round <= 4; round++) {
        const store = round === 1 ? under.store : await again(under)
        const referral = submitted({
          id: `r${round}`,
          sequence: round,
          person: { niss: undefined, lastName: 'x'.repeat(round) },
        })
        expect(await store.commit(filing(referral))).toBe('done')
        expect((await store.listReferrals({ offset: 0, limit: 10 })).total).toBe(round)
      }
    })()
  })
}

async function everyKindOfRow(store: Store): Promise<void> {
  const press = {
    causes: [causeOf('press', received())],
    outbox: [aMessage({ id: 'to bram', to: { member: bram.id } })],
  }
  const results = [
    await store.commit({ draft: { next: aDraft(), expectedVersion: 0 } }),
    await store.commit({ draft: { next: aDraft({ id: 'draft-2' }), expectedVersion: 0 } }),
    await store.commit(filing(submitted(), { draftRemoved: 'draft-1' })),
    await store.commit(moving(received(), press)),
    await store.commit({ contact: aContact(), reachable: { member: amelie.id, at: later(1) } }),
    await store.commit({
      feedback: { activityId: 'a1', reaction: 'dislike', at: later(1).toISOString() },
    }),
  ]
  expect(results).toEqual(Array(6).fill('done'))
}
