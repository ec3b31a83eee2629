import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { type Card, nodesOf, textOf, verbsOf } from '../fakes/cardReading.js'
import { files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const words = loadWords()
const chartsOf = (card: Card | undefined) =>
  nodesOf(card)
    .filter(({ type }) => type.startsWith('Chart.'))
    .map(({ title, data }) => [title, data])

it.each(['chiffres', 'cijfers', 'figures'])('"%s" shows a coordinator the figures of the organisation', (phrase) =>
  inWorld(async ({ amelie, bram }) => {
    await files(amelie)
    const { messages } = await bram.says(phrase)
    expect(messages).toHaveLength(1)
    expect(chartsOf(bram.card)).toEqual([
      [words.nl.figure.status, [{ legend: 'Verzonden (1)', value: 1, color: 'categoricalLightBlue' }]],
      [words.nl.figure.need, [{ x: `${words.nl.need.reference_adviser} (1)`, y: 1 }]],
    ])
  }),
)

it.each(['execute', 'submit'] as const)('another period is chosen on the card (%s)', (how) =>
  inWorld(async (world) => {
    const { amelie, bram } = world
    bram.presses = how
    await files(amelie)
    world.passes({ days: 40 })
    await bram.says('cijfers')
    await bram.press('figures.open', { period: 'month' })
    expect(textOf(bram.card)).toContain(words.nl.figure.empty)
    expect(chartsOf(bram.card)).toEqual([])
    await bram.press('figures.open', { period: 'all' })
    expect(chartsOf(bram.card)).toHaveLength(2)
    expect(nodesOf(bram.card).find(({ id }) => id === 'period')).toMatchObject({ value: 'all' })
  }),
)

it('nobody but a coordinator gets figures, and no coordinator those of another organisation', () =>
  inWorld(async ({ amelie, dorien, elif, chloe }) => {
    await files(amelie)
    for (const other of [amelie, dorien, chloe]) {
      await other.says('figures')
      expect(textOf(other.card)).toContain(words[other === dorien ? 'nl' : 'fr'].text.notYours)
      const { card } = await other.pressData({ verb: 'figures.open', period: 'all' })
      expect(chartsOf(card)).toEqual([])
    }
    await elif.says('figures')
    expect(textOf(elif.card)).toContain(words.en.figure.empty)
  }))

it('the help of a coordinator leads there, and a forged period shows the ordinary one', () =>
  inWorld(async ({ amelie, bram }) => {
    await amelie.says('aide')
    expect(verbsOf(amelie.card)).not.toContain('figures.open')
    await bram.says('hulp')
    await bram.press('figures.open')
    expect(textOf(bram.card)).toContain(words.nl.figure.title)
    await bram.pressData({ verb: 'figures.open', period: '<script>' })
    expect(nodesOf(bram.card).find(({ id }) => id === 'period')).toMatchObject({ value: 'last12' })
  }))

it('in a group the figures come in the private chat', () =>
  inWorld(async ({ bram, teams }) => {
    await bram.says('hulp')
    const group = { conversation: { id: '19:group', conversationType: 'groupChat', tenantId: bram.who.tenant } }
    await bram.says('cijfers', group)
    expect(teams.writtenTo('19:group').map(({ text }) => text)).toEqual([words.nl.text.privately])
    expect(textOf(bram.card)).toContain(words.nl.figure.title)
  }))
