import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LANGUAGES, type Language } from '../../src/knowledge/entry.js'
import { fold } from '../../src/knowledge/fold.js'
import { termsOf } from '../../src/knowledge/terms.js'

const keys = (text: string, language: Language = 'fr') =>
  termsOf(text, language)
    .filter(({ pair }) => !pair)
    .map(({ key }) => key)

describe('the terms of a text', () => {
  it.each<[string, string, Language]>([
    ["chercheur d'emploi", 'demandeurs d’emploi', 'fr'],
    ['le CE', "le chercheur d'emploi", 'fr'],
    ['un DE', 'une demandeuse d’emploi', 'fr'],
    ['ISP', 'insertion socioprofessionnelle', 'fr'],
    ['RIS', "revenu d'intégration sociale", 'fr'],
    ['R.I.S.', 'ris', 'fr'],
    ['ERIS', 'équivalent RIS', 'fr'],
    ['2 ETP', 'deux équivalents temps plein', 'fr'],
    ['RAE', "recherche active d'emploi", 'fr'],
    ['GT', 'groupes de travail', 'fr'],
    ['FSE+', 'FSE plus', 'fr'],
    ['art. 60 §7', 'article 60', 'fr'],
    ['art60 et 61', 'articles 60/61', 'fr'],
    ['axe 2', 'Axe 2', 'fr'],
    ['une 2e absence', 'la deuxième absence', 'fr'],
    ['le OCMW', 'le CPAS', 'fr'],
    ['c koi le delai pr la dde svp', "c'est quoi le délai pour la demande", 'fr'],
    ['leefloon', 'RIS', 'nl'],
    ['werkzoekenden', 'een werkzoekende', 'nl'],
    ['VTE', 'voltijds equivalent', 'nl'],
    ['artikel 60', 'inschakelingsbetrekking', 'nl'],
    ['as 1', 'As 1', 'nl'],
    ['partnerschappen', 'partnerschap', 'nl'],
    ['de adviseur volgt', 'de consulent begeleidt', 'nl'],
    ['FTE', 'full-time equivalents', 'en'],
    ['the RIS', 'social integration income', 'en'],
    ['OCMW', 'the CPAS', 'en'],
    ['job-seekers', 'a jobseeker', 'en'],
  ])('are the same for "%s" and "%s"', (one, other, language) => {
    expect(keys(one, language)).toEqual(keys(other, language))
    expect(keys(one, language)).not.toEqual([])
  })

  it('keep the French "ce" and "de" apart from the abbreviations CE and DE', () => {
    expect(keys('ce jeune de Bruxelles')).not.toContain('#jobseeker')
    expect(keys('CE JEUNE DE BRUXELLES')).not.toContain('#jobseeker')
  })

  it('split Dutch compounds of the field', () => {
    expect(keys('taalmaatregel', 'nl')).toEqual(keys('taal maatregel', 'nl'))
    expect(keys('werkgever', 'nl')).toHaveLength(1)
  })

  it('of any text are folded, and reading them never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...LANGUAGES), (text, language) => {
        for (const key of keys(text, language)) expect(key).toBe(fold(key))
      }),
    )
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('treat "%s" as a word like any other', (word) => {
    expect(() => keys(word)).not.toThrow()
  })
})
