import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { doerOf } from '../../src/domain/parts.js'
import type { Referral } from '../../src/domain/referral.js'
import type { ActCommand } from '../../src/usecases/applyAct.js'
import { aForm } from '../builders/aForm.js'
import { inProgress, later, scheduled } from '../builders/aReferral.js'
import { amelie, chloe, dorien, joris, karim } from '../builders/people.js'
import { useCasesOver } from '../builders/useCases.js'
import { slowReads } from '../fakes/slowReads.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

/** The second of two racers waits on this read until the first has long finished. */
const secondWaitsOn = (slow: string) => (read: string, call: number) => (read === slow && call === 1 ? 40 : 0)
const referralsOfStore = () => kept.store.listReferrals({ offset: 0, limit: 10 })

describe('two presses on "submit" at once', () => {
  it.each(['draft', 'referralsOf'])('make one request and both get it, when the second is slow at %s', async (slow) => {
    const { reviewed, submit } = useCasesOver(slowReads(kept.store, secondWaitsOn(slow)))
    const { id: draftId, version } = await reviewed()
    const press = () => submit({ draftId, version, typed: { informed: 'true' }, by: amelie })
    const [first, second] = await Promise.all([press(), press()])
    expect(first).toMatchObject({ ok: true, repeated: false })
    expect(second).toEqual({ ...first, repeated: true })
    expect((await referralsOfStore()).total).toBe(1)
  })

  it('in the same moment make one request and one reference', async () => {
    const { reviewed, submit } = useCasesOver(kept.store)
    const { id: draftId, version } = await reviewed()
    const presses = [1, 2, 3].map(() => submit({ draftId, version, typed: {}, by: amelie }))
    const outcomes = await Promise.all(presses)
    const references = outcomes.map((outcome) => outcome.ok && outcome.referral.reference)
    expect(new Set(references).size).toBe(1)
    expect(outcomes.map((outcome) => outcome.ok && outcome.repeated)).toEqual([false, true, true])
    expect((await referralsOfStore()).total).toBe(1)
  })
})

describe('two organisations that file the same person at once', () => {
  it('make one request; the other keeps its draft and learns nothing but that one exists', async () => {
    const { reviewed, submit } = useCasesOver(kept.store)
    const drafts = [await reviewed(amelie), await reviewed(dorien, aForm({ lastName: 'DESMET' }))]
    const outcomes = await Promise.all(
      [amelie, dorien].map((by, index) => submit({ draftId: drafts[index]?.id ?? '', version: 2, typed: {}, by })),
    )
    expect(outcomes[0]).toMatchObject({ ok: true })
    expect(outcomes[1]).toMatchObject({ ok: false, code: 'OPEN_REQUEST_ELSEWHERE' })
    expect(outcomes[1]).toHaveProperty('facts', {})
    expect((await referralsOfStore()).total).toBe(1)
    expect(await kept.store.draft(drafts[1]?.id ?? '')).toMatchObject({ typed: { lastName: 'DESMET' } })
  })
})

describe('two colleagues who file the same person at once', () => {
  it('make one request; the other learns its reference', async () => {
    const { reviewed, submit } = useCasesOver(kept.store)
    const drafts = [await reviewed(amelie), await reviewed(karim)]
    const [first, second] = await Promise.all(
      [amelie, karim].map((by, index) => submit({ draftId: drafts[index]?.id ?? '', version: 2, typed: {}, by })),
    )
    const reference = first?.ok ? first.referral.reference : ''
    expect(second).toMatchObject({ ok: false, code: 'OPEN_REQUEST_OWN', facts: { reference } })
  })
})

describe('acts at once on one request', () => {
  async function waiting(): Promise<Referral> {
    const referral = scheduled()
    await kept.store.commit({ referral: { next: referral, expectedVersion: 0 } })
    return referral
  }
  const attended = ({ id, version }: Referral, cause: string, by = chloe): ActCommand => ({
    find: { id },
    expectedVersion: version,
    act: { type: 'attended', late: false },
    by: doerOf(by, 'actiris'),
    causes: [{ id: cause }],
  })

  it.each(['answerTo', 'referral'])(
    'that are the same press are done once, when the second is slow at %s',
    async (slow) => {
      const referral = await waiting()
      const { act, clock } = useCasesOver(slowReads(kept.store, secondWaitsOn(slow)))
      clock.set(later(49))
      const [first, second] = await Promise.all([act(attended(referral, 'press')), act(attended(referral, 'press'))])
      expect(first).toMatchObject({ ok: true, repeated: false })
      expect(second).toMatchObject({ ok: true, repeated: true, answer: first.ok ? first.answer : {} })
      expect((await kept.store.referral(referral.id))?.version).toBe(referral.version + 1)
    },
  )

  it('of two advisers: one is done, the other learns that the request changed and how it stands', async () => {
    const referral = await waiting()
    const { act, clock } = useCasesOver(kept.store)
    clock.set(later(49))
    const [card, api] = await Promise.all([
      act(attended(referral, 'card')),
      act({ ...attended(referral, 'api', joris), act: { type: 'absent', justified: false } }),
    ])
    expect(card).toMatchObject({ ok: true })
    expect(api).toMatchObject({ ok: false, code: 'REF_STALE', referral: { status: 'in_progress' } })
  })

  it('without an expected version are all done, one after the other', async () => {
    const referral = inProgress()
    await kept.store.commit({ referral: { next: referral, expectedVersion: 0 } })
    const { act, clock } = useCasesOver(kept.store)
    clock.set(later(60))
    const feedback = (facts: string): ActCommand => ({
      ...attended(referral, facts),
      expectedVersion: undefined,
      act: { type: 'feedback', facts },
    })
    const outcomes = await Promise.all(['one', 'two', 'three'].map((facts) => act(feedback(facts))))
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([true, true, true])
    expect(await kept.store.referral(referral.id)).toMatchObject({ version: referral.version + 3 })
  })
})
