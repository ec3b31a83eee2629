import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, cardOf } from '../fakes/cardReading.js'
import { inWorld } from '../fakes/world.js'

const { text } = loadWords().fr

it('says without a citation that the documents do not answer', () =>
  inWorld(async ({ amelie }) => {
    const { messages } = await amelie.says('Quel temps fera-t-il demain à la mer ?')
    expect(messages).toHaveLength(1)
    expect(messages[0]?.text).toContain(text.abstain)
    expect(messages[0]).not.toHaveProperty('entities')
  }))

it.each(['execute', 'submit'] as const)('offers near topics, each of which answers when it is pressed (%s)', (how) =>
  inWorld(async ({ amelie }) => {
    amelie.presses = how
    const abstention = await amelie.says('Combien gagne un conseiller Actiris de l’axe 1 ?')
    const [message] = abstention.messages
    expect(message).not.toHaveProperty('entities')
    expect(message?.text).toBe(text.abstain)
    const topics = buttonsOf(cardOf(message)).filter(({ data }) => data.verb === 'knowledge.ask')
    expect(topics.length).toBeGreaterThan(0)
    expect(topics.length).toBeLessThanOrEqual(3)
    for (const { data } of topics) {
      const { messages } = await amelie.press('knowledge.ask', {}, { where: { entryId: data.entryId } })
      expect(messages[0]?.text).toContain('[1]')
      expect(messages[0]?.entities).toHaveLength(1)
    }
  }),
)
