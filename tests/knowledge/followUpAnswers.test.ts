import { describe, expect, it } from '@jest/globals'
import { loadKnowledge } from '../../src/dataFiles.js'
import { type Said, understand } from '../../src/knowledge/conversation/followUp.js'
import type { Language } from '../../src/knowledge/entry.js'
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js'

const base = createKnowledgeBase(loadKnowledge().entries)
const topicOf = (id: string) => base.entry(id)?.topic

function answerTo(question: string, message: string, spoken: Language) {
  const first = base.find(question, spoken)
  const entryId = first.kind === 'answer' ? first.entry.id : undefined
  const said: Said = { question, language: first.language, entryId }
  const understood = understand(message, said, topicOf)
  return understood.kind === 'question' ? base.find(understood.text, first.language) : undefined
}

describe('a conversation about the documents', () => {
  it.each<[Language, string, string, string, RegExp]>([
    ['fr', 'Quel est le public-cible de l’axe 1 ?', 'et pour l’axe 2 ?', 'cadre 3.2-axe2', /60/],
    ['fr', 'Quels sont les domaines d’actions de l’axe 1 ?', 'et le deuxième ?', 'cadre 3.2-axe2-domaines', /axe 2/i],
    [
      'fr',
      'Quels sont les engagements d’Actiris pour l’objectif 2 ?',
      'et l’objectif 3 ?',
      'contrat VI-OS3',
      /compétences/,
    ],
    [
      'fr',
      'Quel accompagnement pour les 50 ans et plus ?',
      'idem pour les artistes ?',
      'ecosysteme portfolio',
      /artiste/,
    ],
    ['fr', 'Comment s’inscrire au Forem ?', 'et pr un art. 60 ?', 'forem inscription', /60/],
    ['fr', 'Comment s’inscrire chez Actiris ?', 'non je voulais dire au forem', 'forem inscription', /Forem/],
    [
      'fr',
      'Que se passe-t-il après une première absence au Forem ?',
      'et la 2e ?',
      'forem information',
      /2e|deuxième|seconde/,
    ],
    ['fr', 'Que s’est-il passé en 1985 ?', 'et en 1992 ?', 'cadre 1', /1992/],
    ['fr', 'Quel est le budget des partenariats ?', "c'est combien ?", 'ecosysteme reseau', /81/],
    ['fr', 'Quelle est la durée du contrat de gestion ?', 'jusque quand?', 'contrat I-duree', /2027/],
    ['fr', 'Quel est le public cible ?', "je parle de l'axe 2", 'cadre 3.2-axe2', /60/],
    ['fr', 'Quel est le public-cible de l’axe 1 ?', 'valeurs actiris', 'contrat IV', /valeurs/],
    ['nl', 'Wat is de doelgroep van as 1?', 'en voor as 2?', 'cadre 3.2-axe2', /60/],
    ['nl', 'Wat is het doel van as 1?', 'en de doelgroep?', 'cadre 3.2-axe1', /leefloon/i],
    ['nl', 'Begeleiding voor 50-plussers bij Actiris?', 'en vr kunstenaars?', 'ecosysteme portfolio', /kunstenaar/i],
    ['nl', 'Wat is het budget van de partnerschappen?', 'hoeveel is dat?', 'ecosysteme reseau', /81/],
    ['nl', 'Hoe inschrijven bij Actiris?', 'nee, bij Forem', 'forem inscription', /Forem/],
    [
      'nl',
      'Wat is de doelgroep van as 1?',
      'en wat zijn de vijf strategische doelstellingen?',
      'contrat VI',
      /doelstelling/,
    ],
    ['en', 'What is the target group of axis 1?', 'and axis 2?', 'cadre 3.2-axe2', /60/],
    ['en', 'How do you register with the Forem?', 'what about art. 60 workers?', 'forem inscription', /60/],
    ['en', 'What are the commitments of objective 2?', 'and objective 5?', 'contrat VI-OS5', /quality/],
    ['en', 'Tell me about the evaluation of the framework', 'when is that?', 'cadre 5', /2024/],
    ['en', 'What is the objective of axis 1?', 'no, I meant axis 2', 'cadre 3.2-axe2', /employment|work/],
  ])('is understood (%s): "%s" – "%s"', (spoken, question, message, section, fact) => {
    const finding = answerTo(question, message, spoken)
    if (finding?.kind !== 'answer') throw new Error(`no answer: ${JSON.stringify(finding)}`)
    const sections = finding.entry.sources.map((source) => `${source.document} ${source.section}`)
    expect(sections).toContain(section)
    expect(finding.entry.answer[finding.language]).toMatch(fact)
  })

  it.each<[Language, string, string]>([
    ['fr', 'C’est quoi le Dossier Unique ?', 'et au Forem ?'],
    ['en', 'How many partners does Actiris have?', 'and the Forem?'],
  ])('never gets the rule of one region for the other (%s): "%s" – "%s"', (spoken, question, message) => {
    expect(answerTo(question, message, spoken)?.kind).toBe('abstention')
  })

  it('answers in the language of the follow-up', () => {
    const finding = answerTo('Quel est le public-cible de l’axe 1 ?', 'en voor as 2?', 'fr')
    expect(finding).toMatchObject({ kind: 'answer', language: 'nl' })
  })
})
