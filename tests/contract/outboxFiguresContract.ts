import { expect, it } from '@jest/globals'
import type { OutboxFigures, OutboxMessage } from '../../src/usecases/outbox.js'
import { later, NOW } from '../builders/aReferral.js'
import { aMessage, aPush } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const lines = ({ counts }: OutboxFigures) =>
  counts.map(({ what, state, reason, count }) => `${what} ${state} ${reason} ${count}`.replace('  ', ' ')).sort()
const numbered = (prefix: string, other: Partial<Parameters<typeof aMessage>[0]> = {}) =>
  aMessage({ id: prefix, referralId: prefix, ...other })

/** What an operator is told of the outbox: how many stand where, and since when the oldest waits. */
export function outboxFiguresContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'nothing at first',
    on(async ({ store }) => {
      expect(await store.outboxFigures(NOW)).toEqual({ counts: [], oldest: { notice: undefined, push: undefined } })
    }),
  )

  it(
    'each message where it stands now, with its reason, through its whole way and over a restart',
    on(async (under) => {
      const { store } = under
      const blocked = { state: 'blocked', reason: 'never installed' } as const
      await store.commit({ outbox: [numbered('a'), numbered('b', blocked), numbered('c', blocked), aPush()] })
      const before = ['notice blocked never installed 2', 'notice queued 1', 'push queued 1']
      expect(lines(await store.outboxFigures(NOW))).toEqual(before)
      const [claimed] = await store.claimDue(NOW, 10, 60)
      expect(lines(await store.outboxFigures(NOW))).toContain('notice sending 1')
      await store.saveMessage({ ...(claimed as OutboxMessage), state: 'sent', reason: undefined })
      const after = ['notice blocked never installed 2', 'notice sent 1', 'push queued 1']
      expect(lines(await store.outboxFigures(NOW))).toEqual(after)
      expect(lines(await (await under.reopen()).outboxFigures(NOW))).toEqual(after)
    }),
  )

  it(
    'when the oldest that is due, or was tried, was made; not what waits for its hour, a digest or nobody any more',
    on(async ({ store }) => {
      const at = (hours: number) => later(hours).toISOString()
      await store.commit({
        outbox: [
          numbered('morning', { createdAt: at(-9), dueAt: at(9) }),
          numbered('digest', { createdAt: at(-8), state: 'waiting' }),
          numbered('ended', { createdAt: at(-7), state: 'blocked', reason: 'removed' }),
          numbered('tried', { createdAt: at(-3), dueAt: at(1), state: 'retry', attempts: 4 }),
          numbered('young', { createdAt: at(-1) }),
          aPush({ createdAt: at(-5), dueAt: at(-5) }),
        ],
      })
      expect((await store.outboxFigures(NOW)).oldest).toEqual({ notice: at(-3), push: at(-5) })
      expect((await store.outboxFigures(later(9))).oldest.notice).toBe(at(-9))
    }),
  )
}
