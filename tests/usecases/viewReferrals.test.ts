import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Member } from '../../src/domain/people.js'
import { type ListKind, listReferrals, viewReferral } from '../../src/usecases/viewReferrals.js'
import { closed, inProgress, received, submitted } from '../builders/aReferral.js'
import { admin, aMember, amelie, bram, chloe, directory, dorien, jettois, karim } from '../builders/people.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

/** Advisers of Actiris only: the role alone, in a CPAS, opens nothing. */
const falseAdviser = aMember('Félix Faux', dorien.organisation, 'adviser')

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
  const elsewhere = { organisation: dorien.organisation, person: { lastName: 'Elders', niss: undefined } }
  const referrals = [
    submitted({ id: 'new', sequence: 1 }),
    { ...inProgress({ id: 'karims', sequence: 2, person: { lastName: 'Ng', niss: undefined } }), owner: karim.id },
    closed({ id: 'ended', sequence: 3, person: { lastName: "O'Neill", niss: undefined } }),
    { ...received({ id: 'elsewhere', sequence: 4, ...elsewhere }), owner: dorien.id },
  ]
  for (const next of referrals) await kept.store.commit({ referral: { next, expectedVersion: 0 } })
})
afterEach(() => kept.remove())

const listed = async (kind: ListKind, by: Member, page = 1, size = 10) => {
  const outcome = await listReferrals({ store: kept.store, directory })(kind, by, page, size)
  return outcome.ok ? { ...outcome, items: outcome.items.map(({ id }) => id) } : outcome
}

describe('a list', () => {
  it.each<[string, ListKind, Member, readonly string[]]>([
    ['of one’s own', 'mine', amelie, ['ended', 'new']],
    ['of a colleague’s own', 'mine', karim, ['karims']],
    ['of a coordinator who owns none', 'mine', bram, []],
    ['of the organisation, for its coordinator', 'organisation', bram, ['ended', 'karims', 'new']],
    [
      'of the desk, for an adviser: open ones of all, first what nobody has taken',
      'desk',
      chloe,
      ['new', 'karims', 'elsewhere'],
    ],
  ])('%s holds what its reader may see, else last changed first', async (_, kind, by, ids) => {
    expect(await listed(kind, by)).toMatchObject({ ok: true, kind, items: ids, total: ids.length, page: 1, pages: 1 })
  })

  it.each<[string, ListKind, Member]>([
    ['the organisation, to a caseworker', 'organisation', amelie],
    ['the organisation, to an adviser', 'organisation', chloe],
    ['the desk, to a caseworker', 'desk', amelie],
    ['the desk, to a coordinator', 'desk', bram],
    ['the desk, to an adviser who is not of Actiris', 'desk', falseAdviser],
    ['own requests, to an adviser', 'mine', chloe],
    ['anything, to somebody who only administers', 'organisation', admin],
  ])('of %s, is refused', async (_, kind, by) => {
    expect(await listed(kind, by)).toMatchObject({ ok: false, code: 'REF_FORBIDDEN' })
  })

  it.each([
    [1, ['ended', 'karims'], 1],
    [2, ['new'], 2],
    [9, ['new'], 2],
    [0, ['ended', 'karims'], 1],
  ])('opened at page %d of two shows %j', async (page, items, shown) => {
    expect(await listed('organisation', bram, page, 2)).toMatchObject({ items, total: 3, page: shown, pages: 2 })
  })

  it('that is empty has one page', async () => {
    expect(await listed('mine', dorien)).toMatchObject({ items: ['elsewhere'] })
    expect(await listed('mine', jettois, 3)).toMatchObject({ items: [], total: 0, page: 1, pages: 1 })
  })
})

describe('one request', () => {
  const view = (find: { id: string } | { reference: string }, by: Member) =>
    viewReferral({ store: kept.store, directory })(find, by)

  it.each<[string, Member, boolean]>([
    ['its owner', amelie, false],
    ['a colleague', karim, false],
    ['its coordinator', bram, false],
    ['an adviser', chloe, true],
  ])('is shown to %s, by id and by reference', async (_, by, asAdviser) => {
    const { reference } = submitted({ id: 'new', sequence: 1 })
    expect(await view({ id: 'new' }, by)).toMatchObject({ ok: true, asAdviser, referral: { id: 'new' } })
    expect(await view({ reference }, by)).toMatchObject({ ok: true, asAdviser, referral: { id: 'new' } })
  })

  it.each<[string, string, Member]>([
    ['of another organisation', 'elsewhere', amelie],
    ['of another organisation, to a coordinator', 'elsewhere', bram],
    ['of the own organisation, to somebody who only administers', 'new', admin],
    ['to an adviser who is not of Actiris', 'new', falseAdviser],
    ['to an adviser who is not of Actiris, of the own organisation', 'elsewhere', falseAdviser],
    ['that does not exist', 'nothing', amelie],
  ])('%s is unknown, in the same words', async (_, id, by) => {
    expect(await view({ id }, by)).toEqual({ ok: false, code: 'REF_UNKNOWN', facts: {} })
  })
})
