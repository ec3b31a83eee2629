import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { editDistance } from '../../src/knowledge/editDistance.js'
import { createSpeller } from '../../src/knowledge/speller.js'

const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 9 })

describe('the speller', () => {
  const repair = createSpeller([
    'absence',
    'accompagnement',
    'evaluation',
    'convention',
    'convention',
    'convection',
    'axe',
  ])

  it.each([
    ['absance', 'absence'],
    ['absecne', 'absence'],
    ['acompagnment', 'accompagnement'],
    ['evalution', 'evaluation'],
  ])('repairs "%s" to "%s"', (typed, meant) => {
    expect(repair(typed)).toBe(meant)
  })

  it('prefers the more frequent of two equally near words', () => {
    expect(repair('convettion')).toBe('convention')
  })

  it.each(['absence', 'absurde', 'axa', 'bitcoin', 'dossier2024'])('leaves "%s" alone', (typed) => {
    expect(repair(typed)).toBe(typed)
  })
})

describe('the edit distance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abcd', 'badc', 2],
  ])('from "%s" to "%s" is %i', (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits)
  })

  it('is symmetric, zero only between equal words, and capped just above the limit', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const edits = editDistance(a, b, limit)
        expect(edits).toBe(editDistance(b, a, limit))
        expect(edits === 0).toBe(a === b)
        expect(edits).toBeLessThanOrEqual(limit + 1)
      }),
    )
  })
})
