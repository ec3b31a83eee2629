import { expect, it } from '@jest/globals'
import type { Referral } from '../../src/domain/referral.js'
import type { ReferralQuery, Store } from '../../src/usecases/ports.js'
import { inProgress, later, NOW, received, rejected, scheduled, submitted } from '../builders/aReferral.js'
import { amelie, chloe, karim } from '../builders/people.js'
import { filing } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

/** Lists are in order, complete, and hold what was asked for. */
export function listsContract(create: CreateStore): void {
  const on = onNewStore(create)

  it.each<[string, Partial<ReferralQuery>, readonly string[]]>([
    ['all of them, last changed first', {}, ['r4', 'r3', 'r2', 'r1', 'r5']],
    ['of one organisation', { organisation: 'cpas-21012' }, ['r3']],
    ['of one owner', { owner: karim.id }, ['r2']],
    ['in some states', { statuses: ['submitted', 'rejected'] }, ['r1', 'r5']],
    ['in the charge of one adviser', { adviser: chloe.id }, ['r4', 'r3', 'r2', 'r1']],
    ['in nobody’s charge', { adviser: 'none' }, ['r5']],
    ['of several conditions at once', { owner: amelie.id, statuses: ['received', 'submitted'] }, ['r3', 'r5']],
    ['with those that nobody has taken first', { waitingFirst: true }, ['r5', 'r4', 'r3', 'r2', 'r1']],
    ['of no state at all', { statuses: [] }, []],
  ])('%s', async (_, query, expected) => {
    await on(async ({ store }) => {
      await severalReferrals(store)
      const { items, total } = await store.listReferrals({ ...query, offset: 0, limit: 10 })
      expect(items.map(({ id }) => id)).toEqual(expected)
      expect(total).toBe(expected.length)
    })()
  })

  it(
    'for figures give one organisation’s, filed since an instant, with what happened to them',
    on(async ({ store }) => {
      await severalReferrals(store)
      expect(await store.requestsCounted(amelie.organisation)).toHaveLength(4)
      expect(await store.requestsCounted(amelie.organisation, later(1))).toEqual([])
      const [counted, ...others] = await store.requestsCounted('cpas-21012', NOW)
      const { status, need, submittedAt, events } = counted ?? {}
      expect([others, status, need, submittedAt, events?.map(({ type }) => type)]).toEqual([
        [],
        'received',
        'reference_adviser',
        NOW.toISOString(),
        ['submitted', 'received'],
      ])
    }),
  )

  it(
    'waiting ones from the longest waiting on',
    on(async ({ store }) => {
      const waiting = [1, 2, 3].map((day) => {
        const at = later(24 * day).toISOString()
        return { ...aPerson(day), changedAt: at, submittedAt: at }
      })
      for (const referral of [...waiting].reverse()) await store.commit(filing(referral))
      const { items } = await store.listReferrals({ waitingFirst: true, offset: 0, limit: 10 })
      expect(items.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id))
    }),
  )

  it(
    'page by page give every request once, also when all changed at the same instant',
    on(async ({ store }) => {
      const referrals = Array.from({ length: 7 }, (_, index) => aPerson(index))
      await Promise.all(referrals.map((referral) => store.commit(filing(referral))))
      const pages = await Promise.all([0, 3, 6, 9].map((offset) => store.listReferrals({ offset, limit: 3 })))
      expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
        [3, 7],
        [3, 7],
        [1, 7],
        [0, 7],
      ])
      expect(pages.flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual(referrals.map(({ id }) => id))
    }),
  )
}

/** Somebody of his own for each index. */
const aPerson = (index: number): Referral =>
  submitted({
    id: `r${index + 1}`,
    sequence: index + 1,
    person: { lastName: `Ng${'abcdefghij'[index]}`, niss: undefined },
  })

/** Five requests of five people; each changed a day after the one before, but the last, which is the oldest. */
async function severalReferrals(store: Store): Promise<void> {
  const about = (index: number) => ({ id: `r${index}`, sequence: index, person: aPerson(index).person })
  const changed = (referral: Referral, days: number): Referral => {
    const changedAt = later(24 * days).toISOString()
    const events = referral.events.map((event, index) =>
      index === referral.events.length - 1 ? { ...event, at: changedAt } : event,
    )
    return { ...referral, changedAt, events }
  }
  const referrals = [
    changed(rejected(about(1)), 1),
    { ...changed(scheduled(about(2)), 2), owner: karim.id },
    changed(received({ ...about(3), organisation: 'cpas-21012' }), 3),
    changed(inProgress(about(4)), 4),
    { ...submitted(about(5)), changedAt: NOW.toISOString() },
  ]
  for (const referral of referrals) await store.commit(filing(referral))
}
