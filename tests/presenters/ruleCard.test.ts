import { describe, expect, it } from '@jest/globals'
import { LANGUAGES } from '../../src/domain/people.js'
import { ruleCard, rulePreview } from '../../src/presenters/ruleCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { buttonsOf, inputsOf, nodesOf, textOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'

const words = loadWords()
const RULE = {
  topic: "Public cible de l'axe 1",
  text: 'Le CPAS accompagne. [1][2]',
  sources: [
    { position: 1, name: 'Cadre CPAS/Actiris 2022-2027, 3.2. Axe 1' },
    { position: 2, name: 'Contrat de gestion Actiris 2023-2027, III. Les missions' },
  ],
}

describe('the card of a shared rule', () => {
  it('has the topic as heading, the answer with its marks, and a line for each source', () => {
    const card = ruleCard(RULE, words.fr)
    expect(nodesOf(card).find(({ style }) => style === 'heading')?.text).toBe(RULE.topic)
    expect(textOf(card).split('\n')).toEqual([
      RULE.topic,
      RULE.text,
      'Source [1] : Cadre CPAS/Actiris 2022-2027, 3.2. Axe 1',
      'Source [2] : Contrat de gestion Actiris 2023-2027, III. Les missions',
    ])
  })

  it.each(LANGUAGES)('names its source in words in %s', (language) => {
    expect(textOf(ruleCard(RULE, words[language]))).toContain(RULE.sources[0]?.name)
    expect(textOf(ruleCard(RULE, words[language]))).not.toContain('{')
  })

  it('keeps to the rules of cards, and asks for nothing that needs the bot in that chat', () => {
    const card = ruleCard(RULE, words.nl)
    expect(cardFaults(card)).toEqual([])
    expect([buttonsOf(card), inputsOf(card), 'refresh' in card]).toEqual([[], [], false])
  })

  it('shows signs of Markdown as they are', () => {
    const card = ruleCard({ ...RULE, text: 'Jeunes *NEETs* <30 [1]' }, words.fr)
    expect(textOf(card)).toContain('Jeunes \\*NEETs\\* \\<30 [1]')
  })
})

describe('the preview of a rule', () => {
  it('is its topic, and its answer without marks', () => {
    expect(rulePreview(RULE)).toEqual({ title: RULE.topic, text: 'Le CPAS accompagne.' })
  })

  it('cuts a long answer between words', () => {
    const { text } = rulePreview({ ...RULE, text: `${'mot '.repeat(100)}[1]` })
    expect(text).toMatch(/^(mot )+mot…$/)
    expect(text.length).toBeLessThanOrEqual(141)
  })
})
