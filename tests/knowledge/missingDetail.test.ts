import { describe, expect, it } from '@jest/globals'
import { createKnowledgeBase } from '../../src/knowledge/knowledgeBase.js'
import { anEntry } from './anEntry.js'

const base = createKnowledgeBase([
  anEntry('suspension', {
    fr: {
      topic: 'Suspension du suivi',
      answer: 'Le suivi est suspendu après deux absences. Aucun recours contre la suspension n’est prévu.',
      questions: ['Quand le suivi est-il suspendu ?', 'Y a-t-il un recours contre la suspension du suivi ?'],
    },
    nl: {
      topic: 'Schorsing van de opvolging',
      answer: 'De opvolging wordt geschorst na twee afwezigheden. Bezwaar tegen de schorsing is mogelijk.',
      questions: ['Wanneer wordt de opvolging geschorst?', 'Is bezwaar tegen de schorsing mogelijk?'],
    },
    en: {
      topic: 'Suspension of the support',
      answer: 'Support is suspended after two absences. The person can appeal against the suspension.',
      questions: ['When is support suspended?', 'Can one appeal against the suspension of support?'],
    },
  }),
  anEntry('workshops', {
    fr: {
      topic: 'Ateliers de langues',
      answer: 'Les ateliers de langues accueillent 40 participants par animateur. Ils relèvent de GRUK.',
      questions: ['Combien de participants aux ateliers de langues ?', 'ateliers de langues'],
    },
    nl: {
      topic: 'Taalateliers',
      answer: 'De taalateliers ontvangen 40 deelnemers per begeleider.',
      questions: ['Hoeveel deelnemers in de taalateliers?', 'taalateliers'],
    },
    en: {
      topic: 'Language workshops',
      answer: 'The language workshops welcome 40 participants per trainer.',
      questions: ['How many participants in the language workshops?', 'language workshops'],
    },
  }),
  anEntry('meeting', {
    fr: {
      topic: 'Réunion du comité de pilotage',
      answer: 'Le comité de pilotage se réunit deux fois par an ; 30 % de ses avis sont publiés (PLOK : plan local).',
      questions: ['Comité de pilotage : réunions', 'Que fait le comité de pilotage ?', 'Avis du comité de pilotage'],
    },
  }),
  anEntry(
    'forms',
    {
      fr: {
        topic: 'Dépôt de dossier : Actiris et Forem comparés',
        answer: 'Chez Actiris, le dépôt du dossier est libre. Au Forem, un formulaire bleu est exigé pour le dépôt.',
        questions: ['Dépôt du dossier au Forem et chez Actiris', 'Quel formulaire pour le dépôt du dossier ?'],
      },
    },
    { kind: 'comparison', sections: ['cadre 1', 'forem 2'] },
  ),
])
const found = (question: string, language: 'fr' | 'nl' | 'en') => {
  const finding = base.find(question, language)
  return finding.kind === 'answer' ? finding.entry.id : finding.kind
}

describe('a detail that a question insists on', () => {
  it.each([
    ['fr', 'Peut-on introduire un recours contre la suspension du suivi ?', 'suspension'],
    ['nl', 'Is bezwaar tegen de schorsing van de opvolging mogelijk?', 'suspension'],
    ['en', 'Can my client appeal against the suspension of support?', 'suspension'],
    ['fr', 'Combien de participants dans les ateliers de langues ?', 'workshops'],
    ['nl', 'Hoeveel deelnemers zijn er in de taalateliers?', 'workshops'],
    ['en', 'How many participants do the language workshops welcome?', 'workshops'],
    ['fr', 'Le comité de pilotage se réunit combien de fois par an ?', 'meeting'],
    ['fr', 'Quel pourcentage des avis du comité de pilotage est publié ?', 'meeting'],
    ['fr', 'Que veut dire PLOK au comité de pilotage ?', 'meeting'],
    ['fr', 'Quel formulaire pour le dépôt du dossier au Forem ?', 'forms'],
  ] as const)('is answered where the entry holds it: %s "%s"', (language, question, id) => {
    expect(found(question, language)).toBe(id)
  })

  it.each([
    ['an appeal', 'fr', 'Peut-on introduire un recours contre les ateliers de langues ?'],
    ['an appeal', 'nl', 'Is bezwaar tegen de taalateliers mogelijk?'],
    ['an appeal', 'en', 'Can I appeal against the language workshops?'],
    ['a dismissal', 'fr', 'Que devient la suspension du suivi après un licenciement ?'],
    ['a dismissal', 'nl', 'Wordt de opvolging geschorst na een ontslag?'],
    ['a dismissal', 'en', 'Is support suspended when my client was dismissed?'],
    ['how many trainers there are', 'fr', 'Combien d’animateurs dans les ateliers de langues ?'],
    ['how many trainers there are', 'nl', 'Hoeveel begeleiders in de taalateliers?'],
    ['how many trainers there are', 'en', 'How many trainers in the language workshops?'],
    ['how often', 'fr', 'Les ateliers de langues ont lieu tous les combien ?'],
    ['how often', 'nl', 'Hoe vaak zijn er taalateliers?'],
    ['how often', 'en', 'How often are the language workshops held?'],
    ['a share', 'fr', 'Quel pourcentage de participants aux ateliers de langues ?'],
    ['a name', 'fr', 'Qui est le président du comité de pilotage ?'],
    ['the next date', 'fr', 'Date du prochain comité de pilotage ?'],
    ['papers', 'fr', 'Quelles pièces apporter aux ateliers de langues ?'],
    ['the words of a short form', 'fr', 'Que veut dire GRUK aux ateliers de langues ?'],
    ['a short form that no entry knows', 'fr', 'La ZORB et les ateliers de langues ?'],
    ['the languages', 'fr', 'Les ateliers de langues, quelles langues ?'],
    ['what holds in the other region alone', 'fr', 'Quel formulaire bleu pour le dépôt du dossier chez Actiris ?'],
  ] as const)('is not answered where the entry lacks %s (%s): "%s"', (_, language, question) => {
    expect(found(question, language)).toBe('abstention')
  })
})
