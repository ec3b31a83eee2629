import { expect, it } from '@jest/globals'
import { plusDays } from '../../src/domain/calendarDay.js'
import { makeReference } from '../../src/domain/reference.js'
import type { Referral } from '../../src/domain/referral.js'
import type { Store } from '../../src/usecases/ports.js'
import type { ReferralQuery } from '../../src/usecases/storeQueries.js'
import {
  afterAct,
  anAppointment,
  infoRequested,
  inProgress,
  later,
  NOW,
  received,
  rejected,
  scheduled,
  stopped,
  submitted,
} from '../builders/aReferral.js'
import { amelie, chloe, karim } from '../builders/people.js'
import { filing, moving } from '../builders/stored.js'
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
    ['with those that nobody has taken first', { order: 'waiting' }, ['r5', 'r4', 'r3', 'r2', 'r1']],
    ['of no state at all', { statuses: [] }, []],
    ['with an owner who is none of those at hand', { ownerNotAmong: [amelie.id] }, ['r2']],
    ['by the beginnings of a name’s words, in any order and spelling', { name: 'ANAIS ngc' }, ['r2']],
    ['by two letters that many names begin with', { name: 'ng' }, ['r4', 'r3', 'r2', 'r1', 'r5']],
    ['by a name of another organisation: none', { name: 'ngd', organisation: 'cpas-21004' }, []],
    ['by a name that nobody has', { name: 'ngz' }, []],
    ['by nothing that is a name', { name: '?' }, []],
    ['by a reference', { reference: makeReference(2026, 3) }, ['r3']],
    ['by a reference of another organisation: none', { reference: makeReference(2026, 3), owner: karim.id }, []],
    ['with an appointment whose hour has come', { appointmentBy: later(48).toISOString() }, ['r2']],
    ['with an appointment from an hour on', { appointmentFrom: later(48).toISOString() }, ['r2']],
    ['with an appointment before that hour: none', { appointmentFrom: later(49).toISOString() }, []],
    ['with an appointment still to come: none', { appointmentBy: later(47).toISOString() }, []],
    ['longest unchanged first', { order: 'oldest' }, ['r5', 'r1', 'r2', 'r3', 'r4']],
  ])('%s', async (_, query, expected) => {
    await on(async ({ store }) => {
      await severalReferrals(store)
      const { items, total } = await store.listReferrals({ ...query, offset: 0, limit: 10 })
      expect(items.map(({ id }) => id)).toEqual(expected)
      expect(total).toBe(expected.length)
    })()
  })

  it(
    'for an export give one organisation’s page by page in the order of their references, whatever changes meanwhile',
    on(async ({ store }) => {
      await severalReferrals(store)
      const first = await store.requestsAfter(amelie.organisation, '', 2)
      expect(first.map(({ id }) => id)).toEqual(['r1', 'r2'])
      const changed = afterAct(aPerson(4), { type: 'receive' }, later(24 * 9))
      await store.commit(moving({ ...changed, id: 'r5' }))
      const rest = await store.requestsAfter(amelie.organisation, first.at(-1)?.reference ?? '', 2)
      expect(rest.map(({ id }) => id)).toEqual(['r4', 'r5'])
      expect(await store.requestsAfter(amelie.organisation, rest.at(-1)?.reference ?? '', 2)).toEqual([])
    }),
  )

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
      const { items } = await store.listReferrals({ order: 'waiting', offset: 0, limit: 10 })
      expect(items.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id))
    }),
  )

  it(
    'by the hour of their appointments',
    on(async ({ store }) => {
      const about = (index: number) => ({ id: `r${index}`, sequence: index, person: aPerson(index).person })
      for (const [index, hours] of [30, 10, 20].entries())
        await store.commit(filing(afterAct(received(about(index)), anAppointment(later(hours)), later(2))))
      const { items } = await store.listReferrals({ order: 'appointment', offset: 0, limit: 10 })
      expect(items.map(({ id }) => id)).toEqual(['r1', 'r2', 'r0'])
    }),
  )

  it(
    'that wait for Actiris to decide on an answer, until it acts',
    on(async ({ store }) => {
      const asked = infoRequested()
      const answered = afterAct(asked, { type: 'answerInfo', answer: 'B1' }, later(3))
      const thanked = afterAct(answered, { type: 'message', text: 'Merci' }, later(4))
      const waiting = async () => (await store.listReferrals({ unansweredAt: later(6), offset: 0, limit: 10 })).total
      const counts = []
      for (const [index, next] of [
        asked,
        answered,
        thanked,
        afterAct(thanked, anAppointment(later(48)), later(5)),
      ].entries()) {
        await store.commit(index === 0 ? filing(next) : moving(next))
        counts.push(await waiting())
      }
      expect(counts).toEqual([0, 1, 1, 0])
    }),
  )

  it(
    'and stopped ones besides, from the day on which they may be resumed until somebody does',
    on(async ({ store }) => {
      const old = stopped()
      await store.commit(filing(old))
      const due = async (orResumableBy: string, statuses: ReferralQuery['statuses'] = ['warned']) =>
        (await store.listReferrals({ statuses, orResumableBy, offset: 0, limit: 10 })).items.map(({ id }) => id)
      const day = old.resumableFrom ?? ''
      expect([await due(plusDays(day, -1)), await due(day)]).toEqual([[], ['r1']])
      const again = { ...submitted({ id: 'r2', sequence: 43 }), submittedAt: `${day}T09:00:00.000Z` }
      await store.commit(filing(again))
      expect(await due(day)).toEqual([])
    }),
  )

  it(
    'as they are after a change: under the new name, owner and state only, over a restart too',
    on(async ({ store, reopen }) => {
      const before = received()
      await store.commit(filing(before))
      const after = afterAct(before, { type: 'askInfo', question: 'Niveau ?' }, later(3))
      await store.commit(moving({ ...after, owner: karim.id, person: { ...after.person, lastName: 'Peeters' } }))
      const total = async (from: Store, query: Partial<ReferralQuery>) =>
        (await from.listReferrals({ ...query, offset: 0, limit: 0 })).total
      for (const again of [async () => store, reopen]) {
        const open = await again()
        expect(await total(open, { name: 'peeters', owner: karim.id, statuses: ['info_requested'] })).toBe(1)
        expect(await total(open, { name: 'smet' })).toBe(0)
        expect(await total(open, { owner: amelie.id })).toBe(0)
        expect(await total(open, { statuses: ['received'] })).toBe(0)
      }
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
