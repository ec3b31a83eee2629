import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { FollowUpType } from '../../src/domain/followUps.js'
import type { Member } from '../../src/domain/people.js'
import type { Referral } from '../../src/domain/referral.js'
import { aForm, REVIEW } from '../builders/aForm.js'
import { rejected, stopped, warned } from '../builders/aReferral.js'
import { amelie, bram, dorien, jettois, karim } from '../builders/people.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

/** A minute before midnight in Brussels, and half past: 10 April 2027 begins between. */
const EVE = new Date('2027-04-09T21:59:00Z')
const DAY = new Date('2027-04-09T22:30:00Z')
const WHY = 'Elle a retrouvé un logement'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

async function stands(referral: Referral): Promise<Referral> {
  await kept.store.commit({ referral: { next: referral, expectedVersion: 0 } })
  return referral
}

async function follows(referral: Referral, type: FollowUpType, by: Member = amelie, at = DAY) {
  const useCases = useCasesOver(kept.store)
  useCases.clock.set(at)
  const { id: referralId, version } = referral
  const motivation = type === 'resume' ? WHY : undefined
  return { ...useCases, outcome: await useCases.followUp({ type, referralId, version, by, motivation }) }
}

async function drafted(referral: Referral, type: FollowUpType, by: Member = amelie) {
  const { outcome, ...useCases } = await follows(referral, type, by)
  if (!outcome.ok || !('draft' in outcome)) throw new Error('no draft')
  return { draft: outcome.draft, ...useCases }
}

describe('a resumption', () => {
  it('is a draft filled in from the stopped request, with the motivation', async () => {
    const { draft } = await drafted(await stands(stopped()), 'resume')
    expect(draft).toMatchObject({
      owner: amelie.id,
      step: 'person',
      origin: { kind: 'resumption', referralId: 'r1' },
      typed: { lastName: 'De Smet', niss: '85073003328', need: 'reference_adviser', motivation: WHY },
    })
    expect(draft.typed.informed).toBeUndefined()
  })

  it('is filed with its link and motivation, counting absences from zero', async () => {
    const before = await stands(stopped())
    const { draft, submit } = await drafted(before, 'resume')
    const outcome = await submit({ draftId: draft.id, version: 1, typed: {}, by: amelie })
    expect(outcome).toMatchObject({ ok: false, code: 'DRAFT_INVALID', draft: { step: 'review' } })
    const filed = await submit({ draftId: draft.id, version: 2, typed: REVIEW, by: amelie })
    expect(filed).toMatchObject({ ok: false })
    const again = await submit({ draftId: draft.id, version: 3, typed: { ...REVIEW, motivation: WHY }, by: amelie })
    expect(again).toMatchObject({
      ok: true,
      referral: {
        origin: { kind: 'resumption', referralId: 'r1' },
        unjustifiedAbsences: 0,
        events: [{ type: 'submitted', origin: { kind: 'resumption', reference: before.reference, motivation: WHY } }],
      },
    })
    expect(await kept.store.referral('r1')).toEqual(before)
  })

  it('is asked of anybody who files for that person after the day, and tells nothing of the other organisation', async () => {
    await stands(stopped({ organisation: dorien.organisation }))
    const { reviewed, submit, clock } = useCasesOver(kept.store)
    const draft = await reviewed(amelie)
    clock.set(DAY)
    const asked = await submit({ draftId: draft.id, version: draft.version, typed: REVIEW, by: amelie })
    expect(asked).toMatchObject({
      code: 'DRAFT_INVALID',
      facts: { fields: [{ field: 'motivation', code: 'required' }] },
    })
    const typed = { ...REVIEW, motivation: WHY }
    const filed = await submit({ draftId: draft.id, version: draft.version + 1, typed, by: amelie })
    expect(filed).toMatchObject({ ok: true })
    const [event] = filed.ok ? filed.referral.events : []
    expect(event).toHaveProperty('origin', { kind: 'resumption', reference: undefined, motivation: WHY })
  })

  it('is refused before its day, which is told', async () => {
    const { outcome } = await follows(await stands(stopped()), 'resume', amelie, EVE)
    expect(outcome).toMatchObject({ ok: false, code: 'REF_RESUME_EARLY', facts: { day: '2027-04-10' } })
    expect(await kept.store.draftsOf(amelie.id)).toEqual([])
  })

  it('goes through the guards of any filing: a request opened meanwhile stands in the way', async () => {
    const { draft, submit, filed } = await drafted(await stands(stopped()), 'resume')
    await submit({ draftId: draft.id, version: 1, typed: {}, by: amelie })
    const other = await filed(bram, aForm({ motivation: WHY }))
    const typed = { ...REVIEW, motivation: WHY }
    expect(await submit({ draftId: draft.id, version: 2, typed, by: amelie })).toMatchObject({
      code: 'OPEN_REQUEST_OWN',
      facts: { reference: other.reference },
    })
  })
})

describe('filing again', () => {
  it('fills the form in from the rejected request, and links the new one to it', async () => {
    const before = await stands(rejected())
    const { draft, submit } = await drafted(before, 'fileAgain')
    await submit({ draftId: draft.id, version: 1, typed: {}, by: amelie })
    const filed = await submit({ draftId: draft.id, version: 2, typed: REVIEW, by: amelie })
    expect(filed).toMatchObject({
      ok: true,
      referral: { events: [{ type: 'submitted', origin: { kind: 'again', reference: before.reference } }] },
    })
  })
})

describe('pressed again', () => {
  it.each(['resume', 'fileAgain'] as const)('%s gives the same draft, at the same moment too', async (type) => {
    const referral = await stands(type === 'resume' ? stopped() : rejected())
    const { followUp, clock } = useCasesOver(kept.store)
    clock.set(DAY)
    const command = { type, referralId: 'r1', version: referral.version, by: amelie, motivation: WHY }
    const outcomes = await Promise.all([followUp(command), followUp(command), followUp(command)])
    const ids = new Set(outcomes.map((outcome) => outcome.ok && 'draft' in outcome && outcome.draft.id))
    expect(ids.size).toBe(1)
    expect(await kept.store.draftsOf(amelie.id)).toHaveLength(1)
  })

  it('after it was filed shows what was filed; a coordinator has a draft of his own', async () => {
    const referral = await stands(rejected())
    const { draft, submit } = await drafted(referral, 'fileAgain')
    const others = await drafted(referral, 'fileAgain', bram)
    expect(others.draft.id).not.toBe(draft.id)
    await submit({ draftId: draft.id, version: 1, typed: {}, by: amelie })
    const filed = await submit({ draftId: draft.id, version: 2, typed: REVIEW, by: amelie })
    const { outcome } = await follows(referral, 'fileAgain')
    expect(outcome).toMatchObject({ ok: true, filed: { id: filed.ok && filed.referral.id } })
  })

  it('after the new one has ended as well begins another', async () => {
    const referral = await stands(rejected())
    const { draft, submit, act } = await drafted(referral, 'fileAgain')
    await submit({ draftId: draft.id, version: 1, typed: {}, by: amelie })
    const filed = await submit({ draftId: draft.id, version: 2, typed: REVIEW, by: amelie })
    if (!filed.ok) throw new Error(filed.code)
    const by = { side: 'cpas', member: amelie.id, organisation: amelie.organisation, roles: amelie.roles } as const
    await act({ find: { id: filed.referral.id }, act: { type: 'withdraw', reason: 'EMPLOYED' }, by, causes: [] })
    expect((await drafted(referral, 'fileAgain')).draft.id).not.toBe(draft.id)
  })
})

describe('refused', () => {
  it.each<[string, Member, string]>([
    ['another caseworker', karim, 'REF_FORBIDDEN'],
    ['another organisation, as if there were none', dorien, 'REF_UNKNOWN'],
    ['another organisation still, without a convention', jettois, 'REF_UNKNOWN'],
  ])('to %s', async (_, by, code) => {
    expect((await follows(await stands(stopped()), 'resume', by)).outcome).toMatchObject({ ok: false, code })
  })

  it('on an older version, with the request as it stands', async () => {
    const referral = await stands(stopped())
    const { outcome } = await follows({ ...referral, version: referral.version - 1 }, 'resume')
    expect(outcome).toMatchObject({ ok: false, code: 'REF_STALE', referral: { id: 'r1' } })
  })

  it('from a request that has not ended so', async () => {
    expect((await follows(await stands(warned()), 'resume')).outcome).toMatchObject({ code: 'REF_TRANSITION' })
  })
})
