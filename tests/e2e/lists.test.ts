import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, type Card, inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { files, fills, stepOf } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const LETTERS = 'abcdefghi'
const PEETERS = { lastName: 'Peeters', niss: '', noNissReason: 'no_number' }

const titles = (card: Card | undefined) => buttonsOf(card).map(({ title }) => title)
const opened = (card: Card | undefined) => buttonsOf(card).filter(({ data }) => data.referralId !== undefined).length

describe.each(['execute', 'submit'] as const)('one’s requests (%s)', (how) => {
  it('are found by name without accents and by reference, and what was typed stays', () =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      const reference = await files(amelie)
      await files(amelie, PEETERS)
      await amelie.says('mes demandes')
      expect(textOf(amelie.card)).toContain('Mes demandes (2)')
      await amelie.press('referral.open', { search: 'ANAIS smet' }, { where: { list: 'mine' } })
      expect(textOf(amelie.card)).toContain('Mes demandes (1)')
      expect(textOf(amelie.card)).toContain(reference)
      expect(valuesOf(amelie.card)).toEqual({ search: 'ANAIS smet', filter: 'all' })
      const spelt = reference.replaceAll('-', ' ').toLowerCase()
      await amelie.press('referral.open', { search: spelt }, { where: { list: 'mine' } })
      expect(opened(amelie.card)).toBe(1)
      await amelie.press('referral.open', {}, { where: { version: 1 } })
      expect(textOf(amelie.card)).toContain(`Demande ${reference}`)
    }))

  it('that nothing fits say so, and lead back to all of them', () =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      await files(amelie)
      await amelie.says('mes demandes')
      await amelie.press('referral.open', { search: 'Jacobs', filter: 'ended' }, { where: { list: 'mine' } })
      expect(textOf(amelie.card)).toContain(fr.text.nothingFound)
      expect(titles(amelie.card)).toEqual([fr.button.search, fr.button.showAll])
      await amelie.press('referral.open', {}, { where: { reset: 1 } })
      expect([opened(amelie.card), valuesOf(amelie.card)]).toEqual([1, { filter: 'all' }])
    }))
})

it('a search goes along from page to page, in the inputs and never in the buttons', () =>
  inWorld(async ({ amelie }) => {
    for (const letter of LETTERS) await files(amelie, { lastName: `Ng${letter}`, niss: '', noNissReason: 'no_number' })
    await files(amelie)
    await amelie.says('mes demandes')
    await amelie.press('referral.open', { search: 'ng' }, { where: { list: 'mine' } })
    const seen = []
    for (const page of [1, 2, 3]) {
      expect(textOf(amelie.card)).toContain(fr.title.page.replace('{page}', `${page}`).replace('{pages}', '3'))
      expect(JSON.stringify(buttonsOf(amelie.card).map(({ data }) => data))).not.toContain('ng')
      seen.push(opened(amelie.card))
      if (page < 3) await amelie.press('referral.open', {}, { where: { page: page + 1 } })
    }
    expect(seen).toEqual([4, 3, 2])
    await amelie.press('referral.open', {}, { where: { page: 2 } })
    expect(valuesOf(amelie.card).search).toBe('ng')
  }))

it('what another organisation has is not found by name or reference, in the same words as what nobody has', () =>
  inWorld(async ({ amelie, elif, dorien }) => {
    const reference = await files(amelie)
    await files(dorien, PEETERS)
    await elif.says('referrals')
    const { en } = loadWords()
    for (const search of ['De Smet', 'anais de', reference, 'Nobody at all', 'ACT-2026-000999-8']) {
      await elif.press('referral.open', { search }, { where: { list: 'organisation' } })
      const wrong = search === 'ACT-2026-000999-8'
      expect(textOf(elif.card)).toContain(wrong ? en.text.referenceWrong : en.text.nothingFound)
      expect(opened(elif.card)).toBe(0)
    }
    await elif.press('referral.open', { search: 'peeters' }, { where: { list: 'organisation' } })
    expect(textOf(elif.card)).toContain('Dorien Claes')
  }))

it('the desk is searched too, ended requests included', () =>
  inWorld(async ({ amelie, chloe, joris }) => {
    const reference = await files(amelie)
    await chloe.says(reference)
    await chloe.press('desk.reject')
    await chloe.press('desk.reject', { reason: 'NO_CAPACITY' })
    await files(amelie, PEETERS)
    await joris.says('balie')
    expect(textOf(joris.card)).not.toContain(reference)
    await joris.press('desk.open', { search: 'smet', filter: 'all' }, { where: { list: 'desk', page: 1 } })
    expect(textOf(joris.card)).toContain(reference)
    expect(textOf(joris.card)).toContain('OCMW Brussel')
    expect(inputsOf(joris.card).map(({ label }) => label)).toEqual([nl.field.search, nl.field.filter])
  }))

describe('drafts', () => {
  it('left for later are found from one’s requests, taken up again, and thrown away one by one', () =>
    inWorld(async ({ amelie }) => {
      await fills(amelie)
      await amelie.press('referral.later')
      await amelie.says('nouvelle demande')
      await amelie.press('referral.later', { ...stepOf('person'), lastName: 'Ng', firstName: 'Li' })
      await amelie.says('mes demandes')
      expect(textOf(amelie.card)).toContain('Brouillons à terminer : 2')
      await amelie.press('referral.open', {}, { where: { list: 'drafts' } })
      expect(textOf(amelie.card)).toContain('Mes brouillons (2)')
      expect(textOf(amelie.card)).toContain('L. N.')
      expect(textOf(amelie.card)).not.toContain('Smet')
      expect(verbsOf(amelie.card)).toEqual([
        'referral.open',
        'referral.discard',
        'referral.open',
        'referral.discard',
        'referral.open',
      ])
      await amelie.press('referral.discard')
      expect(textOf(amelie.card)).toContain(fr.text.discarded)
      expect(textOf(amelie.card)).toContain('Mes brouillons (1)')
      await amelie.press('referral.open')
      await amelie.press('referral.submit', { informed: 'true' })
      expect(textOf(amelie.card)).toContain('De Smet')
      await amelie.says('mes demandes')
      expect(textOf(amelie.card)).not.toContain('Brouillons à terminer')
    }))

  it('are kept when they went on elsewhere, and none is anybody else’s', () =>
    inWorld(async ({ amelie, karim, chloe }) => {
      await fills(amelie)
      const form = amelie.shown.at(-1)
      const data: Readonly<Record<string, unknown>> = buttonsOf(amelie.card)[0]?.data ?? {}
      const { draftId, version } = data
      const old = { verb: 'referral.discard', list: 'drafts', draftId, version: Number(version) - 1 }
      expect(textOf((await amelie.pressData(old)).card)).toContain(fr.text.draftWentOn)
      const others = await karim.pressData({ ...old, version })
      expect(textOf(others.card)).toContain(fr.refusal.DRAFT_UNKNOWN)
      expect(textOf(others.card)).toContain(fr.text.emptyDrafts)
      const advisers = await chloe.pressData({ verb: 'referral.open', list: 'drafts' })
      expect(textOf(advisers.card)).toBe(fr.text.notYours)
      await amelie.press('referral.submit', { informed: 'true' }, { on: form })
      const filed = await amelie.pressData({ ...old, version })
      expect(textOf(filed.card)).toContain(fr.text.alreadyFiled)
    }))
})
