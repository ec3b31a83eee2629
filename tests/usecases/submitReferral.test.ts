import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Typed } from '../../src/domain/draft.js'
import type { Member } from '../../src/domain/people.js'
import { aForm } from '../builders/aForm.js'
import { amelie } from '../builders/people.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

const notEmpty = (typed: Typed): Typed => Object.fromEntries(Object.entries(typed).filter(([, value]) => value))

async function submits(by: Member = amelie, typed: Typed = {}) {
  const { reviewed, submit } = useCasesOver(kept.store)
  const { id: draftId, version } = await reviewed(by, aForm(typed))
  return { draftId, outcome: await submit({ draftId, version, typed: {}, by }) }
}

describe('filing a request', () => {
  it('gives it a reference, a first event, its regime, and ends the draft', async () => {
    const { draftId, outcome } = await submits()
    expect(outcome).toMatchObject({
      ok: true,
      repeated: false,
      referral: {
        reference: 'ACT-2026-000001-1',
        status: 'submitted',
        version: 1,
        axis: 1,
        flags: [],
        organisation: amelie.organisation,
        owner: amelie.id,
        person: { lastName: 'De Smet', niss: '85073003328' },
        submittedAt: '2026-09-01T08:00:00.000Z',
        events: [{ type: 'submitted', by: { side: 'cpas', member: amelie.id } }],
      },
    })
    expect(await kept.store.draft(draftId)).toBeUndefined()
    expect(outcome.ok && (await kept.store.referral(outcome.referral.id))).toEqual(outcome.ok && outcome.referral)
  })

  it('counts references on, and anew with the year in Brussels', async () => {
    const { clock, filed } = useCasesOver(kept.store)
    await filed(amelie)
    const second = await filed(amelie, aForm({ niss: '03410300165', birthDate: '1903-01-03' }))
    clock.set(new Date('2026-12-31T23:00:00Z'))
    const third = await filed(amelie, aForm({ niss: '03210300122', birthDate: '1903-01-03', firstName: 'Eva' }))
    expect([second.reference, third.reference]).toEqual([
      expect.stringMatching(/^ACT-2026-000002-\d$/),
      expect.stringMatching(/^ACT-2027-000001-\d$/),
    ])
  })

  it.each<[Typed, object]>([
    [{ registered: 'unknown' }, { axis: 1, flags: ['registration_unknown'] }],
    [
      { category: 'art60', registered: 'no', contractEnd: '2026-12-31', need: 'grae' },
      { axis: 2, flags: ['not_registered'], situation: { contractEnd: '2026-12-31' } },
    ],
  ])('with %j flags what the desk must see first', async (typed, expected) => {
    expect((await submits(amelie, typed)).outcome).toMatchObject({ ok: true, referral: expected })
  })
})

describe('a filing is held back, and nothing typed is lost,', () => {
  it.each<[string, Typed, string, string]>([
    ['a field is wrong', { postcode: '' }, 'DRAFT_INVALID', 'person'],
    ['the person was not informed', { informed: 'false' }, 'DRAFT_INVALID', 'review'],
    ['Actiris accompanies', { category: 'unemployment_residual' }, 'FOLLOWED_BY_ACTIRIS', 'situation'],
    ['the situation is outside', { category: 'other', registered: 'no' }, 'NOT_TARGET_PUBLIC', 'situation'],
    ['the person is not registered', { registered: 'no' }, 'NOT_REGISTERED', 'situation'],
    [
      'a young person is followed by the CPAS',
      { niss: '', noNissReason: 'refused', birthDate: '2001-01-01', insertionStage: 'true' },
      'YOUTH_BY_CPAS',
      'need',
    ],
  ])('when %s', async (_, typed, code, step) => {
    const { draftId, outcome } = await submits(amelie, typed)
    expect(outcome).toMatchObject({ ok: false, code, draft: { step, held: true } })
    expect(await kept.store.draft(draftId)).toMatchObject({ step, version: 3, typed: notEmpty(aForm(typed)) })
    expect((await kept.store.listReferrals({ offset: 0, limit: 1 })).total).toBe(0)
  })

  it('when the convention ended meanwhile', async () => {
    const { reviewed, submit, clock } = useCasesOver(kept.store)
    const { id: draftId, version } = await reviewed()
    clock.set(new Date('2027-12-31T23:00:00Z'))
    expect(await submit({ draftId, version, typed: {}, by: amelie })).toMatchObject({ code: 'CONVENTION_INACTIVE' })
  })

  it('with what its last press brought', async () => {
    const { reviewed, submit } = useCasesOver(kept.store)
    const { id: draftId, version } = await reviewed(amelie, aForm({ informed: '' }))
    const outcome = await submit({ draftId, version, typed: { informed: 'true' }, by: amelie })
    expect(outcome).toMatchObject({ ok: true, referral: { status: 'submitted' } })
  })
})
