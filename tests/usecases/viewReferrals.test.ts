import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Member } from '../../src/domain/people.js'
import { viewReferral } from '../../src/usecases/viewReferrals.js'
import { closed, inProgress, received, submitted } from '../builders/aReferral.js'
import { admin, aMember, amelie, bram, chloe, directory, dorien, karim } from '../builders/people.js'
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
