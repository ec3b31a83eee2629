import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LANGUAGES } from '../../src/knowledge/entry.js'
import { excerpt } from '../../src/knowledge/quotation/excerpt.js'
import { placeText } from '../../src/knowledge/quotation/place.js'

describe('an excerpt', () => {
  const filler = 'un deux trois quatre cinq six sept huit neuf dix '.repeat(6)

  it('is the whole text where that fits', () => {
    expect(excerpt('Un texte court.', 'fr', new Map(), 15)).toBe('Un texte court.')
  })

  it('shows the weighted terms, and where text was left out', () => {
    const text = excerpt(`${filler}La girafe dort debout. ${filler}`, 'fr', new Map([['giraf', 1]]), 60)
    expect(text).toMatch(/^….*La girafe dort debout\..*…$/)
  })

  it('prefers two terms together to one alone', () => {
    const weights = new Map([
      ['giraf', 1],
      ['lion', 1],
    ])
    expect(excerpt(`La girafe dort. ${filler}Le lion et la girafe dorment. ${filler}`, 'fr', weights, 60)).toContain(
      'Le lion et la girafe',
    )
  })

  it('is a run of whole words of the text, within the length, whatever the text', () => {
    const word = fc.constantFrom('girafe', 'lion', 'a', 'x'.repeat(12), '•', 'fin.', 'é’à', '12,5')
    const gap = fc.constantFrom(' ', '\n', '  ')
    const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 60 }).map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 80 }), (whole, longest) => {
        const cut = excerpt(whole, 'fr', new Map([['giraf', 2]]), longest)
        expect(cut.length).toBeLessThanOrEqual(longest)
        const words = cut.replace(/^…|…$/g, '').trim().split(/\s+/).join(' ')
        expect(` ${whole.trim().split(/\s+/).join(' ')} `).toContain(` ${words} `)
      }),
    )
  })

  it('cuts within a word only when a single word is longer than the room', () => {
    expect(excerpt('x'.repeat(50), 'fr', new Map(), 10)).toBe(`${'x'.repeat(9)}…`)
  })
})

describe('a place', () => {
  it.each([
    ['fr', ['p. 3', 'diapositive 4', '§ 12', '« Titre »']],
    ['nl', ['p. 3', 'dia 4', '§ 12', '“Titre”']],
    ['en', ['p. 3', 'slide 4', '§ 12', '“Titre”']],
  ] as const)('is written as readers of %s write it', (language, expected) => {
    const places = [
      { kind: 'page', number: 3 },
      { kind: 'slide', number: 4 },
      { kind: 'paragraph', number: 12 },
      { kind: 'heading', title: 'Titre' },
    ] as const
    expect(LANGUAGES).toContain(language)
    expect(places.map((place) => placeText(place, language))).toEqual(expected)
  })
})
