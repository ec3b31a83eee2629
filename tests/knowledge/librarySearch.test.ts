import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Language } from '../../src/knowledge/entry.js'
import { createLibrary } from '../../src/knowledge/quotation/library.js'
import { EVERYBODY, type ImportedDocument, type Place } from '../../src/knowledge/quotation/passage.js'
import { anEntry } from './anEntry.js'

const MEMO = [
  'Le télétravail est possible deux jours par semaine, après accord écrit du chef de service.',
  'La salle Érable se réserve auprès de Zoé Lantin ; le code de la porte est affiché au secrétariat.',
  'Les frais de déplacement en train sont remboursés dans le mois, sur présentation du billet.',
  'Les chèques-repas sont chargés le 25 du mois sur la carte électronique de chaque membre du personnel.',
  'La cafétéria du deuxième étage ferme pendant les travaux de la toiture ; un foodtruck la remplace.',
  'Le parking couvert est réservé aux vélos et aux voitures partagées ; la borne de recharge est gratuite.',
]
const imported = (
  texts: readonly string[],
  {
    audience = EVERYBODY,
    language = 'fr',
    title = 'Note de service',
  }: { audience?: string; language?: Language; title?: string } = {},
): ImportedDocument => ({
  id: `${audience} ${title}`,
  title,
  audience,
  language,
  passages: texts.map((text, at) => ({ place: { kind: 'slide', number: at + 1 }, text })),
})
const library = (...documents: ImportedDocument[]) => createLibrary(documents, [], [])
const memo = library(imported(MEMO))
const ask = (question: string, language: Language = 'fr') => memo.search(question, language, undefined)

describe('a search of the imported documents', () => {
  it('answers with the words of the passage and its place', () => {
    expect(ask('Qui donne son accord pour le télétravail ?')).toEqual({
      title: 'Note de service',
      place: { kind: 'slide', number: 1 },
      text: MEMO[0],
    })
  })

  it('reads through a typing error', () => {
    expect(ask('remboursement des frais de deplacemnt en train')?.text).toBe(MEMO[2])
  })

  it('cuts a long passage to at most 300 characters around what answers, at words', () => {
    const long = `${MEMO.join(' ')} Le local des archives se trouve au sous-sol du bâtiment.`
    const text =
      library(imported([long, ...MEMO])).search('Où est le local des archives ?', 'fr', undefined)?.text ?? ''
    expect(text.length).toBeLessThanOrEqual(300)
    expect(text).toMatch(/^….*local des archives se trouve au sous-sol du bâtiment\.$/)
    expect(` ${long} `).toContain(` ${text.slice(1)} `)
  })

  it.each([
    ['shares one word with a passage', 'Le télétravail ?'],
    ['shares only part of what it is about', 'Le télétravail depuis un camping en Espagne est-il assuré ?'],
    [
      'asks for an amount that the passage does not hold',
      'À quel montant sont remboursés les frais de déplacement en train ?',
    ],
    ['asks for a number that the passage does not hold', 'Combien de vélos au parking couvert ?'],
    ['asks for a moment that the passage does not hold', 'Quand réserver la salle Érable ?'],
    ['is about a year that the passage does not hold', 'Accord écrit télétravail 2019'],
    ['names a region that nothing in the passage names', 'Accord pour le télétravail au Forem'],
    ['names another body', 'Accord pour le télétravail au VDAB'],
    ['is empty', ''],
  ])('finds nothing when the question %s', (_, question) => {
    expect(ask(question)).toBeUndefined()
  })

  it('counts the heading above a passage as said', () => {
    const place: Place = { kind: 'heading', title: 'Télétravail' }
    const text = 'Deux jours par semaine, après accord écrit.'
    const document = imported(MEMO.slice(1))
    const library = createLibrary([{ ...document, passages: [...document.passages, { place, text }] }], [], [])
    expect(library.search('Combien de jours de télétravail par semaine ?', 'fr', undefined)).toMatchObject({
      place,
      text,
    })
  })

  it('never shows what another organisation imported', () => {
    const own = library(imported(MEMO, { audience: 'cpas-1' }))
    const question = 'Qui donne son accord pour le télétravail ?'
    expect(own.search(question, 'fr', 'cpas-1')?.text).toBe(MEMO[0])
    expect(own.search(question, 'fr', 'cpas-2')).toBeUndefined()
    expect(own.search(question, 'fr', undefined)).toBeUndefined()
  })

  it('finds the same for an organisation whatever the others import', () => {
    const words = fc.array(fc.constantFrom(...MEMO.join(' ').split(' ')), { minLength: 1, maxLength: 40 })
    const texts = fc.array(
      words.map((own) => own.join(' ')),
      { minLength: 1, maxLength: 8 },
    )
    const question = fc.oneof(
      fc.constantFrom(...MEMO),
      words.map((own) => own.join(' ')),
    )
    fc.assert(
      fc.property(texts, question, (foreign, asked) => {
        const mixed = library(imported(foreign, { audience: 'cpas-2', title: 'Ailleurs' }), imported(MEMO))
        expect(mixed.search(asked, 'fr', 'cpas-1')).toEqual(memo.search(asked, 'fr', 'cpas-1'))
      }),
      { numRuns: 40 },
    )
  })

  it('tries another language with names and with the terms that both know', () => {
    expect(ask('zaal Érable Zoé Lantin', 'nl')).toBeUndefined()
    expect(ask('Érable Zoé Lantin', 'nl')?.text).toBe(MEMO[1])
    const own = library(imported(['Deux absences injustifiées arrêtent le suivi.', ...MEMO]))
    expect(own.search('tweede ongewettigde afwezigheid', 'nl', undefined)?.place).toEqual({ kind: 'slide', number: 1 })
  })

  it('prefers the question’s own language', () => {
    const dutch = imported(['Zoé Lantin beheert de zaal Érable.'], { language: 'nl', title: 'Nota' })
    expect(library(imported(MEMO), dutch).search('Zoé Lantin Érable', 'nl', undefined)?.title).toBe('Nota')
  })

  it('leaves alone what an entry says of its passage, and quotes what none says', () => {
    const entry = (id: string, topic: string, answer: string) =>
      anEntry(id, { fr: { topic, answer, questions: [] } }, { sections: ['note a'] })
    const entries = [
      entry('a', 'Télétravail : accord', 'Le chef de service donne un accord écrit, pour deux jours par semaine.'),
      entry('b', 'Chèques-repas', 'Ils sont chargés le 25 du mois sur la carte électronique.'),
    ]
    const known = [{ key: 'note', title: 'Note', short: 'Note', sections: [] }]
    const covered = createLibrary([imported(MEMO)], entries, known)
    expect(covered.supporting('a', { document: 'note', section: 'a' }, undefined)?.text).toBe(MEMO[0])
    expect(covered.search('Qui donne son accord pour le télétravail ?', 'fr', undefined)).toBeUndefined()
    expect(covered.search('frais de déplacement en train', 'fr', undefined)?.text).toBe(MEMO[2])
  })

  it('finds nothing where nothing is imported', () => {
    expect(library().search('Qui donne son accord pour le télétravail ?', 'fr', undefined)).toBeUndefined()
  })
})
