import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LANGUAGES } from '../../src/domain/people.js'
import { longDay, longMoment, shortMoment } from '../../src/presenters/dates.js'
import { plain } from '../../src/presenters/plain.js'
import { fill, loadWords, type Words } from '../../src/presenters/words.js'

const words = loadWords()
const flat = (all: Words): [string, string][] =>
  Object.entries(all).flatMap(([section, texts]) =>
    typeof texts === 'string'
      ? []
      : Object.entries(texts).map(([key, text]): [string, string] => [`${section}.${key}`, text]),
  )
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('the words', () => {
  it.each(LANGUAGES)('in %s name the same places as the French ones', (language) => {
    const french = new Map(flat(words.fr))
    for (const [key, text] of flat(words[language]))
      expect([key, places(text)]).toEqual([key, places(french.get(key) ?? '')])
  })

  it('in Dutch are not the French ones left over', () => {
    const french = new Map(flat(words.fr))
    const same = flat(words.nl).filter(([key, text]) => text === french.get(key) && /\s/.test(text))
    expect(same.map(([key]) => key)).toEqual(SAME_IN_BOTH)
  })

  it('fill their places and leave what nobody gave', () => {
    expect(fill('Étape {step} sur {steps}', { step: 1 })).toBe('Étape 1 sur {steps}')
  })
})

/** Names that French and Dutch share. */
const SAME_IN_BOTH = ['text.minutes']

describe('dates', () => {
  it.each([
    ['fr', 'mardi 1 décembre 2026, 09:00'],
    ['nl', 'dinsdag 1 december 2026, 09:00'],
    ['en', 'Tuesday 1 December 2026, 09:00'],
  ] as const)('are written in %s at the hour of Brussels', (language, expected) => {
    expect(longMoment('2026-12-01T08:00:00.000Z', language).replace('Tuesday, ', 'Tuesday ')).toBe(expected)
  })

  it('know summer time', () => {
    expect(shortMoment('2026-07-01T08:00:00.000Z', 'fr')).toBe('01/07/2026, 10:00')
  })

  it('never move a calendar day', () => {
    expect(longDay('2027-02-28', 'nl')).toBe('28 februari 2027')
  })
})

describe('what somebody typed', () => {
  it('keeps its signs and loses their meaning', () => {
    expect(plain('[ici](http://x) **gras** <b>')).toBe('\\[ici\\](http://x) \\*\\*gras\\*\\* \\<b\\>')
  })

  it('cannot turn the text around it', () => {
    expect(plain('Ng\u202egnitset')).toBe('Nggnitset')
  })

  it('shows letters, digits and ordinary punctuation untouched', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} .,;:!?'’()@+/-]*$/u), (text) => {
        expect(plain(text)).toBe(text)
      }),
    )
  })
})
