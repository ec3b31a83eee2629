import { describe, expect, it } from '@jest/globals'
import type { Act } from '../../src/domain/act.js'
import type { Referral } from '../../src/domain/referral.js'
import { slipOf } from '../../src/domain/slip.js'
import type { PERSON_LANGUAGES } from '../../src/domain/vocabulary.js'
import { slipCard } from '../../src/presenters/slipCard.js'
import { loadSlipWords, type SlipLanguage } from '../../src/presenters/slipWords.js'
import { loadWords } from '../../src/presenters/words.js'
import { afterAct, later, received, scheduled, stopped, warned } from '../builders/aReferral.js'
import { amelie, organisations } from '../builders/people.js'
import { theRegime } from '../builders/theRegime.js'
import { buttonsOf, textOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'

const [words, slips] = [loadWords(), loadSlipWords()]
const owner = { ...amelie, phone: '+32 2 111 11 11' }

function shown(referral: Referral, hours: number, regime = theRegime) {
  const slip = slipOf(referral, regime, later(hours))
  const organisation = organisations[0]
  if (!slip || !organisation) throw new Error('nothing to tell')
  return slipCard({ slip, referral, regime, owner, organisation }, words.fr, slips)
}
const text = (referral: Referral, hours = 10) => textOf(shown(referral, hours))

describe('the slip', () => {
  it('tells when, where, with whom, what to bring, how to move it and what an absence means', () => {
    const told = text(afterAct(received(), { ...visit, type: 'schedule' } as Act, later(2)))
    for (const line of [
      'Bonjour Anaïs De Smet,',
      'Quand : jeudi 3 septembre 2026, 10:00',
      'Durée : 45 minutes',
      'Où : Avenue de l’Astronomie 14',
      'Avec : Chloé Lambert',
      'À apporter : Carte d’identité',
      '• Chloé Lambert, +32 2 000 00 06 (Actiris)',
      '• Amélie Dubois, +32 2 111 11 11, am',
      'À la 2e absence',
      'pendant 7 mois',
      'vous avez 30 jours',
      'CPAS de Bruxelles',
    ]) {
      expect(told).toContain(line)
    }
    expect(told).not.toContain('85073003328')
  })

  it.each<[(typeof PERSON_LANGUAGES)[number], readonly SlipLanguage[]]>([
    ['fr', ['fr']],
    ['nl', ['nl']],
    ['other', ['fr', 'nl']],
    ['unknown', ['fr', 'nl']],
  ])('speaks the person’s language, not the reader’s: %s', (language, expected) => {
    const told = text(scheduled({ person: { language } }))
    const spoken = (['fr', 'nl'] as const).filter((spoken) => told.includes(slips[spoken].appointment))
    expect(spoken).toEqual(expected)
    expect(told).toContain(expected.includes('nl') ? 'donderdag 3 september 2026, 10:00' : 'jeudi 3 septembre 2026')
  })

  it('takes its figures from the law that the request was filed under, and cites no document', () => {
    const regime = { ...theRegime, stopAtUnjustified: 3, suspensionMonths: 4, justificationDays: 12 }
    const told = textOf(shown(scheduled(), 10, regime))
    for (const figure of ['3e absence', '4 mois', '12 jours']) expect(told).toContain(figure)
    expect(told).not.toMatch(/Cadre|Forem|décret|contrat de gestion/)
  })

  it.each([
    ['office', 'dans un bureau d’Actiris'],
    ['phone', 'par téléphone'],
    ['video', 'Demandez le lien'],
  ] as const)('says how to take part when the place was not given (%s)', (channel, said) => {
    const there = { type: 'schedule', appointment: { ...visit.appointment, place: undefined, channel } } as Act
    expect(text(afterAct(received(), there, later(2))).replaceAll("'", '’')).toContain(said)
  })

  it('is short: half a page, whatever was typed into the appointment, which shows as it was typed', () => {
    const typed = `**${'x'.repeat(9_000)}`
    const long = { type: 'schedule', appointment: { ...visit.appointment, place: typed, bring: typed, service: typed } }
    const card = shown(afterAct(received({ person: { language: 'other' } }), long as Act, later(2)), 10)
    expect(cardFaults(card)).toEqual([])
    expect(textOf(card).length).toBeLessThan(5_000)
    expect(textOf(card)).toContain('\\*\\*xxx')
    expect(text(scheduled()).length).toBeLessThan(1_300)
  })

  it('tells of a warning until when and where to prove a good reason', () => {
    const told = text(warned(), 60)
    for (const line of ['Vous n’étiez pas au rendez-vous du jeudi 3', 'au plus tard le 3 octobre 2026', '+32 2 111']) {
      expect(told.replaceAll("'", '’')).toContain(line)
    }
    expect(told).not.toContain('(Actiris)')
    expect(text(warned(), 24 * 60)).not.toContain('au plus tard')
  })

  it('tells of a stop from when the accompaniment may begin again', () => {
    expect(text(stopped(), 240)).toContain('à partir du 10 avril 2027')
  })

  it('leads back to the request', () => {
    expect(buttonsOf(shown(scheduled(), 10)).map(({ data }) => data.verb)).toContain('referral.open')
  })
})

const visit = {
  appointment: {
    at: later(48).toISOString(),
    durationMinutes: 45,
    service: 'Accueil Astro',
    channel: 'office',
    place: 'Avenue de l’Astronomie 14',
    bring: 'Carte d’identité',
  },
}

describe('the sentences of the slip', () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  const keys = Object.keys(slips.fr) as (keyof typeof slips.fr)[]

  it('name the same places in French and Dutch, and none is left over from the other', () => {
    for (const key of keys) {
      expect([key, places(slips.nl[key])]).toEqual([key, places(slips.fr[key])])
      expect(slips.nl[key]).not.toBe(slips.fr[key])
    }
  })

  it('are short enough for a newcomer: at most 20 words a sentence', () => {
    for (const key of keys) {
      for (const sentence of [slips.fr[key], slips.nl[key]].flatMap((text) => text.split(/[.?!:]\s/))) {
        expect([key, sentence, sentence.split(/\s+/).length <= 20]).toEqual([key, sentence, true])
      }
    }
  })
})
