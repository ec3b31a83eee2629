import { describe, expect, it } from '@jest/globals'
import type { Entry, KnowledgeDocument } from '../../src/knowledge/entry.js'
import { createLibrary, reportSupport } from '../../src/knowledge/quotation/library.js'
import { EVERYBODY, type ImportedDocument } from '../../src/knowledge/quotation/passage.js'
import { anEntry } from './anEntry.js'

const RULES = [
  'Le potager partagé ouvre ses portes aux habitants du quartier chaque printemps, après le nettoyage collectif des allées.',
  'Chaque famille cultive une parcelle de 12 mètres carrés, attribuée par tirage au sort devant le comité des jardiniers.',
  'La cotisation annuelle s’élève à 35 euros, payable avant le 31 mars auprès du trésorier du potager.',
  'L’arrosage automatique fonctionne la nuit ; les tuyaux personnels restent interdits pendant les mois de sécheresse.',
  'Le compost se dépose dans les trois bacs en bois situés derrière la serre, jamais sur les parcelles voisines.',
  'Un jardinier absent pendant deux mois sans prévenir perd sa parcelle au profit de la liste d’attente.',
]
const MEMO = [
  'Le télétravail est possible deux jours par semaine, après accord écrit du chef de service.',
  'La salle Érable se réserve auprès de Zoé Lantin ; le code de la porte est affiché au secrétariat.',
]
const entryOf = (id: string, topic: string, answer: string, sections?: readonly string[]): Entry =>
  anEntry(id, { fr: { topic, answer, questions: [] } }, { sections: sections ?? ['potager regles'] })
const entries = [
  entryOf('plot', 'Taille d’une parcelle', 'Une famille reçoit 12 mètres carrés, par tirage au sort devant le comité.'),
  entryOf(
    'fee',
    'Cotisation du potager',
    'La cotisation annuelle est de 35 euros, à payer avant le 31 mars au trésorier.',
  ),
  entryOf(
    'water',
    'Arrosage du potager',
    'L’arrosage est automatique, la nuit ; pas de tuyaux personnels par sécheresse.',
  ),
  entryOf('compost', 'Dépôt du compost', 'Le compost va dans les trois bacs derrière la serre.'),
]
const known: readonly KnowledgeDocument[] = [
  { key: 'potager', title: 'Règles du potager', short: 'Potager', sections: [{ id: 'regles', title: 'Règles' }] },
  { key: 'serre', title: 'La serre', short: 'Serre', sections: [] },
]
const imported = (
  title: string,
  texts: readonly string[],
  { audience = EVERYBODY, language = 'fr' }: Partial<Pick<ImportedDocument, 'audience' | 'language'>> = {},
): ImportedDocument => ({
  id: `${audience} ${title}`,
  title,
  audience,
  language,
  passages: texts.map((text, at) => ({ place: { kind: 'page', number: at + 1 }, text })),
})
const rules = imported('Règlement', RULES)
const feeSource = { document: 'potager', section: 'regles' }

describe('the support of an entry', () => {
  it('is the passage that states it, word for word, with its place', () => {
    const quote = createLibrary([rules], entries, known).supporting('fee', feeSource, undefined)
    expect(quote).toEqual({ title: 'Règlement', place: { kind: 'page', number: 3 }, text: RULES[2] })
  })

  it('is cut to at most 150 characters around what supports it', () => {
    const long = imported('Règlement', [...RULES.slice(3, 6), RULES.slice(0, 3).join(' '), ...RULES.slice(3)])
    const text = createLibrary([long], entries, known).supporting('fee', feeSource, undefined)?.text ?? ''
    expect(text.length).toBeLessThanOrEqual(150)
    expect(text).toContain('35 euros')
    expect(RULES.slice(0, 3).join(' ')).toContain(text.replaceAll('…', ''))
  })

  it('is not given to another organisation than the one that imported the document', () => {
    const library = createLibrary([imported('Règlement', RULES, { audience: 'cpas-1' })], entries, known)
    expect(library.supporting('fee', feeSource, 'cpas-1')?.text).toBe(RULES[2])
    expect(library.supporting('fee', feeSource, 'cpas-2')).toBeUndefined()
    expect(library.supporting('fee', feeSource, undefined)).toBeUndefined()
  })

  it('does not come from a document that is none of the known ones, whatever it says', () => {
    const memo = imported('Note', [...MEMO, RULES[2] as string])
    expect(createLibrary([memo], entries, known).supporting('fee', feeSource, undefined)).toBeUndefined()
    expect(reportSupport(memo, entries, known)).toEqual({ document: undefined, supported: 0, missing: [] })
  })

  it('is none at a source of another document', () => {
    const source = { document: 'serre', section: 'regles' }
    expect(createLibrary([rules], entries, known).supporting('fee', source, undefined)).toBeUndefined()
  })

  it('shows at each of two sources of an entry what that place says', () => {
    const both = entryOf(
      'both',
      'Parcelle et compost',
      'Chaque famille cultive 12 mètres carrés, attribués par tirage au sort devant le comité. Le compost se dépose dans les trois bacs en bois derrière la serre.',
      ['potager parcelles', 'potager compost'],
    )
    const sections = ['parcelles', 'compost'].map((id) => ({ id, title: id }))
    const library = createLibrary([rules], [...entries, both], [{ ...(known[0] as KnowledgeDocument), sections }])
    const at = (section: string) => library.supporting('both', { document: 'potager', section }, undefined)?.place
    expect([at('parcelles'), at('compost')]).toEqual([
      { kind: 'page', number: 2 },
      { kind: 'page', number: 5 },
    ])
  })

  it('is looked for in Dutch in a Dutch document', () => {
    const dutch = (id: string, topic: string, answer: string) =>
      anEntry(id, { nl: { topic, answer, questions: [] } }, { sections: ['potager regles'] })
    const texts = [
      'Elk gezin bewerkt een perceel van 12 vierkante meter, toegewezen door loting voor het comité van de tuiniers.',
      'De jaarlijkse bijdrage bedraagt 35 euro, te betalen voor 31 maart aan de penningmeester van de moestuin.',
      'Compost hoort in de drie houten bakken achter de serre, nooit op de percelen van de buren.',
    ]
    const own = [
      dutch('plot', 'Grootte van een perceel', 'Een gezin krijgt 12 vierkante meter, door loting voor het comité.'),
      dutch('fee', 'Bijdrage voor de moestuin', 'De jaarlijkse bijdrage is 35 euro, te betalen voor 31 maart.'),
    ]
    const library = createLibrary([{ ...imported('Reglement', texts), language: undefined }], own, known)
    expect(library.supporting('fee', feeSource, undefined)?.text).toBe(texts[1])
  })
})

describe('the report on an import', () => {
  it('names the known document and counts the entries that it supports', () => {
    expect(reportSupport(rules, entries, known)).toEqual({ document: known[0], supported: 4, missing: [] })
  })

  it('names the entries whose passage is no longer found', () => {
    const without = imported('Règlement', RULES.toSpliced(2, 1))
    expect(reportSupport(without, entries, known)).toEqual({ document: known[0], supported: 3, missing: ['fee'] })
  })

  it('misses an entry whose figure the document has changed beyond recognition', () => {
    const other = 'La participation est désormais fixée à 90 euros et se règle en décembre à la banque.'
    const changed = imported('Règlement', RULES.with(2, other))
    expect(reportSupport(changed, entries, known).missing).toEqual(['fee'])
  })
})
