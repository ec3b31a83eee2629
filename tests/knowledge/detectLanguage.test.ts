import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { detectLanguage } from '../../src/knowledge/detectLanguage.js'
import type { Language } from '../../src/knowledge/entry.js'

describe('the language of a question', () => {
  it.each<[string, Language]>([
    ['Qui accompagne les jeunes au RIS ?', 'fr'],
    ['c koi le rae', 'fr'],
    ['nombre ETP chômage', 'fr'],
    ["L'accord dure combien de temps ?", 'fr'],
    ['quand commence la convention svp', 'fr'],
    ['bonjour, mon usager travaille', 'fr'],
    ['Wie volgt de jongeren met een leefloon op?', 'nl'],
    ['leefloon jongere opvolging', 'nl'],
    ['jai un jeune au ris', 'fr'],
    ['keske le rae', 'fr'],
    ['wa is isp', 'nl'],
    ['hvl acties', 'nl'],
    ['kheb ne klant, mss afwezig', 'nl'],
    ['Steunt Actiris de OCMW financieel?', 'nl'],
    ['ppl on welfare', 'en'],
    ['gotta sign up forem', 'en'],
    ['Which axes of the Forem?', 'en'],
    ['hoeveel dossiers per VTE', 'nl'],
    ['doelgroep as 1', 'nl'],
    ['aub uitleg over het kader', 'nl'],
    ['Is een werkzoekende verplicht ingeschreven?', 'nl'],
    ['Who follows young people?', 'en'],
    ['how many case files', 'en'],
    ['jobseeker registration rules', 'en'],
    ['What is the Dossier Unique?', 'en'],
    ['pls explain the second axis', 'en'],
  ])('of "%s" is %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each(['Wat betekent "chercheur d\'emploi"?', 'Wie werkt er bij Bruxelles Formation?'])(
    'stays Dutch around French names: %s',
    (text) => {
      expect(detectLanguage(text)).toBe('nl')
    },
  )

  it.each(['', '???', 'Actiris', 'CPAS Actiris', 'FSE+', '600'])('is not guessed from "%s"', (text) => {
    expect(detectLanguage(text)).toBeUndefined()
  })

  it('is asked of any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect([undefined, 'fr', 'nl', 'en']).toContain(detectLanguage(text))
      }),
    )
  })
})
