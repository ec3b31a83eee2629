import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { loadMunicipalities } from '../../../src/dataFiles.js'
import { FIELDS, type Typed } from '../../../src/domain/draft.js'
import { readPrefill } from '../../../src/domain/prefill/readPrefill.js'
import { runs } from '../../builders/longRun.js'

const rules = { today: '2026-09-01', municipalities: loadMunicipalities() }
const read = (text: string) => readPrefill(text, rules)
const FATIMA = { firstName: 'Fatima', lastName: 'El Amrani' }

describe('a whole sentence', () => {
  it.each<[string, Typed, number | undefined]>([
    ['pour Fatima El Amrani, 24 ans, RIS, formation', { ...FATIMA, category: 'ris', need: 'technical_skills' }, 24],
    [
      'voor Fatima El Amrani, 24 jaar, leefloon, opleiding',
      { ...FATIMA, category: 'ris', need: 'technical_skills' },
      24,
    ],
    ['for Fatima El Amrani, 24 years old, RIS, training', { ...FATIMA, category: 'ris', need: 'technical_skills' }, 24],
    [
      'Fatima El Amrani, née le 12 mars 2002, eris, inscrite chez Actiris, parle néerlandais, habite à Uccle',
      { ...FATIMA, birthDate: '2002-03-12', category: 'eris', registered: 'yes', language: 'nl', postcode: '1180' },
      undefined,
    ],
    [
      'voor mevrouw Fatima El Amrani (02.03.12-123.45), art. 60 §7, einde contract 31/12/2026, niet bij Actiris ingeschreven',
      { ...FATIMA, niss: '02.03.12-123.45', category: 'art60', contractEnd: '2026-12-31', registered: 'no' },
      undefined,
    ],
    [
      'pour Fatima El Amrani, gsm 0470 12 34 56, fatima@example.test, 1080 Molenbeek',
      { ...FATIMA, phone: '0470 12 34 56', email: 'fatima@example.test', postcode: '1080' },
      undefined,
    ],
  ])('%s', (text, typed, age) => {
    expect(read(text)).toEqual({ typed, ...(age ? { age } : {}), unread: '' })
  })
})

describe('a name', () => {
  it.each([
    ['pour Jean Dupont', 'Jean', 'Dupont'],
    ['pour jean dupont 24 ans ris', 'jean', 'dupont'],
    ['pour JEAN DUPONT', 'JEAN', 'DUPONT'],
    ['pour DUPONT Jean', 'Jean', 'DUPONT'],
    ['pour Jean DUPONT RIS', 'Jean', 'DUPONT'],
    ['voor Jan VAN DEN BERG', 'Jan', 'VAN DEN BERG'],
    ['voor VAN DEN BERG Jan', 'Jan', 'VAN DEN BERG'],
    ['voor Jan van den Berg', 'Jan', 'van den Berg'],
    ['pour De Smet Anaïs', 'Anaïs', 'De Smet'],
    ['pour Anne-Marie N’Diaye', 'Anne-Marie', 'N’Diaye'],
    ['pour Jean Marie Van Damme', 'Jean Marie', 'Van Damme'],
    ['pour Maria Garcia Lopez', 'Maria', 'Garcia Lopez'],
    ['voor Ben Peeters', 'Ben', 'Peeters'],
    ['pour Maria Ris, leefloon', 'Maria', 'Ris'],
    ['voor Job Peeters', 'Job', 'Peeters'],
    ['pour Jean Forest', 'Jean', 'Forest'],
    ['pour Jean Dupont qui cherche un emploi', 'Jean', 'Dupont'],
    ['RIS pour Jean Dupont', 'Jean', 'Dupont'],
    [': Jean Dupont', 'Jean', 'Dupont'],
    ['pour ma cliente Jeanne Dupont, RIS', 'Jeanne', 'Dupont'],
    ['voor mijn cliënt Jan Peeters', 'Jan', 'Peeters'],
    ['pour le dossier de Jean Dupont', 'Jean', 'Dupont'],
    ['pour Mme Dupont', undefined, 'Dupont'],
    ['voor mevrouw De Smet', undefined, 'De Smet'],
    ['pour DUPONT', undefined, 'DUPONT'],
  ])('%s', (text, firstName, lastName) => {
    expect(read(text).typed).toMatchObject({ ...(firstName ? { firstName } : {}), lastName })
    expect(read(text).typed.firstName).toBe(firstName)
  })

  it.each([
    'pour une personne en art. 60',
    'pour Ali',
    'pour mon client',
    'pour ma cliente très motivée',
    'comment faire ?',
    'voor een jongere',
    'pour la formation',
  ])('is not guessed from "%s"', (text) => {
    expect(read(text).typed).not.toHaveProperty('lastName')
  })
})

describe('one thing said', () => {
  it.each<[string, Typed]>([
    ['revenu d’intégration sociale', { category: 'ris' }],
    ['équivalent RIS', { category: 'eris' }],
    ['equivalent leefloon', { category: 'eris' }],
    ['article 60', { category: 'art60' }],
    ['artikel 60 par. 7', { category: 'art60' }],
    ['chômage, aide sociale résiduelle', { category: 'unemployment_residual' }],
    ['werkloosheidsuitkering', { category: 'unemployment_residual' }],
    ['n’est plus inscrit', { registered: 'no' }],
    ['nog niet ingeschreven bij Actiris', { registered: 'no' }],
    ['already registered at Actiris', { registered: 'yes' }],
    ['inscrite comme chercheuse d’emploi', { registered: 'yes' }],
    ['al ingeschreven als werkzoekende bij Actiris', { registered: 'yes' }],
    ['francophone', { language: 'fr' }],
    ['spreekt Nederlands', { language: 'nl' }],
    ['speaks Arabic', { language: 'other' }],
    ['projet', { need: 'career_project' }],
    ['sollicitatie', { need: 'job_search' }],
    ['recherche d’emploi', { need: 'job_search' }],
    ['remobilisatie', { need: 'remobilisation' }],
    ['FLE', { need: 'transversal_skills' }],
    ['art. 60, consultation sociale', { category: 'art60', need: 'social_consultation' }],
    ['geboren op 3 maart 1990', { birthDate: '1990-03-03' }],
    ['03/04/1990', { birthDate: '1990-04-03' }],
    ['code postal 4000', { postcode: '4000' }],
    ['woont in Elsene', { postcode: '1050' }],
    ['St-Gilles', { postcode: '1060' }],
    ['à saint josse', { postcode: '1210' }],
    ['inscrite Actiris', { registered: 'yes' }],
    ['werk zoekt', { need: 'job_search' }],
    ['formation Ixelles', { need: 'technical_skills', postcode: '1050' }],
    ['bénéficie du RIS et souhaite une formation', { category: 'ris', need: 'technical_skills' }],
    ['Laeken', { postcode: '1020' }],
    ['+32 2 555 12 34', { phone: '+32 2 555 12 34' }],
    ['85073003329', { niss: '85073003329' }],
  ])('%s', (text, typed) => {
    expect(read(text)).toEqual({ typed, unread: '' })
  })
})

describe('what could mean two things is left as it was written:', () => {
  it.each([
    ['RIS ou art. 60'],
    ['formation ou emploi'],
    ['projet de formation'],
    ['pas de RIS'],
    ['geen leefloon'],
    ['bientôt art. 60'],
    ['au chômage depuis 2 ans'],
    ['inscrite à une formation'],
    ['suit une formation'],
    ['parle français et néerlandais'],
    ['parle un peu français'],
    ['Bruxelles'],
    ['24 ans ou 26 ans'],
    ['un enfant de 16 ans'],
    ['20 ans d’expérience'],
    ['depuis 2019'],
    ['né le 31/02/1990'],
    ['02 555 12 34 ou 02 555 12 35'],
  ])('%s', (text) => {
    expect(read(text)).toEqual({ typed: {}, unread: text })
  })

  it('a need of the other axis', () => {
    expect(read('art. 60, remobilisation')).toEqual({ typed: { category: 'art60' }, unread: 'remobilisation' })
  })

  it('the end of something else than a contract', () => {
    expect(read('RIS, séjour jusqu’au 31/12/2026').typed).toEqual({ category: 'ris' })
  })

  it('but two national numbers are kept nowhere: only the form seals one', () => {
    expect(read('85073003328, 17073003384')).toEqual({ typed: {}, unread: '' })
  })
})

describe('whatever is written', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'pour',
      'voor',
      'Jean',
      'DUPONT',
      'De',
      'RIS',
      'art. 60',
      '24 ans',
      'formation',
      '1080',
      'Molenbeek',
      ',',
      '¦',
    ),
    fc.constantFrom(
      '0470 12 34 56',
      '85073003328',
      'née le 12 mars 2002',
      'parle',
      'français',
      'pas',
      'inscrite',
      'chez Actiris',
    ),
  )
  const sentence = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' '))

  it('fills in fields of the form, and never fails', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const { typed, unread } = read(text)
        expect(FIELDS).toEqual(expect.arrayContaining(Object.keys(typed)))
        expect(Object.values(typed).every((value) => value?.trim())).toBe(true)
        expect(unread).not.toContain('85073003328')
      }),
      { numRuns: runs(300, 20_000) },
    )
  })

  it('words of no meaning stay to be read', () => {
    fc.assert(
      fc.property(sentence, (text) => expect(read(`${text.slice(0, 300)}, zzq wxyzt`).unread).toContain('zzq wxyzt')),
      { numRuns: runs(200, 10_000) },
    )
  })

  it.each([
    'pour '.repeat(6_000),
    'a'.repeat(30_000),
    '0 '.repeat(15_000),
    'pas de '.repeat(4_000),
    'inscrite comme '.repeat(2_000),
  ])('even when somebody pastes far too much (%#)', (text) => {
    expect(read(text).unread.length).toBeLessThan(700)
  })
})
