import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Typed } from '../../src/domain/draft.js'
import type { Member } from '../../src/domain/people.js'
import type { Referral } from '../../src/domain/referral.js'
import { aForm } from '../builders/aForm.js'
import { closed, rejected, stopped } from '../builders/aReferral.js'
import { amelie, bram, dorien, karim } from '../builders/people.js'
import { useCasesOver } from '../builders/useCases.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())

/** A request that stands in the store already. */
const stands = (referral: Referral) => kept.store.commit({ referral: { next: referral, expectedVersion: 0 } })

async function submits(by: Member = amelie, typed: Typed = {}) {
  const { reviewed, submit } = useCasesOver(kept.store)
  const { id: draftId, version } = await reviewed(by, aForm(typed))
  return { draftId, outcome: await submit({ draftId, version, typed: {}, by }) }
}

describe('another request of the same person', () => {
  it('open in the own organisation is named', async () => {
    const { filed } = useCasesOver(kept.store)
    const first = await filed(karim)
    expect((await submits(amelie, { lastName: 'Desmet' })).outcome).toMatchObject({
      code: 'OPEN_REQUEST_OWN',
      facts: { reference: first.reference },
    })
  })

  it('open in another organisation is not named, whose it is and what it is neither', async () => {
    const { filed } = useCasesOver(kept.store)
    await filed(dorien)
    const { outcome } = await submits(amelie)
    expect(outcome).toMatchObject({ code: 'OPEN_REQUEST_ELSEWHERE' })
    expect(outcome).toHaveProperty('facts', {})
  })

  it('is found by the name when either side lacks a number', async () => {
    const { filed } = useCasesOver(kept.store)
    await filed(dorien)
    const typed = { niss: '', noNissReason: 'unknown_yet', lastName: 'DE SMET', firstName: 'anais' }
    expect((await submits(amelie, typed)).outcome).toMatchObject({ code: 'OPEN_REQUEST_ELSEWHERE' })
  })

  it('with a different number is another person’s', async () => {
    const { filed } = useCasesOver(kept.store)
    await filed(dorien, aForm({ niss: '03410300165', birthDate: '1903-01-03' }))
    const typed = { niss: '03210300122', birthDate: '1903-01-03' }
    expect((await submits(amelie, typed)).outcome).toMatchObject({ ok: true })
  })

  it.each([
    ['rejected', rejected()],
    ['closed', closed()],
  ])('that was %s does not stand in the way', async (_, earlier) => {
    await stands(earlier)
    expect((await submits()).outcome).toMatchObject({ ok: true })
  })

  it.each([
    ['own', amelie.organisation, 'SUSPENDED_OWN'],
    ['another', dorien.organisation, 'SUSPENDED_ELSEWHERE'],
  ])('stopped in the %s organisation suspends until its day begins in Brussels', async (_, organisation, code) => {
    await stands(stopped({ organisation }))
    const { reviewed, submit, clock } = useCasesOver(kept.store)
    const { id: draftId, version } = await reviewed(bram)
    clock.set(new Date('2027-04-09T21:59:00Z'))
    const early = await submit({ draftId, version, typed: {}, by: bram })
    expect(early).toMatchObject({ code, facts: { day: '2027-04-10' } })
    clock.set(new Date('2027-04-09T22:30:00Z'))
    const resumes = { draftId, version: version + 1, typed: { motivation: 'Elle a retrouvé un logement' }, by: bram }
    expect(await submit(resumes)).toMatchObject({ ok: true })
  })
})
