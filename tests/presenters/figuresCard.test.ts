import { describe, expect, it } from '@jest/globals'
import type { Figures } from '../../src/domain/figures.js'
import { LANGUAGES } from '../../src/domain/people.js'
import { NEEDS, REJECT_REASONS, RESULTS, STATUSES } from '../../src/domain/vocabulary.js'
import { figuresCard } from '../../src/presenters/figuresCard.js'
import { shownNumber, shownShare } from '../../src/presenters/numbers.js'
import { loadWords } from '../../src/presenters/words.js'
import { textOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'

const words = loadWords()
const SPAN = { from: '2026-01-01', to: '2026-09-01' }
const YEAR = { from: '2026-01-01', to: '2026-12-31', fte: 1.5, target: 900, logged: 12, elapsedTarget: 602 }
const counts = <K extends string>(keys: readonly K[]) => keys.map((key, index) => ({ key, count: 12_345 - index }))

const FIGURES: Figures = {
  total: 123_456,
  byStatus: counts(STATUSES),
  byNeed: counts(NEEDS),
  firstAct: { measured: 8, median: 0.5, p90: 3 },
  firstAppointment: { measured: 0 },
  appointments: counts(RESULTS),
  unjustifiedShare: 0.0004,
  rejected: counts(REJECT_REASONS),
}
const view = {
  period: 'year',
  span: SPAN,
  figures: FIGURES,
  indicators: [YEAR, YEAR, YEAR, YEAR],
  indicatorSource: 'Cadre, 4',
} as const

describe.each(LANGUAGES)('the card of figures in %s', (language) => {
  it('holds every status, need and reason at once within what Teams takes', () => {
    expect(cardFaults(figuresCard(view, words[language]))).toEqual([])
  })
})

it('tells half a day as half a day, a share that is not quite nothing as less than a little, and what cannot be told', () => {
  const told = textOf(figuresCard(view, words.fr)).replace(/[\u00a0\u202f]/g, ' ')
  expect(told).toContain(
    'en jours ouvrables, 0,5 (médiane) et au plus 3 pour 9 demandes sur 10 (demandes mesurées : 8)',
  )
  expect(told).toContain('soit < 0,1 % des rendez-vous')
  expect(told).toContain(words.fr.figure.noDelay)
})

it('shows the three latest periods of the indicator, with its source once', () => {
  const told = textOf(figuresCard(view, words.nl))
  expect(told.match(/VTE\)/g)).toHaveLength(3)
  expect(told.match(/Cadre, 4/g)).toHaveLength(1)
})

describe('numbers', () => {
  it.each([
    [0, '0 %'],
    [0.0004, '< 0,1 %'],
    [0.001, '0,1 %'],
    [0.0726, '7,3 %'],
    [0.9996, '> 99,9 %'],
    [1, '100 %'],
  ])('the share %d is shown as %s', (share, shown) => {
    expect(shownShare(share, 'fr').replace(/[\u00a0\u202f]/g, ' ')).toBe(shown)
  })

  it('have two decimals at most, written as each language does', () => {
    expect(LANGUAGES.map((language) => shownNumber(1.255, language))).toEqual(['1,26', '1,26', '1.26'])
  })
})
