import { describe, expect, it } from '@jest/globals'
import type { Act } from '../../src/domain/act.js'
import type { Referral } from '../../src/domain/referral.js'
import { holdsMore } from '../../src/presenters/history.js'
import { historyCard } from '../../src/presenters/historyCard.js'
import { referralCard } from '../../src/presenters/referralCard.js'
import { loadWords } from '../../src/presenters/words.js'
import { aClosing, afterAct, closed, inProgress, later, received, scheduled, submitted } from '../builders/aReferral.js'
import { amelie, chloe } from '../builders/people.js'
import { buttonsOf, textOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'

const { fr } = loadWords()
const nameOf = (id: string) => (id === amelie.id ? amelie.name : undefined)
const pageOf = (referral: Referral, page: number) => historyCard(referral, { side: 'cpas', nameOf }, page, fr)

/** Every page, following the buttons as a reader would. */
function readThrough(referral: Referral): readonly string[] {
  const read = (page: number): readonly string[] => {
    const card = pageOf(referral, page)
    expect(cardFaults(card)).toEqual([])
    const next = buttonsOf(card).find(({ title }) => title === fr.button.nextPage)
    return [textOf(card), ...(next ? read(Number(next.data.history)) : [])]
  }
  return read(1)
}

const long = (word: string) => Array.from({ length: 500 }, (_, index) => `${word}${index}`).join(' ')
const written = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }).reduce<Referral>(
    (referral, _, index) => afterAct(referral, { type: 'message', text: text(index) }, later(3 + index)),
    received(),
  )

describe('the whole history', () => {
  it('says when, who and what, with what each step brought', () => {
    const moved = afterAct(
      scheduled(),
      {
        type: 'reschedule',
        askedBy: 'person',
        reason: 'Examen',
        appointment: { at: later(96).toISOString(), service: 'Accueil', channel: 'phone' },
      },
      later(10),
    )
    const text = textOf(pageOf(moved, 1))
    for (const said of [
      `01/09/2026, 10:00 · ${amelie.name}, CPAS`,
      `01/09/2026, 11:00 · ${chloe.name}, Actiris`,
      'Rendez-vous déplacé du 03/09/2026, 10:00 au 05/09/2026, 10:00',
      `${fr.fact.where} : ${fr.channel.office}, Avenue de l’Astronomie 14`,
      `${fr.field.why} : Examen`,
    ]) {
      expect(text).toContain(said)
    }
  })

  it('leaves out nothing of sixty long messages, each page a card that travels everywhere', () => {
    const read = readThrough(written(60, (index) => long(`m${index}w`))).join('\n')
    for (const index of [0, 31, 59]) {
      for (const word of long(`m${index}w`).split(' ')) expect(read).toContain(word)
    }
  })

  it('goes on in a further line where one step brought more than a page, without cutting a sign from its stroke', () => {
    const stars = '*'.repeat(10_000)
    const ended = afterAct(inProgress(), { ...aClosing, type: 'close', facts: stars } as Act, later(60))
    const pages = readThrough(ended)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join('\n').split('\\*')).toHaveLength(10_001)
  })

  it('opens its last page when an older button asks for one that is not there', () => {
    expect(textOf(pageOf(submitted(), 9))).toBe(textOf(pageOf(submitted(), 1)))
  })
})

describe('the way to it', () => {
  it('is offered when it holds more than the card: a step further back, what a step brought, the rest of a message', () => {
    expect(holdsMore(submitted(), fr)).toBe(false)
    expect(
      holdsMore(
        written(1, () => 'Bonjour'),
        fr,
      ),
    ).toBe(false)
    expect(
      holdsMore(
        written(6, () => 'Bonjour'),
        fr,
      ),
    ).toBe(true)
    expect(
      holdsMore(
        written(2, () => long('x')),
        fr,
      ),
    ).toBe(true)
    expect(holdsMore(closed(), fr)).toBe(true)
  })

  it('stands on the card of either side, among what follows the acts', () => {
    for (const side of ['cpas', 'actiris'] as const) {
      const names = { owner: amelie.name, organisation: 'CPAS', nameOf }
      const card = referralCard({ referral: closed(), side, names, acts: [] }, fr)
      expect(buttonsOf(card).map(({ title, data }) => [title, data.history])).toEqual([[fr.button.history, 1]])
    }
  })
})
