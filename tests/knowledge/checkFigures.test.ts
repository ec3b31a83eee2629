import { describe, expect, it } from '@jest/globals'
import { checkContradictions } from '../../src/knowledge/check/checkContradictions.js'
import { checkFigures } from '../../src/knowledge/check/checkFigures.js'
import { figuresOf } from '../../src/knowledge/check/figuresOf.js'
import type { Language } from '../../src/knowledge/entry.js'
import { answering, told } from './filed.js'

describe('the figures of an answer', () => {
  it.each<[string, Language, string, string[]]>([
    ['a number word', 'fr', 'deux vélos', ['2']],
    ['a compound word', 'nl', 'tweeëntwintig fietsen', ['22']],
    ['a hyphenated word', 'en', 'twenty-two bicycles', ['22']],
    ['French thousands', 'fr', '12 500 vélos', ['12500']],
    ['Dutch thousands and decimals', 'nl', '12.500,5 kilometer', ['12500.5']],
    ['English thousands and decimals', 'en', '12,500.5 miles', ['12500.5']],
    ['a percentage', 'fr', '60 % des vélos', ['60%']],
    ['a percentage in words', 'nl', '60 procent', ['60%']],
    ['millions', 'en', '1.5 million bicycles', ['1500000']],
    ['an ordinal date', 'fr', 'le 1er mars 2023', ['2023-3-1']],
    ['a date in digits', 'nl', 'op 31/12/2027', ['2027-12-31']],
    ['an English date', 'en', 'December 31, 2027', ['2027-12-31']],
    ['a range of years', 'fr', '2022-2027', ['2022', '2027']],
    ['no number in an article', 'nl', 'een fiets', []],
  ])('%s is read', (_, language, text, figures) => {
    expect([...figuresOf(text, language).stated].sort()).toEqual([...figures].sort())
  })

  it('are the same in three languages, however they are written', () => {
    const entry = answering('cadre.bikes', {
      fr: 'Deux vélos, 12 500 km et 60 % au 1er mars 2023.',
      nl: '2 fietsen, 12.500 km en 60% op 1 maart 2023.',
      en: 'Both bicycles, 12,500 km and 60 per cent on 1 March 2023.',
    })
    expect(checkFigures([entry])).toEqual([])
  })

  it('that one language leaves out are told with the languages that have them', () => {
    const entry = answering('cadre.bikes', { fr: '600 vélos.', nl: '600 fietsen.', en: '500 bicycles.' })
    expect(told(checkFigures([entry]))).toEqual([
      'warning cadre.bikes: 600 stands in the fr and nl answer, not in en: add it',
      'warning cadre.bikes: 500 stands in the en answer, not in fr and nl: add it',
    ])
  })
})

describe('two entries that count the same thing', () => {
  const six = answering('cadre.six', { fr: 'Il y a 600 actions.' })
  it('differently in one section are told', () => {
    expect(told(checkContradictions([six, answering('cadre.five', { fr: 'On compte 500 actions.' })]))).toEqual([
      'warning cadre.six: "actions" are 600 in cadre.six; 500 in cadre.five: check that these are different things',
    ])
  })

  it.each([
    ['in different sections', answering('cadre.five', { fr: 'On compte 500 actions.' }, ['cadre 2'])],
    ['with a total and its parts', answering('cadre.both', { fr: 'Sur 600 actions, 500 actions sont prêtes.' })],
    ['of different things', answering('cadre.bikes', { fr: 'On compte 500 vélos.' })],
  ])('%s are left alone', (_, other) => {
    expect(checkContradictions([six, other])).toEqual([])
  })

  it('in months or years are left alone, since everything lasts', () => {
    const lasting = ['3 mois', '7 mois'].map((span, i) => answering(`cadre.${i}`, { fr: `Cela dure ${span}.` }))
    expect(checkContradictions(lasting)).toEqual([])
  })
})
