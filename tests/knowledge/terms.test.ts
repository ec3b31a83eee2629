import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BACKGROUND } from '../../src/knowledge/backgroundWords.js'
import { LANGUAGES, type Language } from '../../src/knowledge/entry.js'
import { fold } from '../../src/knowledge/fold.js'
import { SYNONYMS } from '../../src/knowledge/synonyms.js'
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
    ['savoir-être', 'le code de savoir être', 'fr'],
    ['lart 60 qu est ce que cest', "c'est quoi l'art. 60 ?", 'fr'],
    ['jai raté le rdv', "j'ai loupé le rendez-vous", 'fr'],
    ['absent sans excuse valable', 'absence injustifiée', 'fr'],
    ['des sous pour la mise à jour', 'financer une actualisation', 'fr'],
    ['kheb evt vb een opleiding', 'opleiding', 'nl'],
    ['beheerscontract', 'beheersovereenkomst', 'nl'],
    ['zonder geldige reden afwezig', 'ongewettigd afwezig', 'nl'],
    ['stempelgeld', 'werkloosheidsuitkering', 'nl'],
    ['partnerschapsovereenkomst', 'partnerschap, overeenkomst', 'nl'],
    ['dont look after ppl on welfare', 'accompany people on the RIS', 'en'],
    ["didn't show up", 'absent', 'en'],
    ['the company boss', 'employer company', 'en'],
  ])('are the same for "%s" and "%s"', (one, other, language) => {
    expect(keys(one, language)).toEqual(keys(other, language))
    expect(keys(one, language)).not.toEqual([])
  })

  it('keep the French "ce" and "de" apart from the abbreviations CE and DE', () => {
    expect(keys('ce jeune de Bruxelles')).not.toContain('#jobseeker')
    expect(keys('CE JEUNE DE BRUXELLES')).not.toContain('#jobseeker')
  })

  it.each<[string, string, Language]>([
    ['gouvernance', 'gouvernement', 'fr'],
    ['collaboration', 'collaborateurs', 'fr'],
    ["s'appelle", 'téléphone', 'fr'],
    ['Run', 'run out', 'en'],
    ['employer', 'employee', 'en'],
    ['operational', 'operator', 'en'],
    ['governance', 'government', 'en'],
    ['lijn', 'mivb', 'nl'],
  ])('are not the same for "%s" and "%s"', (one, other, language) => {
    expect(keys(one, language)).not.toEqual(keys(other, language))
  })

  it.each(LANGUAGES)('come from groups that share no word, since only the first would have it (%s)', (language) => {
    const groups = Object.entries({ ...SYNONYMS, ...BACKGROUND })
    const lost = groups.flatMap(([group, forms]) =>
      forms[language].split('|').filter((form) => !keys(form, language).includes(`#${group}`)),
    )
    expect(lost).toEqual([])
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
