import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Jobseeker } from '../../src/domain/application.js'
import { identityOf, isSamePerson, normalName } from '../../src/domain/samePerson.js'

const NISS = '85073003328'
const OTHER_NISS = '03410300165'
const THIRD_NISS = '01020300141'

function person(other: Partial<Jobseeker> = {}): Jobseeker {
  return {
    lastName: 'De Smet',
    firstName: 'Anaïs',
    birthDate: '1985-07-30',
    language: 'fr',
    postcode: '1000',
    ...other,
  }
}
const same = (a: Partial<Jobseeker>, b: Partial<Jobseeker>) =>
  isSamePerson(identityOf(person(a)), identityOf(person(b))) &&
  isSamePerson(identityOf(person(b)), identityOf(person(a)))

describe('a name', () => {
  it.each([
    ['De Smet', 'DESMET'],
    ['Ng', 'NG'],
    ["O'Neill", 'O’Neill'],
    ["N'Diaye", 'NDiaye'],
    ['Yıldırım', 'YILDIRIM'],
    ['İnci', 'Inci'],
    ['Lefèvre-Dubois', 'LEFEVRE DUBOIS'],
    ['Weiß', 'WEISS'],
    ['Sørensen', 'Sorensen'],
    ['Łukasz', 'Lukasz'],
    ['Đorđević', 'Dordevic'],
    ['Ǿrsted', 'Orsted'],
    ['Ǣlfric', 'Aelfric'],
    ['Ana\u00efs', 'Anai\u0308s'],
    [' van  den Berg ', 'Van den Berg'],
  ])('"%s" is the same as "%s"', (one, other) => {
    expect(normalName(one)).toBe(normalName(other))
  })

  it.each([
    ['Ng', 'Nguyen'],
    ['De Smet', 'De Smedt'],
    ['Testaert', 'Testart'],
    ['王', '李'],
  ])('"%s" is another than "%s"', (one, other) => {
    expect(normalName(one)).not.toBe(normalName(other))
  })

  it('made normal stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(normalName(normalName(name))).toBe(normalName(name))
      }),
    )
  })
})

describe('two files are about one person', () => {
  it.each([
    ['equal numbers, whatever the names', { niss: NISS }, { niss: NISS, lastName: 'Desmet-Ng' }],
    ['one number and equal names and birth dates', { niss: NISS }, { lastName: 'DE SMET', firstName: 'Anais' }],
    ['no number and equal names and birth dates', {}, { lastName: 'desmet' }],
    ['a number that the other had before', { niss: NISS, aliases: [OTHER_NISS] }, { niss: OTHER_NISS, lastName: 'Ng' }],
    [
      'a number that both had before',
      { niss: NISS, aliases: [THIRD_NISS] },
      { niss: OTHER_NISS, aliases: [THIRD_NISS] },
    ],
    ['an alias and equal names, the other without a number', { niss: NISS, aliases: [OTHER_NISS] }, {}],
  ])('with %s', (_, a, b) => {
    expect(same(a, b)).toBe(true)
  })

  it.each([
    ['two different numbers, although all else is equal', { niss: NISS }, { niss: OTHER_NISS }],
    ['numbers of which neither is the other’s alias', { niss: NISS, aliases: [THIRD_NISS] }, { niss: OTHER_NISS }],
    ['another surname', {}, { lastName: 'De Smedt' }],
    ['another first name', {}, { firstName: 'Anna' }],
    ['another birth date', {}, { birthDate: '1985-07-31' }],
    [
      'a surname that ends where the first name begins',
      { lastName: 'AB', firstName: 'C' },
      { lastName: 'A', firstName: 'BC' },
    ],
  ])('but not with %s', (_, a, b) => {
    expect(same(a, b)).toBe(false)
  })
})
