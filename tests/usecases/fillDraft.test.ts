import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Typed } from '../../src/domain/draft.js'
import type { FillOutcome, Press } from '../../src/usecases/fillDraft.js'
import { aForm, NEED, PERSON, REVIEW, SITUATION } from '../builders/aForm.js'
import { amelie, karim } from '../builders/people.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

/** A form in somebody's hands: each press goes out with the version that the last card showed. */
async function aCard() {
  const cases = useCasesOver(kept.store)
  const { id: draftId } = await cases.started()
  let version = 1
  const pressAt = (at: number, press: Press, typed: Typed = {}) =>
    cases.fill({ press, draftId, version: at, typed, by: amelie })
  const press = async (kind: Press, typed: Typed = {}): Promise<FillOutcome> => {
    const outcome = await pressAt(version, kind, typed)
    if (outcome.ok && 'draft' in outcome) version = outcome.draft.version
    return outcome
  }
  return { ...cases, draftId, press, pressAt }
}
const faultsOf = (outcome: FillOutcome) =>
  outcome.ok && 'faults' in outcome ? outcome.faults.map(({ field, code }) => `${field} ${code}`) : undefined

describe('filling in a request', () => {
  it('goes step by step to the review and keeps everything', async () => {
    const { press } = await aCard()
    expect(await press('next', PERSON)).toMatchObject({ draft: { step: 'situation' }, faults: [], outdated: false })
    expect(await press('next', SITUATION)).toMatchObject({ draft: { step: 'need' } })
    expect(await press('next', NEED)).toMatchObject({
      draft: { step: 'review', typed: { ...PERSON, ...SITUATION, ...NEED } },
    })
  })

  it('goes back and forth without loss, half-typed steps included', async () => {
    const { press } = await aCard()
    await press('next', { ...PERSON, phone: '02 555 12 34' })
    await press('back', { category: 'ris' })
    await press('next')
    await press('back')
    expect(await press('next')).toMatchObject({
      draft: { step: 'situation', typed: { ...PERSON, phone: '02 555 12 34', category: 'ris' } },
    })
  })

  it('put away is there again, where it stood, with what was wrong in it', async () => {
    const { press, pressAt } = await aCard()
    await press('next', PERSON)
    await press('later', { category: 'nonsense' })
    expect(await pressAt(1, 'open')).toMatchObject({
      outdated: false,
      draft: { step: 'situation', typed: { ...PERSON, category: 'nonsense' } },
      faults: [],
    })
  })

  it('is held back on a step with faults, and keeps what was typed', async () => {
    const { press } = await aCard()
    const held = await press('next', { ...PERSON, niss: '85073003329' })
    expect(held).toMatchObject({ draft: { step: 'person', held: true, typed: { niss: '85073003329' } } })
    expect(faultsOf(held)).toEqual(['niss niss_check'])
    expect(faultsOf(await press('next', PERSON))).toEqual([])
  })

  it('shows no fault before somebody asked to go on', async () => {
    const { press } = await aCard()
    expect(faultsOf(await press('later', { lastName: '' }))).toEqual([])
  })

  it.each<[string, Typed, Typed, Typed, string]>([
    ['the situation', {}, { category: 'unemployment_residual' }, {}, 'FOLLOWED_BY_ACTIRIS'],
    ['the situation', {}, { category: 'other' }, {}, 'NOT_TARGET_PUBLIC'],
    ['the situation', {}, { registered: 'no' }, {}, 'NOT_REGISTERED'],
    [
      'the need',
      { niss: '', noNissReason: 'refused', birthDate: '2001-01-01' },
      { insertionStage: 'true' },
      {},
      'YOUTH_BY_CPAS',
    ],
  ])('is held back on %s by who accompanies whom', async (_, person, situation, need, code) => {
    const { press } = await aCard()
    await press('next', { ...PERSON, ...person })
    const second = await press('next', { ...SITUATION, ...situation })
    const last = code === 'YOUTH_BY_CPAS' ? await press('next', { ...NEED, ...need }) : second
    expect(last).toMatchObject({ refusal: { code }, faults: [], draft: { held: true } })
  })

  it('warns of an implausible age after its step, and goes on', async () => {
    const { press } = await aCard()
    const next = await press('next', { ...PERSON, niss: '17073003384', birthDate: '2017-07-30' })
    expect(next).toMatchObject({ draft: { step: 'situation' }, warnings: [{ code: 'implausible_age' }] })
  })
})

describe('an age that the first sentence said', () => {
  const warningsFor = async (birthDate: string, days = 0) => {
    const { start, fill, clock } = useCasesOver(kept.store)
    const begun = await start(amelie, ' pour Jean Dupont, 24 ans')
    if (!begun.ok) throw new Error(begun.code)
    clock.advance({ days })
    const typed = { ...PERSON, niss: '', noNissReason: 'refused', birthDate }
    const next = await fill({ press: 'next', draftId: begun.draft.id, version: 1, typed, by: amelie })
    return next.ok && 'warnings' in next ? next.warnings : undefined
  }

  it.each(['2001-09-02', '2002-09-01'])('agrees with a birth on %s', async (birthDate) => {
    expect(await warningsFor(birthDate)).toEqual([])
  })

  it.each(['2001-08-31', '2002-09-02', '1980-01-01'])('is doubted with a birth on %s', async (birthDate) => {
    expect(await warningsFor(birthDate)).toEqual([{ code: 'age_differs', age: 24 }])
  })

  it('stays true when a birthday passes before the form is taken up again', async () => {
    expect(await warningsFor('2001-09-05', 10)).toEqual([])
  })
})

describe('where the person lives, on the next step,', () => {
  const warningsAt = async (postcode: string) => {
    const { press } = await aCard()
    const next = await press('next', { ...PERSON, postcode })
    return next.ok && 'warnings' in next ? next.warnings : undefined
  }

  it.each(['1000', '1020', '1120', '1130'])(
    'is a matter of course at %s, in the organisation’s own municipality',
    async (postcode) => {
      expect(await warningsAt(postcode)).toEqual([])
    },
  )

  it('names the municipality and its CPAS when it is another', async () => {
    expect(await warningsAt('1080')).toMatchObject([
      { code: 'postcode_elsewhere', at: { nis: '21012', organisation: { nl: 'OCMW Sint-Jans-Molenbeek' } } },
    ])
  })

  it('is said to be outside the Region', async () => {
    expect(await warningsAt('5000')).toEqual([{ code: 'postcode_outside', postcode: '5000' }])
  })
})

describe('a press on a form that went on', () => {
  it('that is the same press once more gets the same card without a word', async () => {
    const { pressAt } = await aCard()
    const first = await pressAt(1, 'next', PERSON)
    expect(await pressAt(1, 'next', PERSON)).toEqual(first)
  })

  it('is the same press also when it brought fields that are empty', async () => {
    const { pressAt } = await aCard()
    const typed = { ...PERSON, niss: '', noNissReason: 'refused', phone: '' }
    await pressAt(1, 'next', typed)
    expect(await pressAt(1, 'next', typed)).toMatchObject({ outdated: false, draft: { step: 'situation' } })
  })

  it('is the same press also when the form could not show all that is kept', async () => {
    const { press, pressAt } = await aCard()
    await press('next', PERSON)
    await press('next', SITUATION)
    await press('back', { ...NEED, priorActions: 'reception,cv' })
    await press('next', { ...SITUATION, category: 'art60', contractEnd: '2026-12-31' })
    const typed = { need: 'grae', project: 'Soins', priorActions: 'cv' }
    await pressAt(5, 'next', typed)
    expect(await pressAt(5, 'next', typed)).toMatchObject({ outdated: false, draft: { step: 'review' } })
  })

  it('at the very same moment takes one step, not two', async () => {
    const { pressAt } = await aCard()
    const [first, second] = await Promise.all([pressAt(1, 'next', PERSON), pressAt(1, 'next', PERSON)])
    expect(second).toEqual(first)
    expect(first).toMatchObject({ outdated: false, draft: { step: 'situation', version: 2 } })
  })

  it.each<[string, number, Press, Typed]>([
    ['another press', 2, 'back', {}],
    ['the same press with other words', 2, 'next', { ...SITUATION, category: 'eris' }],
    ['an older card', 1, 'next', PERSON],
  ])('that is %s is outdated and changes nothing', async (_, version, kind, typed) => {
    const { press, pressAt, draftId } = await aCard()
    await press('next', PERSON)
    await press('next', SITUATION)
    const before = await kept.store.draft(draftId)
    expect(await pressAt(version, kind, typed)).toMatchObject({ ok: true, outdated: true, draft: before })
    expect(await kept.store.draft(draftId)).toEqual(before)
  })

  it('does not throw away what an outdated card asks to discard', async () => {
    const { press, pressAt, draftId } = await aCard()
    await press('next', PERSON)
    expect(await pressAt(1, 'discard')).toMatchObject({ ok: true, outdated: true })
    expect(await kept.store.draft(draftId)).toBeDefined()
  })
})

describe('a draft', () => {
  it('discarded is gone', async () => {
    const { press, pressAt, draftId } = await aCard()
    expect(await press('discard')).toEqual({ ok: true, discarded: true })
    expect(await kept.store.draft(draftId)).toBeUndefined()
    expect(await pressAt(1, 'open')).toMatchObject({ ok: false, code: 'DRAFT_UNKNOWN' })
  })

  it.each<Press>(['open', 'next', 'back', 'later', 'discard'])(
    'is unknown to a colleague who presses %s',
    async (kind) => {
      const { fill, draftId } = await aCard()
      const outcome = await fill({ press: kind, draftId, version: 1, typed: {}, by: karim })
      expect(outcome).toEqual({ ok: false, code: 'DRAFT_UNKNOWN', facts: {} })
    },
  )

  it('already filed shows the request to its owner, and to nobody else', async () => {
    const { filed, fill } = useCasesOver(kept.store)
    const referral = await filed(amelie, { ...aForm(), ...REVIEW })
    const command = { press: 'next', draftId: referral.draftId, version: 1, typed: {} } as const
    expect(await fill({ ...command, by: amelie })).toEqual({ ok: true, filed: referral })
    expect(await fill({ ...command, by: karim })).toMatchObject({ ok: false, code: 'DRAFT_UNKNOWN' })
  })
})
