import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Block, Section } from '../../src/imports/block.js'
import { cutPassages } from '../../src/imports/cutPassages.js'

const paragraph = (number: number, text: string): Block => ({ place: { kind: 'paragraph', number }, text })
const page = (number: number, ...texts: string[]): Section =>
  texts.map((text) => ({ place: { kind: 'page', number }, text }))
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean)
const sentence = (word: string, words: number) =>
  `${`${word} `.repeat(words - 1)}${word}.`.replace(/^./, (c) => c.toUpperCase())

const words = fc.array(fc.stringMatching(/^[a-zé’.;:-]{1,24}$/), { minLength: 1, maxLength: 120 })
const sections = fc.array(fc.array(words, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })

describe('a document cut into passages', () => {
  it('keeps every word once and in order, whatever the text', () => {
    fc.assert(
      fc.property(sections, (texts) => {
        const passages = cutPassages(texts.map((section, at) => page(at + 1, ...section.map((text) => text.join(' ')))))
        expect(passages.flatMap(({ text }) => wordsOf(text))).toEqual(texts.flat(2))
      }),
    )
  })

  it('has passages of 200 to 700 characters, but for a page that holds less', () => {
    fc.assert(
      fc.property(sections, (texts) => {
        const pages = texts.map((section, at) => page(at + 1, ...section.map((text) => text.join(' '))))
        const passages = cutPassages(pages)
        for (const [at, lines] of pages.entries()) {
          const whole = lines.map(({ text }) => text).join('\n')
          const lengths = passages
            .filter(({ place }) => place.kind === 'page' && place.number === at + 1)
            .map(({ text }) => text.length)
          expect(Math.max(...lengths)).toBeLessThanOrEqual(700)
          expect(Math.min(...lengths)).toBeGreaterThanOrEqual(Math.min(200, whole.length))
        }
      }),
    )
  })

  it('never joins two pages', () => {
    const passages = cutPassages([page(1, 'Une page.'), page(2, 'Une autre.')])
    expect(passages).toEqual([
      { place: { kind: 'page', number: 1 }, text: 'Une page.' },
      { place: { kind: 'page', number: 2 }, text: 'Une autre.' },
    ])
  })

  it('joins short paragraphs, each on its line, and gives the place of the first', () => {
    const passages = cutPassages([[paragraph(7, 'Horaires'), paragraph(8, 'De 9 à 12 heures.')]])
    expect(passages).toEqual([{ place: { kind: 'paragraph', number: 7 }, text: 'Horaires\nDe 9 à 12 heures.' }])
  })

  it('cuts between paragraphs rather than inside one', () => {
    const [first, second] = [sentence('accueil', 50), sentence('recours', 50)]
    expect(cutPassages([[paragraph(1, first), paragraph(2, second)]]).map(({ text }) => text)).toEqual([first, second])
  })

  it('leaves a title with the text that it announces', () => {
    const [first, second] = [sentence('accueil', 50), sentence('recours', 50)]
    const passages = cutPassages([[paragraph(1, first), paragraph(2, 'Le recours'), paragraph(3, second)]])
    expect(passages.map(({ text }) => text)).toEqual([first, `Le recours\n${second}`])
  })

  it('cuts a long paragraph between sentences, not after an abbreviation', () => {
    const [first, second] = [
      `${sentence('accueil', 40)} Voir art. 60 §7`,
      `${sentence('recours', 25)} Selon M. Dupont.`,
    ]
    const [cut] = cutPassages([[paragraph(1, `${first} ici. ${second} ${sentence('suite', 40)}`)]])
    expect(cut?.text).toBe(`${first} ici.`)
  })

  it('does not cut a word that is longer than a passage', () => {
    const word = 'x'.repeat(900)
    expect(cutPassages([[paragraph(1, `un ${word} deux`)]]).map(({ text }) => text)).toContain(word)
  })

  it('refuses a document of more than 20,000 passages', () => {
    const long = Array.from({ length: 20_001 }, (_, at) => page(at + 1, 'Texte.'))
    expect(cutPassages(long.slice(1))).toHaveLength(20_000)
    expect(() => cutPassages(long)).toThrow('more than 20000 passages')
  })
})
