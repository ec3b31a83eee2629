import { describe, expect, it } from '@jest/globals'
import { actCard } from '../../src/presenters/actCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { received } from '../builders/aReferral.js'
import { aMember } from '../builders/people.js'
import { buttonsOf, inputsOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'

const { fr } = loadWords()
const many = Array.from({ length: 400 }, (_, n) =>
  aMember(`Anne-Charlotte Vandenbroucke ${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}`, 'cpas-21004'),
)
const form = (count: number, page = 1) =>
  actCard(
    {
      type: 'reassign',
      side: 'cpas',
      referral: received(),
      inputs: {},
      faults: [],
      people: { all: many.slice(0, count), page },
    },
    fr,
  )
const choices = (count: number, page?: number) => inputsOf(form(count, page))[0]?.choices as { title: string }[]
const pageButton = (count: number, page?: number) =>
  buttonsOf(form(count, page)).find(({ title }) => title === fr.button.nextPeople)

describe('a form that asks for a colleague', () => {
  it.each([1, 150, 151, 400])('of %d keeps the rules of cards', (count) => {
    expect(cardFaults(form(count))).toEqual([])
  })

  it('is searched while typing once the list is long', () => {
    expect([20, 21].map((count) => inputsOf(form(count))[0]?.style)).toEqual(['compact', 'filtered'])
  })

  it('shows everybody, page after page, and comes round to the first', () => {
    const shown = [1, 2, 3].flatMap((page) => choices(400, page).map(({ title }) => title))
    expect(shown).toEqual(many.map(({ name }) => name))
    expect([1, 2, 3].map((page) => pageButton(400, page)?.data.page)).toEqual([2, 3, 1])
    expect(pageButton(150)).toBeUndefined()
  })

  it('shows the last page when the list became shorter', () => {
    expect(choices(160, 9)).toHaveLength(10)
  })
})
