import { describe, expect, it } from '@jest/globals'
import { identityOf } from '../../src/domain/samePerson.js'
import { afterAct, closed, later, received, rejected, submitted } from '../builders/aReferral.js'
import { amelie, karim } from '../builders/people.js'
import { aContact, aDraft, filing, moving } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

/** What was committed is found again, by all that names it. */
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

  it(
    'a person’s requests by any number that is recorded as his, whichever request recorded it',
    on(async ({ store }) => {
      const [national, bis, bisBefore] = ['01020300141', '03410300165', '03210300122']
      const renamed = (lastName: string, niss: string, aliases?: readonly string[]) => ({
        person: { lastName, niss, ...(aliases ? { aliases } : {}) },
      })
      await store.commit(filing(closed({ id: 'r1', sequence: 1, ...renamed('Ng', bisBefore) })))
      await store.commit(filing(rejected({ id: 'r2', sequence: 2, ...renamed('Ngo', bis, [bisBefore]) })))
      await store.commit(filing(received({ id: 'r3', sequence: 3, ...renamed('De Smet', national, [bis]) })))
      for (const niss of [national, bis, bisBefore]) {
        const found = await store.referralsOf(identityOf({ ...submitted().person, niss, lastName: 'Peeters' }))
        expect(found.map(({ id }) => id).sort()).toEqual(['r1', 'r2', 'r3'])
      }
      expect((await store.referral('r2'))?.person.aliases).toEqual([bisBefore])
    }),
  )

  it(
    'a corrected person by what is right, and no more by what was wrong',
    on(async ({ store }) => {
      const person = { ...submitted().person, lastName: 'Ng', niss: '01020300141', birthDate: '1901-02-03' }
      const corrected = afterAct(submitted(), { type: 'correct', person }, later(1))
      await store.commit(filing(submitted()))
      expect(await store.commit(moving(corrected))).toBe('done')
      expect(await store.referral('r1')).toEqual(corrected)
      expect(await store.referralsOf(identityOf(person))).toEqual([corrected])
      for (const wrong of [submitted().person, { ...submitted().person, niss: undefined }]) {
        expect(await store.referralsOf(identityOf(wrong))).toEqual([])
      }
    }),
  )

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

    it(
      'of everybody, page after page by their ids',
      on(async ({ store }) => {
        const drafts = ['d3', 'd1', 'd2'].map((id) => aDraft({ id, owner: id === 'd2' ? karim.id : amelie.id }))
        for (const next of drafts) await store.commit({ draft: { next, expectedVersion: 0 } })
        const pages = [
          await store.draftsAfter('', 2),
          await store.draftsAfter('d2', 2),
          await store.draftsAfter('d3', 2),
        ]
        expect(pages.map((page) => page.map(({ id }) => id))).toEqual([['d1', 'd2'], ['d3'], []])
        expect(pages[0]?.[0]).toEqual(drafts[1])
      }),
    )

    it(
      'end when their time has passed, unless somebody went on with them meanwhile',
      on(async (under) => {
        const { store } = under
        const [old, goneOn] = [aDraft(), aDraft({ id: 'draft-2', version: 2 })]
        for (const next of [old, goneOn]) await store.commit({ draft: { next, expectedVersion: 0 } })
        const expire = (id: string) => store.commit({ draftExpired: { id, expectedVersion: 1 } })
        expect([await expire(old.id), await expire(goneOn.id)]).toEqual(['done', 'stale'])
        const again = await under.reopen()
        expect([await again.draft(old.id), await again.draft(goneOn.id)]).toEqual([undefined, goneOn])
        expect(await again.commit({ draftExpired: { id: old.id, expectedVersion: 1 } })).toBe('stale')
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
