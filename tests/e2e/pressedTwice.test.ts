import { describe, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { alertsOf, cardOf, REFERENCE, referenceIn, textOf, valuesOf } from '../fakes/cardReading.js'
import type { FakeUser } from '../fakes/fakeUser.js'
import { acts, files, fills, stepOf } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords().fr

async function myRequests(user: FakeUser): Promise<string> {
  const { messages } = await user.says('mes demandes')
  return textOf(cardOf(messages[0]))
}

describe.each(['execute', 'submit'] as const)('sending a request (%s)', (how) => {
  it('by a double click files one request, and both clicks get the receipt', () =>
    inWorld(async ({ amelie }) => {
      amelie.presses = how
      await fills(amelie)
      const form = amelie.shown.at(-1)
      const click = () => amelie.press('referral.submit', { informed: 'true' }, { on: form })
      const clicks = await Promise.all([click(), click()])
      for (const { status } of clicks) expect(status).toBe(200)
      const cards = how === 'execute' ? clicks.map(({ card }) => card) : [amelie.card]
      const references = cards.map((card) => referenceIn(textOf(card)))
      expect(references[0]).toMatch(REFERENCE)
      expect(new Set(references).size).toBe(1)
      expect(await myRequests(amelie)).toContain('(1)')
    }))

  it('that the channel sends a second time gets the first answer, under the same activity id and under a new one', () =>
    inWorld(async (world) => {
      const { amelie } = world
      amelie.presses = how
      await fills(amelie)
      const form = amelie.shown.at(-1)
      const send = (activityId: string) =>
        amelie.press('referral.submit', { informed: 'true' }, { on: form, activityId })
      const first = await send('sending-1')
      const receipt = referenceIn(textOf(amelie.card))
      const again = await send('sending-1')
      expect(again.body).toEqual(first.body)
      expect(again.messages).toEqual([])
      await send('sending-2')
      expect(referenceIn(textOf(amelie.card))).toBe(receipt)
      await world.restartBot()
      await send('sending-1')
      expect(referenceIn(textOf(amelie.card))).toBe(receipt)
      expect(await myRequests(amelie)).toContain('(1)')
    }))
})

it('a step pressed twice goes on by one step, without a word about an outdated card', () =>
  inWorld(async ({ amelie }) => {
    await amelie.says('nouvelle demande')
    const form = amelie.shown.at(-1)
    const click = () => amelie.press('referral.next', stepOf('person'), { on: form })
    const [first, second] = await Promise.all([click(), click()])
    expect(second.card).toEqual(first.card)
    expect(alertsOf(amelie.card)).toEqual([])
    expect(Object.keys(valuesOf(amelie.card))).toEqual(['insertionStage'])
  }))

it('a typed message that the channel sends twice is answered once', () =>
  inWorld(async ({ amelie }) => {
    const say = () => amelie.says('aide', { id: 'typed-1' })
    const [first, second] = [await say(), await say()]
    expect(first.messages).toHaveLength(1)
    expect(second).toMatchObject({ status: 200, messages: [] })
  }))

it('an act of the desk pressed twice is done once and both presses say so', () =>
  inWorld(async ({ amelie, chloe }) => {
    const reference = await files(amelie)
    await chloe.says(reference)
    const card = chloe.shown.at(-1)
    const click = () => chloe.press('desk.receive', {}, { on: card })
    const clicks = await Promise.all([click(), click()])
    for (const { card: answer } of clicks) expect(textOf(answer)).toContain(words.text.done)
    const history = textOf(chloe.card).split('\n')
    expect(history.filter((line) => line.includes(words.event.received))).toHaveLength(1)
    await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
    expect(textOf(chloe.card)).toContain('Rejetée')
  }))
