import { anEntry } from './anEntry.js'

/** A handful of entries, enough for rules to compete. */
export const fixtures = [
  anEntry(
    'cadre.actions',
    {
      fr: {
        topic: 'Actions par ETP',
        answer: 'Le Cadre demande 600 actions par ETP subventionné.',
        questions: ["Combien d'actions par ETP ?", 'quota d’actions'],
      },
      nl: {
        topic: 'Acties per VTE',
        answer: 'Het kader vraagt 600 acties per VTE.',
        questions: ['Hoeveel acties per VTE?'],
      },
      en: {
        topic: 'Actions per FTE',
        answer: 'The framework asks for 600 actions per FTE.',
        questions: ['How many actions per FTE?'],
      },
    },
    { kind: 'figure', sections: ['cadre 4'] },
  ),
  anEntry(
    'cadre.youth',
    {
      fr: {
        topic: 'Jeunes au RIS',
        answer: 'À Bruxelles, le CPAS suit les jeunes au RIS.',
        questions: ['Qui suit les jeunes au RIS ?', 'jeunes : qui les accompagne ?'],
      },
      nl: {
        topic: 'Jongeren met leefloon',
        answer: 'In Brussel volgt het OCMW hen op.',
        questions: ['Wie begeleidt jongeren met een leefloon?'],
      },
    },
    { kind: 'who', sections: ['cadre 3.2'] },
  ),
  anEntry(
    'forem.youth',
    {
      fr: {
        topic: 'Forem : les jeunes',
        answer: 'Au Forem (Wallonie), le Forem suit lui-même les jeunes.',
        questions: ['Qui suit les jeunes au Forem ?', 'Les jeunes wallons sont accompagnés par qui ?'],
      },
    },
    { body: 'forem', kind: 'who', sections: ['forem publics'] },
  ),
  anEntry(
    'cadre.vs-forem-youth',
    {
      fr: {
        topic: 'Jeunes : Bruxelles et Forem comparés',
        answer: 'À Bruxelles, le CPAS suit les jeunes au RIS ; au Forem, c’est le Forem.',
        questions: ['Le suivi des jeunes est-il le même chez Actiris et au Forem ?'],
      },
    },
    { kind: 'comparison', sections: ['cadre 3.2', 'forem publics'] },
  ),
  anEntry(
    'forem.suspension',
    {
      fr: {
        topic: 'Forem : suspension',
        answer: 'Au Forem, la suspension dure 7 mois après deux rendez-vous manqués.',
        questions: ['Combien de temps dure la suspension au Forem ?'],
      },
    },
    { body: 'forem', sections: ['forem conseiller'] },
  ),
  anEntry('cadre.bsp', {
    fr: {
      topic: 'Le BSP',
      answer: 'Le BSP figure dans l’axe 1. Le document ne développe pas ce sigle.',
      questions: ['Où se trouve le BSP ?'],
    },
  }),
  anEntry('cadre.evaluation', {
    fr: {
      topic: 'Enjeux de l’évaluation',
      answer: 'L’évaluation porte sur les enjeux du Cadre.',
      questions: ['Sur quoi porte l’évaluation ?'],
    },
  }),
  anEntry('ecosysteme.rpe', {
    fr: { topic: 'RPE', answer: 'RPE : Réseau Partenaires pour l’Emploi.', questions: ['Que veut dire RPE ?'] },
    en: { topic: 'RPE', answer: 'RPE stands for Réseau Partenaires pour l’Emploi.', questions: ['What is the RPE?'] },
  }),
  anEntry('ecosysteme.childcare', {
    fr: {
      topic: 'Garde d’enfants',
      answer: 'Les Maisons d’enfants accueillent les enfants des chercheurs d’emploi.',
      questions: ['Qui garde les enfants pendant une formation ?'],
    },
  }),
]
