import { describe, expect, it } from '@jest/globals'
import { afterAct, closed, later, received, rejected, scheduled, submitted } from '../builders/aReferral.js'
import { aContact, aDraft, aMessage, answerOf, causeOf, filing, moving } from '../builders/stored.js'
import { far } from './outboxContract.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

/** All or nothing, guarded by versions and causes, one open request for each person. */
export function commitContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'a request, its messages, its cause, a contact and the end of its draft together',
    on(async ({ store }) => {
      const [referral, draft, contact] = [submitted(), aDraft(), aContact()]
      expect(await store.commit({ draft: { next: draft, expectedVersion: 0 } })).toBe('done')
      const all = { causes: [causeOf('c1', referral)], outbox: [aMessage()], draftRemoved: draft.id, contact }
      expect(await store.commit(filing(referral, all))).toBe('done')
      expect(await store.referral('r1')).toEqual(referral)
      expect(await store.answerTo('c1')).toEqual(answerOf(referral))
      expect(await store.draft(draft.id)).toBeUndefined()
      expect(await store.contactOf(contact.member ?? '')).toEqual(contact)
      expect(await store.claimDue(far, 10, 60)).toHaveLength(1)
    }),
  )

  const refusals = [
    ['stale, on an older version', moving(received(), { referral: { next: received(), expectedVersion: 7 } }), 'stale'],
    ['stale, as new although it is there', filing(submitted()), 'stale'],
    ['stale, on a request that is not there', moving(received({ id: 'r9' })), 'stale'],
    ['duplicate, by a cause seen before', moving(received(), { causes: [causeOf('seen', submitted())] }), 'duplicate'],
    ['conflict, as the person’s second open request', filing(submitted({ id: 'r2', sequence: 43 })), 'conflict'],
    [
      'stale, by the draft it brings along',
      moving(received(), { draft: { next: aDraft(), expectedVersion: 3 } }),
      'stale',
    ],
  ] as const
  it.each(refusals)('nothing of what is refused as %s', async (_, change, expected) => {
    await on(async ({ store }) => {
      const first = submitted()
      await store.commit(filing(first, { causes: [causeOf('seen', first)] }))
      const beside = {
        outbox: [aMessage()],
        contact: aContact(),
        feedback: { activityId: 'a', reaction: 'like', at: '' },
      } as const
      const causes = [...(('causes' in change && change.causes) || []), causeOf('new', first)]
      expect(await store.commit({ ...change, ...beside, causes })).toBe(expected)
      expect(await store.referral('r1')).toEqual(first)
      expect((await store.listReferrals({ offset: 0, limit: 10 })).total).toBe(1)
      expect(await store.answerTo('new')).toBeUndefined()
      expect(await store.contactOf(aContact().member ?? '')).toBeUndefined()
      expect(await store.draft('draft-1')).toBeUndefined()
      expect(await store.claimDue(far, 10, 60)).toEqual([])
    })()
  })

  it(
    'says duplicate rather than stale to a cause that acted already, with its first answer kept',
    on(async ({ store }) => {
      const [first, next] = [submitted(), received()]
      await store.commit(filing(first))
      const press = moving(next, { causes: [causeOf('press', next)] })
      expect(await store.commit(press)).toBe('done')
      expect(await store.commit(press)).toBe('duplicate')
      expect(await store.answerTo('press')).toEqual(answerOf(next))
    }),
  )

  describe('one of several racing', () => {
    it(
      'changes of the same version; the others are stale',
      on(async ({ store }) => {
        await store.commit(filing(submitted()))
        const changes = Array.from({ length: 8 }, (_, index) =>
          store.commit(
            moving(index % 2 ? received() : rejectedAtOnce, { causes: [causeOf(`c${index}`, submitted())] }),
          ),
        )
        expect((await Promise.all(changes)).sort()).toEqual(['done', ...Array(7).fill('stale')])
        expect((await store.referral('r1'))?.version).toBe(2)
      }),
    )

    it(
      'changes with the same cause; the others are duplicates',
      on(async ({ store }) => {
        const changes = [1, 2, 3, 4].map((sequence) => {
          const referral = submitted({
            id: `r${sequence}`,
            sequence,
            person: { lastName: `De Smet ${sequence}`, niss: undefined },
          })
          return store.commit(filing(referral, { causes: [causeOf('one press', referral)] }))
        })
        expect((await Promise.all(changes)).sort()).toEqual(['done', 'duplicate', 'duplicate', 'duplicate'])
        expect((await store.listReferrals({ offset: 0, limit: 10 })).total).toBe(1)
      }),
    )

    it.each([
      [
        'the same number under two names',
        { niss: '01020300141', lastName: 'Ng' },
        { niss: '01020300141', lastName: 'Ngo' },
      ],
      ['the same name, one without a number', { niss: '01020300141' }, { niss: undefined }],
      [
        'the same name spelt otherwise, no number',
        { niss: undefined, lastName: 'De Smet' },
        { niss: undefined, lastName: 'DESMET' },
      ],
    ])('requests for one person: %s', async (_, a, b) => {
      await on(async ({ store }) => {
        const both = [
          submitted({ id: 'r1', person: a }),
          submitted({ id: 'r2', sequence: 43, organisation: 'cpas-21012', person: b }),
        ]
        const results = await Promise.all(both.map((referral) => store.commit(filing(referral))))
        expect(results.sort()).toEqual(['conflict', 'done'])
        expect((await store.listReferrals({ offset: 0, limit: 10 })).total).toBe(1)
      })()
    })

    it.each([
      ['two numbers under one name', { niss: '01020300141' }, { niss: '01020300240' }],
      ['two birth dates under one name', { niss: undefined }, { niss: undefined, birthDate: '1985-07-31' }],
    ])('none when they are two people: %s', async (_, a, b) => {
      await on(async ({ store }) => {
        const both = [submitted({ id: 'r1', person: a }), submitted({ id: 'r2', sequence: 43, person: b })]
        expect(await Promise.all(both.map((referral) => store.commit(filing(referral))))).toEqual(['done', 'done'])
      })()
    })
  })

  describe('a correction that makes the person another', () => {
    const other = { ...submitted().person, lastName: 'Ng', niss: '01020300141', birthDate: '1901-02-03' }
    const corrected = afterAct(submitted(), { type: 'correct', person: other }, later(1))
    const theirs = filing(submitted({ id: 'r2', sequence: 43, person: other }))

    it(
      'is a conflict when that one has an open request, and changes nothing',
      on(async ({ store }) => {
        await store.commit(filing(submitted()))
        await store.commit(theirs)
        expect(await store.commit(moving(corrected))).toBe('conflict')
        expect(await store.referral('r1')).toEqual(submitted())
      }),
    )

    it(
      'races with a request for that one: one of them is done, and the other a conflict',
      on(async ({ store }) => {
        await store.commit(filing(submitted()))
        const results = await Promise.all([store.commit(moving(corrected)), store.commit(theirs)])
        expect(results.sort()).toEqual(['conflict', 'done'])
      }),
    )

    it(
      'races with another such correction',
      on(async ({ store }) => {
        const second = submitted({ id: 'r2', sequence: 43, person: { niss: '01020300240', lastName: 'Jacobs' } })
        await store.commit(filing(submitted()))
        await store.commit(filing(second))
        const both = [corrected, afterAct(second, { type: 'correct', person: other }, later(1))]
        const results = await Promise.all(both.map((referral) => store.commit(moving(referral))))
        expect(results.sort()).toEqual(['conflict', 'done'])
      }),
    )

    it(
      'lets requests under two numbers of one person race: one is done',
      on(async ({ store }) => {
        const [national, bis] = ['01020300141', '03410300165']
        await store.commit(filing(closed({ person: { niss: national, aliases: [bis] } })))
        const both = [
          submitted({ id: 'r2', sequence: 43, person: { niss: national, lastName: 'Ng' } }),
          submitted({ id: 'r3', sequence: 44, person: { niss: bis, lastName: 'Ngo' } }),
        ]
        const results = await Promise.all(both.map((referral) => store.commit(filing(referral))))
        expect(results.sort()).toEqual(['conflict', 'done'])
      }),
    )
  })

  it(
    'a new request once the earlier one of that person has ended',
    on(async ({ store }) => {
      await store.commit(filing(submitted()))
      await store.commit(moving(received()))
      await store.commit(moving(rejected()))
      expect(await store.commit(filing(submitted({ id: 'r2', sequence: 43 })))).toBe('done')
    }),
  )

  it(
    'moves of a request that is open, whatever else that person has',
    on(async ({ store }) => {
      for (const change of [filing(submitted()), moving(received()), moving(scheduled())]) {
        expect(await store.commit(change)).toBe('done')
      }
      expect(await store.referral('r1')).toEqual(scheduled())
    }),
  )
}

const rejectedAtOnce = afterAct(submitted(), { type: 'reject', reason: 'NOT_REGISTERED' }, later(1))
