import { expect, it } from '@jest/globals'
import type { OutboxMessage } from '../../src/usecases/outbox.js'
import type { Store } from '../../src/usecases/ports.js'
import { closed, later, NOW, received, scheduled, stopped, submitted } from '../builders/aReferral.js'
import { EXAMPLES, NIGHT, THE_DRAFT, TO_SHARE } from '../builders/forgettable.js'
import { amelie, bram } from '../builders/people.js'
import { aDraft, aMessage, filing, moving } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const YEARS_LATER = later(24 * 900)
const first = submitted()

/** Which of these ids nobody remembers: a message of that name would leave (again). */
async function unknown(store: Store, ids: readonly string[]): Promise<readonly string[]> {
  const dueAt = YEARS_LATER.toISOString()
  const again = ids.map((id) => aMessage({ id, referralId: `again-${id}`, dueAt, createdAt: dueAt }))
  await store.commit({ outbox: again })
  const claimed = await store.claimDue(YEARS_LATER, 1_000, 60)
  return claimed.filter(({ createdAt }) => createdAt === dueAt).map(({ id }) => id)
}

const got = (activityId: string, days: number, other: Partial<Parameters<typeof aMessage>[0]> = {}) => {
  const createdAt = later(24 * days).toISOString()
  const about = { id: `${first.id}.${activityId}`, referralId: first.id, version: 1 }
  return aMessage({ ...about, state: 'sent', activityId, createdAt, dueAt: createdAt, ...other })
}
const edited = async (store: Store) =>
  (await store.claimDue(YEARS_LATER, 10, 60))
    .map(({ kind, activityId = '', to, as }) => ({ kind, activityId, to, as }))
    .sort((a, b) => a.activityId.localeCompare(b.activityId))

/** What left is forgotten in time, and nothing that is still needed. */
export function forgettingContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'by the rules, over a restart too, and once',
    on(async (under) => {
      const { store } = under
      const named = (id: string, sequence: number) => ({ id, sequence, person: { niss: undefined, lastName: id } })
      const requests = [submitted(named('r-open', 1)), submitted(named('r-sharing', 2)), stopped(named('r-stopped', 3))]
      for (const next of [...requests, closed(named('r-closed', 4))]) await store.commit(filing(next))
      await store.commit({ draft: { next: aDraft({ id: THE_DRAFT }), expectedVersion: 0 } })
      await store.commit({ outbox: [TO_SHARE, ...EXAMPLES.map(({ message }) => message)] })
      const going = EXAMPLES.filter(({ kept }) => kept === undefined).map(({ message }) => message.id)
      expect(await store.forgetMessages(NIGHT)).toBe(going.length)
      expect(await store.forgetMessages(NIGHT)).toBe(0)
      const again = await under.reopen()
      const ids = EXAMPLES.map(({ message }) => message.id)
      expect([...(await unknown(again, ids))].sort()).toEqual([...going].sort())
    }),
  )

  it(
    'more than fit into one batch, while two are at it; figures count what is left',
    on(async ({ store }) => {
      const outbox = Array.from({ length: 1_203 }, (_, index) =>
        aMessage({ id: `m${index}`, referralId: `r${index % 7}`, state: 'sent', activityId: `a${index}` }),
      )
      await store.commit({ outbox: [...outbox, aMessage({ id: 'due', referralId: 'other' })] })
      const counts = await Promise.all([store.forgetMessages(NIGHT), store.forgetMessages(NIGHT)])
      expect(counts[0] + counts[1] + (await store.forgetMessages(NIGHT))).toBe(1_203)
      const figures = await store.outboxFigures(NIGHT)
      expect(figures.counts.map(({ state, count }) => [state, count])).toEqual([['queued', 1]])
    }),
  )

  it.each(['reopen', 'crash'] as const)('and still edits all that people hold, after a %s', async (again) => {
    await on(async (under) => {
      const outbox = [got('a1', 0), got('a2', 1, { as: 'owner' }), got('b1', 0, { to: { member: bram.id } })]
      await under.store.commit(filing(first, { outbox }))
      await under.store.forgetMessages(NIGHT)
      const store = await under[again]()
      const copies = await store.copiesOf(first.id)
      expect(copies.map(({ member, activityId, as }) => [member, activityId, as ?? undefined]).sort()).toEqual([
        [amelie.id, 'a1', 'owner'],
        [amelie.id, 'a2', 'owner'],
        [bram.id, 'b1', undefined],
      ])
      await store.commit(moving(received()))
      expect(await edited(store)).toEqual([
        { kind: 'edit', activityId: 'a1', to: { member: amelie.id }, as: 'owner' },
        { kind: 'edit', activityId: 'a2', to: { member: amelie.id }, as: 'owner' },
        { kind: 'edit', activityId: 'b1', to: { member: bram.id }, as: undefined },
      ])
    })()
  })

  it(
    'edits once what it has forgotten, and again after the next change',
    on(async ({ store }) => {
      await store.commit(filing(first, { outbox: [got('a1', 0)] }))
      await store.forgetMessages(NIGHT)
      await store.commit(moving(received()))
      const [edit] = await store.claimDue(YEARS_LATER, 10, 60)
      await store.saveMessage({ ...(edit as OutboxMessage), state: 'sent' })
      await store.forgetMessages(YEARS_LATER)
      await store.commit(moving(scheduled()))
      expect(await edited(store)).toMatchObject([{ activityId: 'a1' }])
    }),
  )

  it(
    'knows in which order messages came, forgotten night after night in whatever order they go',
    on(async ({ store }) => {
      await store.commit(filing(first, { outbox: [got('a1', 0), got('a3', 2, { endedAt: 'x' })] }))
      await store.forgetMessages(later(24 * 4))
      await store.commit({ outbox: [got('a2', 1), got('a4', 5)] })
      expect((await store.copiesOf(first.id)).at(-1)?.activityId).toBe('a4')
      await store.forgetMessages(later(24 * 3))
      await store.commit(moving(received()))
      const told = (await edited(store)).map(({ activityId }) => activityId)
      expect(told.sort()).toEqual(['a1', 'a2', 'a3', 'a4'])
      await store.forgetMessages(NIGHT)
      expect((await store.copiesOf(first.id)).at(-1)?.activityId).toBe('a4')
    }),
  )

  it(
    'leaves a message alone that a press has made another card of, before or since it was forgotten',
    on(async ({ store }) => {
      const outbox = [got('a1', 0), got('a2', 1), got('a3', 2), got('b1', 0, { to: { member: bram.id } })]
      await store.commit(filing(first, { outbox }))
      await store.releaseCopy(amelie.id, 'a3')
      await store.forgetMessages(NIGHT)
      await store.releaseCopy(bram.id, 'b1')
      await store.releaseCopy(bram.id, 'unknown')
      await store.releaseCopy(amelie.id, 'a2')
      expect(await store.copiesOf(first.id)).toMatchObject([{ activityId: 'a1' }])
      await store.commit(moving(received()))
      expect(await edited(store)).toMatchObject([{ activityId: 'a1' }])
      await store.releaseCopy(amelie.id, 'a1')
      await store.commit(moving(scheduled()))
      expect(await store.copiesOf(first.id)).toEqual([])
    }),
  )

  it(
    'never what waits for its reader: it is due when he is back, however late',
    on(async ({ store }) => {
      const blocked = aMessage({ state: 'blocked', reason: 'removed', blockedAt: NOW.toISOString() })
      await store.commit({ outbox: [blocked] })
      await store.forgetMessages(YEARS_LATER)
      await store.commit({ reachable: { member: amelie.id, at: YEARS_LATER } })
      expect(await store.claimDue(YEARS_LATER, 10, 60)).toMatchObject([{ id: blocked.id }])
    }),
  )
}
