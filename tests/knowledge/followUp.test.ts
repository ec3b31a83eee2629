import { describe, expect, it } from '@jest/globals'
import { type Said, type Understood, understand } from '../../src/knowledge/conversation/followUp.js'
import type { Language } from '../../src/knowledge/entry.js'

const topics: Record<string, Record<Language, string>> = {
  axis: { fr: "Public-cible de l'axe 1", nl: 'Doelgroep van as 1', en: 'Target public of axis 1' },
  partners: {
    fr: "Nombre de partenaires d'Actiris",
    nl: 'Aantal partners van Actiris',
    en: 'Number of Actiris partners',
  },
  cv: { fr: 'Le CV : quel domaine ?', nl: 'Het cv: welk domein?', en: 'The CV: which domain?' },
  art60: { fr: "Après la fin d'un art. 60", nl: 'Na het einde van een art. 60', en: 'After an art. 60 job' },
}
const topicOf = (id: string) => topics[id]
const said = (question: string, language: Language, entryId?: string): Said => ({ question, language, entryId })
/** The text with plain spaces: French puts an unbreakable one before its marks. */
const textOf = (understood: Understood) =>
  understood.kind === 'question' ? understood.text.replaceAll('\u00a0', ' ') : `in ${understood.language}`
const resolved = (message: string, ...last: Parameters<typeof said>) =>
  textOf(understand(message, said(...last), topicOf))

describe('another thing in the same question', () => {
  it.each<[Language, string, string, string]>([
    ['fr', 'Quel est le public de l’axe 1 ?', 'et pour l’axe 2 ?', 'Quel est le public de l’axe 2 ?'],
    ['fr', 'Quel est le rôle du premier axe ?', 'et le second ?', 'Quel est le rôle du second axe ?'],
    ['fr', 'Que vise l’objectif 2 ?', 'et l objectif 3', 'Que vise l’objectif 3 ?'],
    ['fr', 'Comment s’inscrire chez Actiris ?', 'et au Forem ?', 'Comment s’inscrire au Forem ?'],
    ['fr', 'Comment s’inscrire au Forem ?', 'et a bxl', 'Comment s’inscrire à Bruxelles ?'],
    ['fr', 'Qui suit les jeunes à Bruxelles ?', 'en Wallonie ?', 'Qui suit les jeunes en Wallonie ?'],
    ['fr', 'À Bruxelles, qui suit les jeunes ?', 'idem au Forem ?', 'Au Forem, qui suit les jeunes ?'],
    ['fr', 'Les CPAS bruxellois ont-ils une aide ?', 'et en Wallonie ?', 'Les CPAS ont-ils une aide en Wallonie ?'],
    ['fr', 'Qui suit les jeunes au RIS ?', 'et pr un art. 60 ?', 'Qui suit un art. 60 ?'],
    ['fr', 'Comment inscrire un usager au Forem ?', 'et un étranger ?', 'Comment inscrire un étranger au Forem ?'],
    ['fr', 'Comment s’inscrire ?', 'et pour les employeurs', 'Comment s’inscrire pour les employeurs ?'],
    ['fr', 'Que faire à la première absence ?', 'et à la deuxième ?', 'Que faire à la deuxième absence ?'],
    ['fr', 'Que s’est-il passé en 1985 ?', 'et en 1992 ?', 'Que s’est-il passé en 1992 ?'],
    ['fr', 'Quel est l’objectif de l’axe 1 ?', 'et la durée ?', 'Quelle est la durée de l’axe 1 ?'],
    ['nl', 'Wat is de doelgroep van as 1?', 'en voor as 2?', 'Wat is de doelgroep van as 2?'],
    ['nl', 'Wie begeleidt een art. 60 bij Forem?', 'en de jongeren?', 'Wie begeleidt de jongeren bij Forem?'],
    ['nl', 'Wie volgt jongeren in Brussel?', 'en in wallonie', 'Wie volgt jongeren in Wallonië?'],
    ['nl', 'Wat zijn de waarden van Actiris?', 'geldt dat ook bij Forem?', 'Wat zijn de waarden van Forem?'],
    ['nl', 'Wat is doelstelling 2?', 'en de derde?', 'Wat is doelstelling 3?'],
    ['en', 'Who supports clients in Brussels?', 'what about young people?', 'Who supports young people in Brussels?'],
    ['en', 'Who supports young people?', 'and in Wallonia?', 'Who supports young people in Wallonia?'],
    ['en', 'What happens at the first absence?', 'and the second one?', 'What happens at the second absence?'],
  ])('is put in its place (%s): "%s" – "%s"', (language, question, message, complete) => {
    expect(resolved(message, question, language)).toBe(complete)
  })

  it('is asked in the language of the message by way of the topic that answered', () => {
    expect(resolved('en voor as 2?', 'Quel est le public de l’axe 1 ?', 'fr', 'axis')).toBe('Doelgroep van as 2?')
    expect(resolved("et pour l'axe 2 ?", 'What about axis 1?', 'en', 'axis')).toBe("Public-cible de l'axe 2 ?")
  })

  it('keeps what was asked for when the language changes', () => {
    expect(resolved('en bij Forem?', 'Combien de partenaires a Actiris ?', 'fr', 'partners')).toBe(
      'Hoeveel: Aantal partners van Forem?',
    )
  })

  it.each<[string, string, Language, string | undefined]>([
    ['nothing that answered tells the subject in the other language', 'Quel public pour l’axe 1 ?', 'fr', undefined],
    ['the topic is about other people in particular', 'Qui suit un art. 60 ?', 'fr', 'art60'],
  ])('is left alone when %s', (_, question, language, entryId) => {
    expect(understand('en de jongeren?', said(question, language, entryId), topicOf)).toMatchObject({
      standalone: true,
    })
  })

  it('is left alone when the question named several and one cannot tell which is meant', () => {
    const last = said('Quelle différence entre l’axe 1 et l’axe 2 ?', 'fr')
    expect(understand('et l’axe 1 ?', last, topicOf)).toMatchObject({ standalone: true })
  })
})

describe('a correction', () => {
  it.each<[Language, string, string, string]>([
    ['fr', 'Qui suit un art. 60 au Forem ?', 'non, pour Actiris', 'Qui suit un art. 60 chez Actiris ?'],
    ['fr', 'Qui suit un jeune ?', 'je parle de Bruxelles', 'Qui suit un jeune à Bruxelles ?'],
    ['fr', 'Qui suit un usager ?', 'non je voulais dire les jeunes', 'Qui suit les jeunes ?'],
    ['fr', 'Quel est le public de l’axe 1 ?', 'non, pas l’axe 1, l’axe 2', 'Quel est le public de l’axe 2 ?'],
    ['nl', 'Hoe inschrijven bij Actiris?', 'nee, bij Forem', 'Hoe inschrijven bij Forem?'],
    ['nl', 'Wat is de doelgroep van as 2?', 'ik bedoel as 1', 'Wat is de doelgroep van as 1?'],
    ['en', 'What is the aim of axis 1?', 'no, I meant axis 2', 'What is the aim of axis 2?'],
    ['en', 'What is the aim of axis 2?', 'not axis 2, axis 1', 'What is the aim of axis 1?'],
  ])('asks the former question anew (%s): "%s" – "%s"', (language, question, message, complete) => {
    expect(resolved(message, question, language)).toBe(complete)
  })
})

describe('a detail', () => {
  const [fr, nl, en] = ["Nombre de partenaires d'Actiris", 'Aantal partners van Actiris', 'Number of Actiris partners']
  it.each<[string, string]>([
    ["c'est combien ?", `Combien : ${fr} ?`],
    ['cb', `Combien : ${fr} ?`],
    ['depuis quand ?', `Depuis quand : ${fr} ?`],
    ['jusque quand?', `Jusqu'à quand : ${fr} ?`],
    ['c qui', `Qui : ${fr} ?`],
    ['pk ?', `Pourquoi : ${fr} ?`],
    ['et ça dure combien de temps ?', `Combien de temps : ${fr} ?`],
    ['lesquels ?', `Quels sont : ${fr} ?`],
    ['combien au Forem ?', 'Combien : Nombre de partenaires du Forem ?'],
    ['hoeveel is dat?', `Hoeveel: ${nl}?`],
    ['sinds wanneer', `Sinds wanneer: ${nl}?`],
    ['wie doet dat?', `Wie: ${nl}?`],
    ['welke?', `Welke: ${nl}?`],
    ['how many?', `How many: ${en}?`],
    ['since when?', `Since when: ${en}?`],
  ])('is asked of the topic that answered, in the language of the message: "%s"', (message, complete) => {
    expect(resolved(message, 'Combien de partenaires a Actiris ?', 'fr', 'partners')).toBe(complete)
  })

  it('is asked of what the topic is about, not of what the topic asks', () => {
    expect(resolved('qui ?', 'Où classer le CV ?', 'fr', 'cv')).toBe('Qui : Le CV ?')
  })

  it('is asked of the former question without its question words when no entry answered', () => {
    expect(resolved('depuis quand ?', 'C’est quoi le Dossier Unique ?', 'fr')).toBe(
      'Depuis quand : le Dossier Unique ?',
    )
    expect(resolved('en de looptijd?', 'Wat is het Dossier Unique?', 'nl')).toBe('De looptijd: het Dossier Unique?')
    expect(resolved('why?', 'What is the Dossier Unique?', 'en')).toBe('Why: the Dossier Unique?')
  })
})
