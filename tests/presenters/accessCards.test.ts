import { describe, expect, it } from '@jest/globals'
import { askedFor, decided } from '../../src/domain/access.js'
import { LANGUAGES, type Organisation } from '../../src/domain/people.js'
import { accessAnswer, accessCard, accessNotice } from '../../src/presenters/accessCards.js'
import { accessForm, accessWaiting } from '../../src/presenters/accessForm.js'
import { loadWords } from '../../src/presenters/words.js'
import { later, NOW } from '../builders/aReferral.js'
import { aMember, amelie, bram, organisations } from '../builders/people.js'
import { inputsOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'

const words = loadWords()
const { fr } = words
const [brussels, molenbeek] = organisations as [Organisation, Organisation]
const actiris = organisations.find(({ kind }) => kind === 'actiris') as Organisation
const NINA = { tenant: 't', aadObjectId: 'nina', name: '*Nina* Nieuw', language: 'nl' } as const
const request = askedFor(brussels, 'caseworker', NINA, undefined, NOW)
const seen = { request, organisation: brussels, member: undefined, unreached: undefined }
const blank = { inputs: {}, faults: [], open: [], member: undefined }
const choices = (card: Parameters<typeof inputsOf>[0], id: string) =>
  inputsOf(card)
    .filter((input) => input.id === id)
    .flatMap((input) => (input.choices as { value: string }[]).map(({ value }) => value))

describe('the form that asks for access', () => {
  it('has the one organisation chosen already; of several each with its roles is offered, none chosen', () => {
    expect(valuesOf(accessForm({ ...blank, organisations: [brussels] }, fr))).toEqual({ organisation: brussels.id })
    const several = accessForm({ ...blank, organisations: [brussels, actiris] }, fr)
    expect(valuesOf(several)).toEqual({})
    expect(choices(several, 'organisation')).toEqual([brussels.id, actiris.id])
    expect(choices(several, 'role')).toEqual(['caseworker', 'coordinator', 'adviser'])
  })

  it('tells a member what he is, and that he would leave it for another organisation; what is open already it shows', () => {
    const both = { ...blank, organisations: [brussels, molenbeek], member: amelie }
    const open = [{ request, organisation: brussels, deciders: [bram] }]
    const text = textOf(accessForm({ ...both, open }, fr))
    for (const told of [fr.role.caseworker, 'CPAS de Bruxelles', fr.access.moves, fr.access.openAlready])
      expect(text).toContain(told)
    expect(textOf(accessForm({ ...both, organisations: [brussels] }, fr))).not.toContain(fr.access.moves)
  })

  it('shows nothing again that it does not offer', () => {
    const card = accessForm({ ...blank, organisations: [brussels], inputs: { organisation: 'x', role: 'admin' } }, fr)
    expect(valuesOf(card)).toEqual({})
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  const own = words[language]
  const granted = decided(request, bram, true, later(1))
  const cards = {
    form: accessForm({ ...blank, organisations }, own),
    waiting: accessWaiting({ request, organisation: brussels, deciders: [bram] }, true, own),
    asked: accessNotice(seen, own, true).card,
    elsewhere: accessCard({ ...seen, member: aMember('nina', molenbeek.id, 'caseworker') }, own),
    own: accessCard({ ...seen, isOwn: true }, own),
    granted: accessCard({ ...seen, request: granted, by: 'Bram Peeters', nextId: 'a2', unreached: 'removed' }, own),
    told: accessAnswer(
      { request: granted, organisation: brussels, by: bram, member: amelie, isOfCpas: true },
      own,
      true,
    ).card,
    refused: accessAnswer(
      {
        request: decided(request, bram, false, later(1)),
        organisation: brussels,
        by: undefined,
        member: undefined,
        isOfCpas: false,
      },
      own,
      false,
    ).card,
  }

  it.each(Object.entries(cards))('the card "%s" keeps to the rules and leaves no place unfilled', (_, card) => {
    expect(cardFaults(card)).toEqual([])
    expect(textOf(card)).not.toMatch(/\{\w+\}/)
  })

  it('names are shown as they were written, and stand on no phone', () => {
    expect(textOf(cards.asked)).toContain('\\*Nina\\* Nieuw')
    for (const reminder of [true, false]) {
      expect(accessNotice(seen, own, reminder).summary).not.toContain('Nina')
      expect(accessNotice(seen, own, reminder).summary.includes(own.notice.reminderLabel)).toBe(reminder)
    }
  })
})

it('tells who decides what the role means, and whether the asker hears of it', () => {
  const asCoordinator = { ...request, role: 'coordinator' } as const
  expect(textOf(accessCard({ ...seen, request: asCoordinator }, fr))).toContain(fr.access.asCoordinator)
  expect(textOf(accessCard(seen, fr))).not.toContain(fr.access.asCoordinator)
  const granted = { ...seen, request: decided(request, bram, true, NOW), by: 'Bram Peeters' }
  expect(textOf(accessCard(granted, fr))).toContain(fr.access.askerTold)
  expect(textOf(accessCard({ ...granted, unreached: 'removed' }, fr))).not.toContain(fr.access.askerTold)
})

it('only an open request of somebody else has buttons to decide, and a refused one that to give access after all', () => {
  const decide = ['access.grant', 'access.refuse']
  const buttons = (view: Parameters<typeof accessCard>[0]) =>
    verbsOf(accessCard(view, fr)).filter((verb) => decide.includes(verb))
  expect(buttons(seen)).toEqual(decide)
  expect(buttons({ ...seen, isOwn: true })).toEqual([])
  const refused = { ...seen, request: decided(request, bram, false, NOW) }
  expect([buttons(refused), buttons({ ...refused, isOwn: true })]).toEqual([['access.grant'], []])
  expect(buttons({ ...seen, request: decided(request, bram, true, NOW) })).toEqual([])
})
