import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { composeAnswer } from '../../src/knowledge/composeAnswer.js'
import { anEntry } from './anEntry.js'

const documents = [
  {
    key: 'cadre',
    title: 'Cadre',
    short: 'Cadre CPAS/Actiris',
    sections: [
      { id: '1', title: '1. Historique' },
      { id: '2', title: `2. ${'Objectifs '.repeat(12)}` },
    ],
  },
]
const words = (answer: string, topic = 'Le sujet') => ({ fr: { topic, answer, questions: [] } })
const answerOf = (entry: ReturnType<typeof anEntry>, also: ReturnType<typeof anEntry>[] = []) =>
  composeAnswer({ entry, also }, 'fr', documents)

describe('a composed answer', () => {
  it('is the statement followed by the mark of its source', () => {
    const { text, citations } = answerOf(anEntry('a', words('Le CPAS suit.')))
    expect(text).toBe('Le CPAS suit. [1]')
    expect(citations).toEqual([
      { position: 1, name: 'Cadre CPAS/Actiris, 1. Historique', abstract: 'Le sujet. Le CPAS suit.' },
    ])
  })

  it('marks and cites each section once, where it is first relied on', () => {
    const first = anEntry('a', words('Un.'), { sections: ['cadre 1', 'cadre 2'] })
    const second = anEntry('b', words('Deux.'), { sections: ['cadre 2', 'forem x'] })
    const { text, citations } = answerOf(first, [second])
    expect(text).toBe('Un. [1][2]\n\nDeux. [3]')
    expect(citations.map(({ position }) => position)).toEqual([1, 2, 3])
  })

  it('leaves out what does not fit, rather than cutting a second statement', () => {
    const { text, citations } = answerOf(anEntry('a', words('a'.repeat(700))), [
      anEntry('b', words('b'.repeat(600)), { sections: ['cadre 2'] }),
    ])
    expect(text).not.toContain('b')
    expect(citations).toHaveLength(1)
  })

  it('cuts a long section title and a long abstract, the abstract at a word', () => {
    const [citation] = answerOf(anEntry('a', words('mot '.repeat(100)), { sections: ['cadre 2'] })).citations
    expect(citation?.name).toMatch(/^.{1,79}…$/u)
    expect(citation?.abstract).toMatch(/ mot…$/u)
  })

  it('keeps to the limits whatever the entries say', () => {
    const text = fc.string({ maxLength: 2_000 })
    const sections = fc.array(fc.constantFrom('cadre 1', 'cadre 2', 'contrat V', 'forem axes'), {
      minLength: 1,
      maxLength: 3,
    })
    const entry = fc
      .tuple(text, text, sections)
      .map(([topic, answer, of]) => anEntry('e', words(answer, topic), { sections: of }))
    fc.assert(
      fc.property(entry, fc.array(entry, { maxLength: 2 }), (first, also) => {
        const composed = composeAnswer({ entry: first, also }, 'fr', documents)
        expect(composed.text.length).toBeLessThanOrEqual(1_200)
        expect(new Set(composed.citations.map(({ position }) => position)).size).toBe(composed.citations.length)
        for (const { position, name, abstract } of composed.citations) {
          expect(composed.text).toContain(`[${position}]`)
          expect(name.length).toBeLessThanOrEqual(80)
          expect(abstract.length).toBeLessThanOrEqual(160)
        }
      }),
    )
  })
})
