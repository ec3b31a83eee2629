import { describe, expect, it } from '@jest/globals'
import { loadKnowledge } from '../../src/dataFiles.js'
import { LANGUAGES, type Language } from '../../src/domain/people.js'
import type { Entry } from '../../src/knowledge/entry.js'
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js'
import { searchRules } from '../../src/usecases/searchRules.js'
import { anEntry } from '../knowledge/anEntry.js'

const documents = [{ key: 'cadre', title: 'Cadre', short: 'Cadre', sections: [{ id: '1', title: '1. Historique' }] }]
const entries = Array.from({ length: 12 }, (_, n) =>
  anEntry(`rule-${n}`, {
    fr: { topic: `Règle ${n}`, answer: `Réponse ${n}.`, questions: [] },
    nl: { topic: `Regel ${n}`, answer: `Antwoord ${n}.`, questions: [] },
  }),
)

/** Knowledge that finds these entries, whatever is asked, in this language or else the fallback. */
function searching(found: readonly Entry[], language?: Language) {
  return searchRules({
    knowledge: {
      search: (_question, fallback, limit) => ({ language: language ?? fallback, entries: found.slice(0, limit) }),
      entry: () => undefined,
    },
    documents,
  })
}
const search = (over: object = {}) => ({ question: 'règle', skip: 0, count: 25, ...over })
const topics = (page: object) => searching(entries)(search(page), 'fr').rules.map(({ topic }) => topic)

describe('a search for rules', () => {
  it('gives each rule with its answer, marked, and its sources in words', () => {
    expect(searching(entries.slice(0, 1))(search(), 'fr')).toEqual({
      language: 'fr',
      rules: [{ topic: 'Règle 0', text: 'Réponse 0. [1]', sources: [{ position: 1, name: 'Cadre, 1. Historique' }] }],
    })
  })

  it("answers in the question's language rather than the person's", () => {
    expect(searching(entries, 'nl')(search(), 'fr').rules[0]).toMatchObject({
      topic: 'Regel 0',
      text: 'Antwoord 0. [1]',
    })
  })

  it('gives eight rules at most, the best first', () => {
    expect(topics({})).toEqual(Array.from({ length: 8 }, (_, n) => `Règle ${n}`))
  })

  it('gives the page that is asked for, and nothing past the eighth', () => {
    expect(topics({ skip: 2, count: 3 })).toEqual(['Règle 2', 'Règle 3', 'Règle 4'])
    expect(topics({ skip: 6, count: 8 })).toEqual(['Règle 6', 'Règle 7'])
    expect(topics({ skip: 8 })).toEqual([])
  })

  it('finds nothing where nothing is near', () => {
    expect(searching([])(search(), 'fr').rules).toEqual([])
  })
})

describe('over the real entries, a search', () => {
  const real = loadKnowledge()
  const find = searchRules({ knowledge: createKnowledgeBase(real.entries), documents: real.documents })

  it.each(LANGUAGES)('before anything is typed shows six topics in %s', (language) => {
    const { rules } = find(search({ question: '  ' }), language)
    expect(rules).toHaveLength(6)
    expect(new Set(rules.map(({ topic }) => topic)).size).toBe(6)
  })

  it.each([
    ['public cible de l’axe 1', 'fr', /revenu d'intégration|RIS/],
    ['doelgroep van as 1', 'nl', /leefloon/],
    ['target group of axis 1', 'en', /RIS|integration income/],
  ] as const)('for "%s" has the answer first, in its language', (question, language, words) => {
    const found = find(search({ question }), 'fr')
    expect(found.language).toBe(language)
    expect(found.rules[0]?.text).toMatch(words)
    expect(found.rules[0]?.sources[0]?.name).toMatch(/^Cadre CPAS\/Actiris 2022-2027, \S/)
    expect(found.rules.length).toBeGreaterThan(1)
  })

  it('for something else altogether finds nothing', () => {
    expect(find(search({ question: 'pizza margherita' }), 'fr').rules).toEqual([])
  })
})
