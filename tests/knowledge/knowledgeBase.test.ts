import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LANGUAGES } from '../../src/knowledge/entry.js'
import { createKnowledgeBase, type Finding } from '../../src/knowledge/knowledgeBase.js'
import { anEntry } from './anEntry.js'
import { fixtures } from './fixtures.js'

const base = createKnowledgeBase(fixtures)
const answerTo = (finding: Finding) => (finding.kind === 'answer' ? finding.entry.id : finding.kind)

describe('finding an answer', () => {
  it.each([
    ['Combien d’actions pour un ETP ?', 'cadre.actions'],
    ['nb d actions pr 1 equivalent temps plein', 'cadre.actions'],
    ['Hoeveel acties per voltijds equivalent?', 'cadre.actions'],
    ['how many actions for one full-time equivalent', 'cadre.actions'],
    ['Wie volgt een jongere met een leefloon in Brussel?', 'cadre.youth'],
    ['le sigle RPE', 'ecosysteme.rpe'],
    ['garderie pour les enfants du demandeur d’emploi', 'ecosysteme.childcare'],
    ['les enjeux de l’evalaution', 'cadre.evaluation'],
  ])('to "%s" gives %s', (question, id) => {
    expect(answerTo(base.find(question, 'fr'))).toBe(id)
  })

  it('answers in the language of the question, and in the fallback when it cannot tell', () => {
    expect(base.find('Hoeveel acties per VTE?', 'fr').language).toBe('nl')
    expect(base.find('RPE', 'en').language).toBe('en')
  })

  it('gives an entry by its id', () => {
    expect(base.entry('cadre.youth')).toBe(fixtures.find(({ id }) => id === 'cadre.youth'))
    expect(base.entry('cadre.unknown')).toBeUndefined()
  })

  it('never fails and answers only with entries it has', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.constantFrom(...LANGUAGES),
        (question, fallback) => {
          const finding = base.find(question, fallback)
          const found = finding.kind === 'answer' ? [finding.entry, ...finding.also] : finding.near
          expect(fixtures).toEqual(expect.arrayContaining([...found]))
          expect(found.length).toBeLessThanOrEqual(3)
        },
      ),
    )
  })

  it('finds nothing in an empty base', () => {
    expect(createKnowledgeBase([]).find('Qui suit les jeunes ?', 'fr')).toEqual({
      kind: 'abstention',
      language: 'fr',
      near: [],
    })
  })
})

describe('Brussels and Wallonia', () => {
  it.each([
    ['Qui suit un jeune au Forem ?', 'forem.youth'],
    ['En Wallonie, qui accompagne les jeunes ?', 'forem.youth'],
    ['Qui suit un jeune au RIS à Bruxelles ?', 'cadre.youth'],
    ['Qui accompagne les jeunes chez Actiris ?', 'cadre.youth'],
    ['Le suivi des jeunes chez Actiris et au Forem ?', 'cadre.vs-forem-youth'],
  ])('have each their own rule: %s', (question, id) => {
    expect(answerTo(base.find(question, 'fr'))).toBe(id)
  })

  it('are told apart when the question names neither and the rules differ: Brussels answers, the Forem’s is offered', () => {
    const finding = base.find('Qui suit les jeunes ?', 'fr')
    expect(answerTo(finding)).toBe('cadre.youth')
    expect(finding.kind === 'answer' && finding.also).toEqual([])
    expect(finding.kind === 'answer' && finding.elsewhere?.id).toBe('forem.youth')
  })

  it("never lend each other a rule: the Forem's is no answer about Actiris", () => {
    expect(answerTo(base.find('Combien de mois dure la suspension au Forem ?', 'fr'))).toBe('forem.suspension')
    expect(answerTo(base.find('Combien de mois dure la suspension chez Actiris ?', 'fr'))).toBe('abstention')
  })
})

describe('abstaining', () => {
  it.each([
    'Quelle est la recette du cassoulet ?',
    'Hoe laat vertrekt de trein naar Gent?',
    'who painted the Mona Lisa',
    'Quel montant en euros par action ?',
    'Combien de jours de congé pour un ETP ?',
    'Quel sera le nombre d’actions par ETP en 2031 ?',
    'Combien d’actions par ETP au CPAS de Jette ?',
    'Quelles sont les heures d’ouverture de la garde d’enfants ?',
    'Que signifie le sigle BSP ?',
    'Le syndicat suit-il les jeunes au RIS ?',
  ])('is the answer to "%s"', (question) => {
    expect(answerTo(base.find(question, 'fr'))).toBe('abstention')
  })

  it('names the nearest topics for a near miss, and none for a question from elsewhere', () => {
    const near = base.find('Quel montant en euros par action et par ETP ?', 'fr')
    expect(near.kind === 'abstention' && near.near.map(({ id }) => id)).toContain('cadre.actions')
    expect(base.find('recette du cassoulet', 'fr')).toEqual({ kind: 'abstention', language: 'fr', near: [] })
  })

  it('ends where the entry holds the detail', () => {
    const paid = anEntry('cadre.paid', {
      fr: {
        topic: 'Montant par action',
        answer: 'Chaque action rapporte 12 euros.',
        questions: ['Que rapporte une action ?'],
      },
    })
    expect(answerTo(createKnowledgeBase([paid, ...fixtures]).find('Quel montant rapporte une action ?', 'fr'))).toBe(
      'cadre.paid',
    )
  })
})
