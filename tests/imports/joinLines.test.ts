import { describe, expect, it } from '@jest/globals'
import { joinLines } from '../../src/imports/joinLines.js'

describe('the lines of a page', () => {
  it('that were wrapped make one paragraph', () => {
    expect(joinLines(['Le centre reçoit chaque', 'personne sans rendez-vous.', '', 'Il est fermé le lundi.'])).toEqual([
      'Le centre reçoit chaque personne sans rendez-vous.',
      'Il est fermé le lundi.',
    ])
  })

  it('go on over an empty line in the middle of a sentence', () => {
    expect(joinLines(['La demande est faite', '', 'par le travailleur social,', '', 'dans les dix jours.'])).toEqual([
      'La demande est faite par le travailleur social, dans les dix jours.',
    ])
  })

  it('go on after a little word, even with a capital', () => {
    expect(joinLines(['Une convention avec le', 'Gouvernement et les autres partenaires de la Région.'])).toEqual([
      'Une convention avec le Gouvernement et les autres partenaires de la Région.',
    ])
  })

  it.each([
    ['divides a word', ['l’accompa-', 'gnement'], 'l’accompagnement'],
    ['divides a word with a soft hyphen', ['l’accompa\u00AD', 'gnement'], 'l’accompagnement'],
    ['ends on the hyphen of a compound', ['un rendez-', 'vous'], 'un rendez-vous'],
    ['ends on the hyphen of a name', ['Bruxelles-', 'Capitale'], 'Bruxelles-Capitale'],
  ])('are joined rightly when a line %s', (_, lines, joined) => {
    expect(joinLines(lines)).toEqual([joined])
  })

  it('keep points of a list apart, with their marks', () => {
    expect(joinLines(['Trois étapes :', '• accueil', '- bilan du', 'parcours', '3. suivi'])).toEqual([
      'Trois étapes :',
      '• accueil',
      '- bilan du parcours',
      '3. suivi',
    ])
  })

  it('keep a title apart from the text under it', () => {
    expect(joinLines(['Délais', 'La réponse est donnée dans les dix jours ouvrables qui suivent.'])).toEqual([
      'Délais',
      'La réponse est donnée dans les dix jours ouvrables qui suivent.',
    ])
  })

  it('lose doubled and special white space, and compose their accents', () => {
    expect(joinLines(['  Coût :\t1\u00A0250\u202F€  reçu\u200B'])).toEqual(['Coût : 1 250 € reçu'])
    expect(joinLines(['Cafe\u0301'])).toEqual(['Café'])
  })
})
