import { describe, expect, it } from '@jest/globals'
import type { Referral } from '../../src/domain/referral.js'
import { identityOf } from '../../src/domain/samePerson.js'
import type { ReferralQuery, Store } from '../../src/usecases/ports.js'
import { closed, inProgress, later, NOW, received, rejected, scheduled, submitted } from '../builders/aReferral.js'
import { amelie, chloe, karim } from '../builders/people.js'
import { aContact, aDraft, filing } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

/** What was committed is found again, by all that names it, and lists are in order and complete. */
export function readsContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'a request by its id, reference and draft, with all that was kept of it',
    on(async ({ store }) => {
      const referral = closed()
      await store.commit(filing(referral))
      expect(await store.referral(referral.id)).toEqual(referral)
      expect(await store.referralByReference(referral.reference)).toEqual(referral)
      expect(await store.referralOfDraft(referral.draftId)).toEqual(referral)
    }),
  )

  it(
    'undefined for what is not there',
    on(async ({ store }) => {
      const found = await Promise.all([
        store.referral('r1'),
        store.referralByReference('ACT-2026-000042-5'),
        store.referralOfDraft('draft-1'),
        store.answerTo('cause'),
        store.draft('draft-1'),
        store.contact('tenant', 'somebody'),
        store.contactOf(amelie.id),
      ])
      expect(found).toEqual(Array(7).fill(undefined))
      expect(await store.draftsOf(amelie.id)).toEqual([])
      expect(await store.referralsOf(identityOf(submitted().person))).toEqual([])
      expect(await store.listReferrals({ offset: 0, limit: 10 })).toEqual({ items: [], total: 0 })
    }),
  )

  it.each([
    ['number and name', {}, ['r1', 'r2', 'r3']],
    ['number, under another name', { lastName: 'Peeters' }, ['r1', 'r2']],
    ['name and birth date, without a number', { niss: undefined }, ['r1', 'r3']],
    ['a number of somebody else under that name', { niss: '01020300240' }, ['r3']],
    ['another birth date, without a number', { niss: undefined, birthDate: '1985-07-29' }, []],
  ])('a person’s requests in any state and organisation, by %s', async (_, asked, expected) => {
    await on(async ({ store }) => {
      await store.commit(filing(rejected({ id: 'r1', sequence: 1 })))
      await store.commit(
        filing(closed({ id: 'r2', sequence: 2, organisation: 'cpas-21012', person: { lastName: 'Jacobs' } })),
      )
      await store.commit(filing(received({ id: 'r3', sequence: 3, person: { niss: undefined } })))
      const found = await store.referralsOf(identityOf({ ...submitted().person, ...asked }))
      expect(found.map(({ id }) => id).sort()).toEqual(expected)
    })()
  })

  describe('lists', () => {
    it.each<[string, Partial<ReferralQuery>, readonly string[]]>([
      ['all of them, last changed first', {}, ['r4', 'r3', 'r2', 'r1', 'r5']],
      ['of one organisation', { organisation: 'cpas-21012' }, ['r3']],
      ['of one owner', { owner: karim.id }, ['r2']],
      ['in some states', { statuses: ['submitted', 'rejected'] }, ['r1', 'r5']],
      ['in the charge of one adviser', { adviser: chloe.id }, ['r4', 'r3', 'r2', 'r1']],
      ['in nobody’s charge', { adviser: 'none' }, ['r5']],
      ['of several conditions at once', { owner: amelie.id, statuses: ['received', 'submitted'] }, ['r5']],
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
  })

  describe('drafts', () => {
    it(
      'of one owner, last changed first, as they were typed, wrong number included',
      on(async ({ store }) => {
        const typed = { lastName: 'Ng', niss: '85.07.30-033.29', postcode: '' }
        const [old, young] = [aDraft({ typed }), aDraft({ id: 'draft-2', changedAt: later(1).toISOString() })]
        for (const next of [old, young, aDraft({ id: 'draft-3', owner: karim.id })]) {
          expect(await store.commit({ draft: { next, expectedVersion: 0 } })).toBe('done')
        }
        expect(await store.draftsOf(amelie.id)).toEqual([young, old])
        expect(await store.draft(old.id)).toEqual(old)
      }),
    )

    it(
      'move by version only, and go for good',
      on(async ({ store }) => {
        await store.commit({ draft: { next: aDraft(), expectedVersion: 0 } })
        const next = aDraft({ version: 2, step: 'situation', held: true, lastPress: 'next' })
        const raced = await Promise.all(
          [1, 1, 1].map((expectedVersion) => store.commit({ draft: { next, expectedVersion } })),
        )
        expect(raced.sort()).toEqual(['done', 'stale', 'stale'])
        expect(await store.draft(next.id)).toEqual(next)
        expect(await store.commit({ draftRemoved: next.id })).toBe('done')
        expect([await store.draft(next.id), await store.draftsOf(amelie.id)]).toEqual([undefined, []])
      }),
    )
  })

  it(
    'where somebody is reached, whatever the case of his ids, in the last place only',
    on(async ({ store }) => {
      const moved = aContact({ address: { ...aContact().address, conversationId: 'a:other' }, language: 'nl' })
      await store.commit({ contact: aContact() })
      await store.commit({ contact: moved })
      expect(await store.contact(moved.tenant.toUpperCase(), moved.aadObjectId.toUpperCase())).toEqual(moved)
      expect(await store.contactOf(amelie.id)).toEqual(moved)
      expect(await store.contact('another-tenant', moved.aadObjectId)).toBeUndefined()
    }),
  )

  it(
    'numbers that were never given before in that year, from 1',
    on(async ({ store }) => {
      const given = await Promise.all(Array.from({ length: 20 }, () => store.nextSequence(2026)))
      expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
      expect(await store.nextSequence(2027)).toBe(1)
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
