import { describe, expect, it } from '@jest/globals'
import { accompaniment, type GuideSituation } from '../../src/domain/accompaniment.js'
import { LANGUAGES, type Member } from '../../src/domain/people.js'
import { CATEGORIES, REGISTERED } from '../../src/domain/vocabulary.js'
import { guideForm, verdictCard } from '../../src/presenters/guideCard.js'
import { loadWords, type Words } from '../../src/presenters/words.js'
import { admin, amelie, bram, chloe } from '../builders/people.js'
import { theRegime } from '../builders/theRegime.js'
import { alertsOf, buttonsOf, inputsOf, nodesOf, textOf, valuesOf, verbsOf } from '../fakes/cardReading.js'
import { cardFaults } from '../fakes/cardRules.js'

const words = loadWords()
const SOURCES = ['Cadre CPAS/Actiris 2022-2027, 3.2. Axe 1', 'Cadre CPAS/Actiris 2022-2027, 3.2. Axe 2']
const ris: GuideSituation = { category: 'ris', registered: 'yes', insertionStage: false }

const SITUATIONS: readonly GuideSituation[] = CATEGORIES.flatMap((category) =>
  REGISTERED.flatMap((registered) =>
    [true, false].flatMap((insertionStage) =>
      [20, 40, undefined].map((age) => ({ category, registered, insertionStage, age })),
    ),
  ),
)

function verdictFor(situation: GuideSituation, inWords: Words = words.fr, member: Member | undefined = amelie) {
  const verdict = accompaniment(situation, theRegime)
  return verdictCard({ situation, verdict, regime: theRegime, sources: SOURCES, entryId: 'cadre.x', member }, inWords)
}
const lines = (...about: Parameters<typeof verdictFor>) =>
  nodesOf(verdictFor(...about)).flatMap(({ type, text }) => (type === 'TextBlock' ? [String(text)] : []))

describe('the form', () => {
  it.each(LANGUAGES)('in %s asks the four questions in the words of the filing form', (language) => {
    const { category, registered, field } = words[language]
    const card = guideForm({}, [], words[language])
    expect(cardFaults(card)).toEqual([])
    expect(alertsOf(card)).toEqual([])
    expect(inputsOf(card).map(({ id, label }) => [id, label])).toEqual([
      ['category', field.category],
      ['registered', field.registered],
      ['age', field.age],
      ['insertionStage', field.insertionStage],
    ])
    const [categories, registrations] = inputsOf(card).map(({ choices }) => choices)
    expect(categories).toEqual(CATEGORIES.map((value) => ({ title: category[value], value })))
    expect(registrations).toEqual(REGISTERED.map((value) => ({ title: registered[value], value })))
    expect(valuesOf(card)).toEqual({ insertionStage: 'false' })
  })

  it('carries a mark that tells it from a press that asks for the form', () => {
    expect(buttonsOf(guideForm({}, [], words.fr)).map(({ data }) => data)).toEqual([
      { verb: 'eligibility.check', sent: 1 },
    ])
  })

  it('keeps what was typed and says what is wrong, at the field and at the top', () => {
    const typed = { category: 'ris', age: 'vingt', insertionStage: 'true' }
    const faults = [
      { field: 'registered', code: 'required' },
      { field: 'age', code: 'age' },
    ]
    const card = guideForm(typed, faults, words.fr)
    const [top, ...under] = alertsOf(card)
    expect(top).toContain(words.fr.field.registered)
    expect(top).toContain(words.fr.field.age)
    expect(under).toEqual([words.fr.fault.required, words.fr.fault.age])
    expect(valuesOf(card)).toEqual(typed)
  })

  it('stays a card that Teams takes, whatever is forged into it', () => {
    const endless = '😀'.repeat(10_000)
    const typed = { category: endless, registered: endless, age: endless, insertionStage: endless }
    expect(cardFaults(guideForm(typed, [], words.fr))).toEqual([])
  })
})

describe('the answer', () => {
  it.each(LANGUAGES)('in %s says who, by which rule, after which source, and what next', (language) => {
    const { guideWho, guideRule, guideNext } = words[language]
    for (const situation of SITUATIONS) {
      const { who, rule, next, axis } = accompaniment(situation, theRegime)
      const [first, second, third, fourth] = lines(situation, words[language])
      expect(first).toBe(guideWho[who].replace('{axis}', String(axis)))
      expect(second).toBe(guideRule[rule])
      for (const source of SOURCES) expect(third).toContain(source)
      expect(fourth).toBe(guideNext[next])
    }
  })

  it.each(LANGUAGES)('in %s is a good card without inputs, and leaves no place unfilled', (language) => {
    for (const situation of SITUATIONS) {
      const card = verdictFor(situation, words[language])
      expect(cardFaults(card)).toEqual([])
      expect(inputsOf(card)).toEqual([])
      expect(textOf(card)).not.toMatch(/[{}]|undefined/)
    }
  })

  it('repeats what was answered, since the form is gone', () => {
    const recap = lines({ category: 'eris', registered: 'unknown', age: 24, insertionStage: true }).at(-1)
    const { category, guideRegistered, fact } = words.fr
    for (const part of [category.eris, guideRegistered.unknown, '24 ans', fact.insertionStage])
      expect(recap).toContain(part)
    const short = lines(ris).at(-1)
    expect(short).not.toContain(fact.insertionStage)
    expect(short).not.toContain('ans')
  })

  it('names the needs that may be asked for, and none when nothing may be filed', () => {
    const { need } = words.fr
    const axis1 = textOf(verdictFor(ris))
    for (const name of [need.reference_adviser, need.remobilisation, need.job_search]) expect(axis1).toContain(name)
    expect(axis1).not.toContain(need.transition_link)
    expect(textOf(verdictFor({ ...ris, category: 'art60' }))).toContain(need.transition_link)
    for (const category of ['unemployment_residual', 'other'] as const)
      for (const name of Object.values(need).filter((word) => word !== need.grae))
        expect(textOf(verdictFor({ ...ris, category }))).not.toContain(name)
  })

  it('tells apart what a young person cannot ask and what depends on an age that was not given', () => {
    const adviser = words.fr.need.reference_adviser
    const about = (age: number | undefined) =>
      lines({ ...ris, insertionStage: true, age }).filter((line) => line.includes(adviser))
    expect(about(20)).toEqual([`Impossible avant 30 ans en stage d'insertion : ${adviser}.`])
    expect(about(undefined)).toEqual([`Seulement à partir de 30 ans : ${adviser}.`])
    expect(about(40)).toEqual([expect.stringContaining('Besoins possibles')])
  })

  it('says that the age limit is an operating rule, with its version, and only where an age counts', () => {
    const rule =
      "La limite de 30 ans ne vient pas du Cadre : c'est une règle de fonctionnement de Passerelle, version du 1 janvier 2026."
    const told = SITUATIONS.filter((situation) => lines(situation).includes(rule))
    const byAge = SITUATIONS.filter((situation) => accompaniment(situation, theRegime).byAge)
    expect(told).toEqual(byAge)
    expect(told).toHaveLength(12)
  })
})

describe('the buttons under the answer', () => {
  it.each<[string, Member | undefined, boolean]>([
    ['a caseworker', amelie, true],
    ['a coordinator', bram, true],
    ['an adviser', chloe, false],
    ['an admin', admin, false],
  ])('offer %s a new request: only to who may file one (%#)', (_, member, files) => {
    expect(verbsOf(verdictFor(ris, words.fr, member)).includes('referral.open')).toBe(files)
    const refused = { ...ris, registered: 'no' } as const
    expect(verbsOf(verdictFor(refused, words.fr, member))).not.toContain('referral.open')
  })

  it('offer an unknown person the rule and a new start', () => {
    const verdict = accompaniment(ris, theRegime)
    const view = { situation: ris, verdict, regime: theRegime, sources: SOURCES, member: undefined }
    expect(verbsOf(verdictCard({ ...view, entryId: 'cadre.x' }, words.nl))).toEqual([
      'knowledge.ask',
      'eligibility.check',
    ])
    expect(verbsOf(verdictCard(view, words.nl))).toEqual(['eligibility.check'])
  })

  it('start again without a mark and without what was answered', () => {
    const again = buttonsOf(verdictFor(ris)).find(({ data }) => data.verb === 'eligibility.check')
    expect(again?.data).toEqual({ verb: 'eligibility.check' })
  })
})
