import { describe, expect, it } from '@jest/globals'
import { cardOf, inputsOf, REFERENCE, textOf, verbsOf } from '../fakes/cardReading.js'
import { fills, stepOf } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const STEP_INPUTS = {
  person: ['lastName', 'firstName', 'niss', 'noNissReason', 'birthDate', 'language', 'phone', 'email', 'postcode'],
  situation: ['category', 'registered', 'insertionStage', 'contractEnd'],
  need: ['need', 'project', 'priorActions', 'obstacles', 'proposal'],
  review: ['informed'],
} as const

describe.each(['execute', 'submit'] as const)('filing by %s', (how) => {
  it('goes through all steps on one card and ends in a receipt with the reference', () =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      const begun = await amelie.says('Bonjour, nouvelle demande svp')
      expect(begun.messages).toHaveLength(1)
      for (const step of ['person', 'situation', 'need'] as const) {
        expect(inputsOf(amelie.card).map(({ id }) => id)).toEqual(STEP_INPUTS[step])
        await amelie.press('referral.next', stepOf(step))
      }
      expect(inputsOf(amelie.card).map(({ id }) => id)).toEqual(STEP_INPUTS.review)
      expect(textOf(amelie.card)).toContain('85.07.30-033.28')
      await amelie.press('referral.submit', stepOf('review'))
      expect(textOf(amelie.card)).toMatch(REFERENCE)
      expect(amelie.shown).toHaveLength(1)
      expect(verbsOf(amelie.card)).not.toContain('referral.submit')
    }))

  it('shows the new request in the list of its caseworker and on the desk', () =>
    inWorld(async ({ amelie, chloe, karim }) => {
      amelie.presses = how
      await fills(amelie)
      await amelie.press('referral.submit', { informed: 'true' })
      const reference = REFERENCE.exec(textOf(amelie.card))?.[0]
      const lists = [await amelie.says('mes demandes'), await chloe.says('bureau')]
      for (const { messages } of lists) expect(textOf(cardOf(messages[0]))).toContain(reference)
      const { messages } = await karim.says('mes demandes')
      expect(textOf(cardOf(messages[0]))).not.toContain(reference)
    }))
})

it('answers a press with the same card that it writes to the message', () =>
  inWorld(async ({ amelie }) => {
    const pressed = await fills(amelie)
    expect(pressed.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(pressed.card).toEqual(amelie.card)
  }))

it('also works without national numbers, when they are switched off', () =>
  inWorld(
    async ({ amelie }) => {
      await amelie.says('nouvelle demande')
      expect(inputsOf(amelie.card).map(({ id }) => id)).not.toContain('niss')
      await amelie.press('referral.next', { ...stepOf('person'), niss: '' })
      expect(inputsOf(amelie.card).map(({ id }) => id)).toEqual(STEP_INPUTS.situation)
    },
    { config: { niss: false } },
  ))

it('speaks Dutch to who reads Dutch, from the first card to the receipt', () =>
  inWorld(async ({ dorien }) => {
    await dorien.says('nieuwe aanvraag')
    expect(textOf(dorien.card)).toContain('Nieuwe aanvraag')
    await fills(dorien)
    await dorien.press('referral.submit', { informed: 'true' })
    expect(textOf(dorien.card)).toContain('Verzonden')
  }))
