import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Said, understand } from '../../src/knowledge/conversation/followUp.js'
import { LANGUAGES, type Language } from '../../src/knowledge/entry.js'

const topic = { fr: "Public-cible de l'axe 1", nl: 'Doelgroep van as 1', en: 'Target public of axis 1' }
const topicOf = () => topic
const said = (question: string, language: Language): Said => ({ question, language, entryId: 'cadre.axis' })

describe('a message that is complete', () => {
  it.each<[Language, string]>([
    ['fr', "et quelles sont les valeurs d'Actiris ?"],
    ['fr', 'public cible axe 1'],
    ['fr', 'valeurs actiris'],
    ['fr', 'ISP'],
    ['fr', 'Actiris'],
    ['fr', "c'est quoi l'axe 2 ?"],
    ['fr', 'qui est le ministre ?'],
    ['fr', 'et les Chèques TIC ?'],
    ['fr', 'et le public cible de l’axe 2 ?'],
    ['fr', 'et ?'],
    ['fr', 'cours de français'],
    ['fr', 'français'],
    ['nl', 'en wat zijn de vijf strategische doelstellingen?'],
    ['nl', 'wat is Actiris?'],
    ['nl', 'doelgroep as 1'],
    ['en', 'and what are the five strategic objectives?'],
    ['en', 'Is Actiris in Brussels?'],
  ])('is left untouched (%s): "%s"', (language, message) => {
    const last = said('Qui suit un jeune au RIS de l’axe 1 ?', language)
    expect(understand(message, last, topicOf)).toEqual({ kind: 'question', text: message, standalone: true })
  })

  it('is whatever is said first', () => {
    for (const message of ['et pour l’axe 2 ?', 'combien ?', 'en français svp', 'non, pour Actiris'])
      expect(understand(message, undefined, topicOf)).toEqual({ kind: 'question', text: message, standalone: true })
  })

  it('is any text at all, without failing, and never becomes an empty question', () => {
    const anything = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(anything, anything, fc.constantFrom(...LANGUAGES), (message, question, language) => {
        const understood = understand(message, said(question, language), topicOf)
        expect(understood.kind === 'retell' || understood.text === message || understood.text.trim() !== '').toBe(true)
      }),
    )
  })
})

describe('another language', () => {
  it.each<[Language, string, Language]>([
    ['nl', 'en français svp', 'fr'],
    ['fr', 'in het Nederlands aub', 'nl'],
    ['fr', 'English please', 'en'],
    ['fr', 'en néerlandais ?', 'nl'],
    ['nl', 'kan dat in het Frans?', 'fr'],
    ['fr', 'tu peux me traduire ça en anglais ?', 'en'],
    ['en', 'can you say that in Dutch?', 'nl'],
    ['fr', 'et en nl ?', 'nl'],
  ])('is wished for (%s): "%s"', (language, message, wished) => {
    const last = said('Actiris ?', language)
    expect(understand(message, last, topicOf)).toEqual({ kind: 'retell', language: wished })
  })
})
