import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isFound, nameKeys, nameSearch } from '../../src/domain/nameSearch.js'

const finds = (typed: string, lastName: string, firstName: string) =>
  isFound(nameKeys({ lastName, firstName }), nameSearch(typed))

describe('a search by name', () => {
  it.each([
    ['de smet', 'De Smet', 'Anaïs'],
    ['DESMET', 'De Smet', 'Anaïs'],
    ['anais', 'De Smet', 'Anaïs'],
    ['Anaïs de smet', 'De Smet', 'Anaïs'],
    ['smet ana', 'De Smet', 'Anaïs'],
    ['smet, a.', 'De Smet', 'Anaïs'],
    ['ndiaye', "N'Diaye", 'Awa'],
    ['n’diaye', "N'Diaye", 'Awa'],
    ['diaye', "N'Diaye", 'Awa'],
    ['jean pierre', 'Maes', 'Jean-Pierre'],
    ['jeanpierre maes', 'Maes', 'Jean-Pierre'],
    ['van den berghe', 'Vandenberghe', 'Jan'],
    ['jan van den berghe', 'Vandenberghe', 'Jan'],
    ['ng', 'Ng', 'Li'],
    ['yildirim', 'Yıldırım', 'Ece'],
    ['王', '王', '伟'],
  ])('"%s" finds %s %s', (typed, lastName, firstName) => {
    expect(finds(typed, lastName, firstName)).toBe(true)
  })

  it.each([
    ['met', 'De Smet', 'Anaïs'],
    ['smet karim', 'De Smet', 'Anaïs'],
    ['smett', 'De Smet', 'Anaïs'],
    ['?!', 'De Smet', 'Anaïs'],
    ['', 'De Smet', 'Anaïs'],
    ['85073003328', 'De Smet', 'Anaïs'],
  ])('"%s" does not find %s %s', (typed, lastName, firstName) => {
    expect(finds(typed, lastName, firstName)).toBe(false)
  })

  it('finds whoever has the words typed, cut anywhere, in any order', () => {
    const name = fc.stringMatching(/^[A-Za-zàéïôü]{2,8}([ '-][A-Za-zàéïôü]{2,8})?$/)
    fc.assert(
      fc.property(name, name, fc.integer({ min: 1, max: 8 }), (last, first, cut) => {
        const words = `${last} ${first}`.split(/[ '-]/).map((word) => word.slice(0, cut))
        expect(finds([...words].reverse().join(' '), last, first)).toBe(true)
      }),
    )
  })
})
