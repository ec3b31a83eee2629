import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { admin, aMember, amelie, bram, chloe, dorien, jettois, karim } from '../builders/people.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

describe('beginning a request', () => {
  it.each([
    ['a caseworker', amelie],
    ['a coordinator', bram],
  ])('gives %s a blank draft on its first step', async (_, by) => {
    const outcome = await useCasesOver(kept.store).start(by)
    expect(outcome).toMatchObject({
      ok: true,
      draft: { owner: by.id, organisation: by.organisation, version: 1, step: 'person' },
      others: [],
    })
  })

  it.each([
    ['an adviser', chloe, 'REF_FORBIDDEN'],
    ['somebody who only administers', admin, 'REF_FORBIDDEN'],
    ['somebody of an organisation that is gone', aMember('Gone', 'cpas-99999', 'caseworker'), 'REF_FORBIDDEN'],
    ['a CPAS whose convention has ended', jettois, 'CONVENTION_INACTIVE'],
  ])('is refused to %s, and keeps nothing', async (_, by, code) => {
    expect(await useCasesOver(kept.store).start(by)).toMatchObject({ ok: false, code })
    expect(await kept.store.draftsOf(by.id)).toEqual([])
  })

  it.each([
    ['her language, where the municipality has several postcodes', amelie, { language: 'fr' }],
    ['language and the one postcode', { ...dorien, language: 'nl' as const }, { language: 'nl', postcode: '1080' }],
    ['the postcode alone, who reads English', { ...dorien, language: 'en' as const }, { postcode: '1080' }],
  ])('fills in from the profile: %s', async (_, by, typed) => {
    expect(await useCasesOver(kept.store).start(by)).toMatchObject({ draft: { typed } })
  })

  it('put away with nothing but what was filled in gives the same draft', async () => {
    const { start, started, fill } = useCasesOver(kept.store)
    const { id, typed } = await started(dorien)
    await fill({ press: 'later', draftId: id, version: 1, typed, by: dorien })
    expect(await start(dorien)).toMatchObject({ draft: { id }, others: [] })
    expect(await kept.store.draftsOf(dorien.id)).toHaveLength(1)
  })

  it('twice without typing gives the same draft', async () => {
    const { start } = useCasesOver(kept.store)
    const [first, second] = [await start(amelie), await start(amelie)]
    expect(second).toEqual(first)
    expect(await kept.store.draftsOf(amelie.id)).toHaveLength(1)
  })

  it('after typing, be it only another postcode, gives a new draft and names the other', async () => {
    const { start, started, fill } = useCasesOver(kept.store)
    const first = await started()
    await fill({ press: 'later', draftId: first.id, version: 1, typed: { postcode: '1080' }, by: amelie })
    const second = await start(amelie)
    expect(second).toMatchObject({ ok: true, others: [{ id: first.id, typed: { postcode: '1080' } }] })
    expect(second.ok && second.draft.id).not.toBe(first.id)
  })

  it('fills in what the sentence says, above what the profile says', async () => {
    const { start } = useCasesOver(kept.store)
    expect(
      await start(dorien, ' pour Fatima El Amrani, 24 ans, RIS, formation, 1030, en attente de logement'),
    ).toMatchObject({
      draft: {
        version: 1,
        typed: {
          firstName: 'Fatima',
          lastName: 'El Amrani',
          category: 'ris',
          need: 'technical_skills',
          postcode: '1030',
        },
        said: { age: 24, unread: 'en attente de logement' },
      },
    })
  })

  it('by a sentence uses the blank draft, and outdates its card', async () => {
    const { start, started } = useCasesOver(kept.store)
    const blank = await started()
    expect(await start(amelie, ' pour Jean Dupont')).toMatchObject({
      draft: { id: blank.id, version: 2, typed: { language: 'fr', firstName: 'Jean' } },
      others: [],
    })
  })

  it('by a sentence leaves a draft with anything in it as it is', async () => {
    const { start } = useCasesOver(kept.store)
    const first = await start(amelie, ' pour Jean Dupont')
    const second = await start(amelie, ' pour Anne Dubois')
    expect(second).toMatchObject({
      draft: { typed: { firstName: 'Anne' } },
      others: [{ typed: { firstName: 'Jean' } }],
    })
    expect(first.ok && (await kept.store.draft(first.draft.id))).toEqual(first.ok && first.draft)
  })

  it('by the same sentence once more gives the same draft, until somebody types into it', async () => {
    const { start, fill } = useCasesOver(kept.store)
    const first = await start(amelie, ' pour Jean Dupont, RIS')
    expect(await start(amelie, ' pour Jean Dupont, RIS')).toEqual(first)
    const draftId = first.ok ? first.draft.id : ''
    await fill({ press: 'later', draftId, version: 1, typed: { phone: '02 555 12 34' }, by: amelie })
    expect(await start(amelie, ' pour Jean Dupont, RIS')).toMatchObject({ others: [{ id: draftId }] })
  })

  it('keeps no national number where numbers are switched off', async () => {
    const { start } = useCasesOver(kept.store, { niss: false })
    const begun = await start(amelie, ' pour Jean Dupont, 85.07.30-033.28')
    expect(JSON.stringify(begun)).not.toContain('033')
  })

  it.each([' svp', ' !', ' pour'])('says nothing with "%s"', async (sentence) => {
    const { start, started } = useCasesOver(kept.store)
    const blank = await started()
    expect(await start(amelie, sentence)).toMatchObject({ draft: blank })
  })

  it('shows nobody the drafts of a colleague', async () => {
    const { start, reviewed } = useCasesOver(kept.store)
    await reviewed(karim)
    expect(await start(amelie)).toMatchObject({ ok: true, others: [] })
  })
})
