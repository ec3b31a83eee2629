import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, buttonsOf, type Card, inputsOf, textOf, valuesOf } from '../fakes/cardReading.js'
import { acts, files, fills, stepOf } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords().fr

it.each(['execute', 'submit'] as const)(
  'an outdated form is answered in words and redrawn as the draft stands, and nothing is overwritten (%s)',
  (how) =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      await amelie.says('nouvelle demande')
      const old = amelie.shown.at(-1)
      await amelie.press('referral.next', stepOf('person'))
      await amelie.press('referral.next', stepOf('situation'))
      await amelie.press('referral.next', { ...stepOf('person'), lastName: 'Autre' }, { on: old })
      expect(alertsOf(amelie.card)).toEqual([words.refusal.DRAFT_STALE])
      expect(inputsOf(amelie.card).map(({ id }) => id)).toContain('need')
      await amelie.press('referral.back')
      await amelie.press('referral.back')
      expect(valuesOf(amelie.card).lastName).toBe('De Smet')
    }),
)

it('a form left open and pressed after the request was sent shows the request', () =>
  inWorld(async (world) => {
    const { amelie } = world
    await amelie.says('nouvelle demande')
    const old = amelie.shown.at(-1)
    const reference = await files(amelie)
    world.passes({ days: 7 })
    const { card } = await amelie.press('referral.next', stepOf('person'), { on: old })
    expect(textOf(card)).toContain(reference)
    expect(textOf(card)).toContain(words.text.alreadyFiled)
  }))

it('an outdated card of the desk changes nothing and shows the request as it stands', () =>
  inWorld(async ({ amelie, chloe, joris }) => {
    const reference = await files(amelie)
    await chloe.says(reference)
    const old = chloe.shown.at(-1)
    await acts(joris, reference, 'desk.receive')
    await chloe.press('desk.reject', {}, { on: old })
    expect(alertsOf(chloe.card).join()).toContain(words.text.outdated)
    await chloe.press('desk.reject', { reason: 'NO_CAPACITY' }, { on: old })
    expect(alertsOf(chloe.card).join()).toContain(words.refusal.REF_STALE)
    expect(textOf(chloe.card)).toContain(words.status.received)
  }))

it('a draft is its owner’s alone: for anybody else it does not exist', () =>
  inWorld(async ({ amelie, karim, bram, dorien }) => {
    await fills(amelie)
    const { draftId, version } = draftData(amelie.card)
    for (const other of [karim, bram, dorien]) {
      const language = other === karim ? 'fr' : 'nl'
      for (const verb of ['referral.next', 'referral.back', 'referral.later', 'referral.discard', 'referral.submit']) {
        const { card } = await other.pressData({ verb, draftId, version, informed: 'true', lastName: 'Voleur' })
        expect(textOf(card)).toBe(loadWords()[language].refusal.DRAFT_UNKNOWN)
      }
      const { card } = await other.pressData({ verb: 'referral.open', draftId })
      expect(textOf(card)).toBe(loadWords()[language].refusal.DRAFT_UNKNOWN)
    }
    await amelie.press('referral.submit', { informed: 'true' })
    expect(textOf(amelie.card)).toContain('De Smet')
  }))

it('somebody else’s filed draft does not exist either', () =>
  inWorld(async ({ amelie, karim }) => {
    await fills(amelie)
    const { draftId, version } = draftData(amelie.card)
    await amelie.press('referral.submit', { informed: 'true' })
    const { card } = await karim.pressData({ verb: 'referral.submit', draftId, version })
    expect(textOf(card)).toBe(words.refusal.DRAFT_UNKNOWN)
  }))

function draftData(card: Card | undefined): Readonly<Record<string, unknown>> {
  const data: Readonly<Record<string, unknown>> = buttonsOf(card)[0]?.data ?? {}
  expect(data.draftId).toEqual(expect.any(String))
  return data
}
