import { readdirSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { AdaptiveCard } from 'adaptivecards/dist/adaptivecards.js'
import { CARD_DATA, type CardData, type CardName, renderCard } from '../../src/presenters/cards.js'

const action = {
  title: 'Suivant',
  style: 'positive' as const,
  data: { verb: 'referral.next', draftId: 'd1', version: 2 },
}
const section = { title: 'La personne', facts: [{ label: 'Nom', value: 'Ng' }] }
const input = { id: 'lastName', label: 'Nom', kind: 'text' as const, value: 'Ng', hint: '', fault: '', options: [] }

/** Data that fills every place of its template. */
const FULL: { [N in CardName]: CardData<N> } = {
  form: {
    title: 'T',
    step: 'S',
    alert: 'A',
    note: 'N',
    inputs: (['text', 'longText', 'date', 'time', 'choice', 'choices', 'toggle'] as const).map((kind) => ({
      ...input,
      id: kind,
      kind,
      value: '',
      hint: 'h',
      fault: 'f',
      group: 'G',
      options: [{ title: 'Un', value: '1' }],
    })),
    sections: [section],
    actions: [action],
    submits: [action],
  },
  referral: {
    title: 'T',
    status: 'Reçue',
    tone: 'Good',
    ball: 'B',
    alert: 'A',
    note: 'N',
    sections: [section],
    history: [{ at: '1', what: '2' }],
    historyTitle: 'H',
    footer: '',
    actions: [action],
    links: [{ title: 'Agenda', url: 'https://teams.microsoft.com/l/meeting/new' }],
  },
  list: {
    title: 'T',
    page: 'P',
    note: 'N',
    inputs: [
      { ...input, id: 'search' },
      { ...input, id: 'filter', kind: 'choice', value: '1', options: [{ title: 'Un', value: '1' }] },
    ],
    rows: [{ title: 'ACT', line: 'L', status: 'S', tone: 'Accent', actions: [action] }],
    actions: [action],
  },
  figures: {
    title: 'T',
    period: 'P',
    note: 'N',
    sections: [section],
    charts: (['donut', 'bar'] as const).map((kind) => ({
      kind,
      title: kind,
      points: [{ label: 'Reçue', shown: '2', legend: 'Reçue (2)', value: 2, color: 'categoricalBlue' }],
    })),
    inputs: [{ ...input, kind: 'choice', options: [{ title: 'Un', value: '1' }] }],
    actions: [action],
  },
  message: { title: 'T', paragraphs: [{ text: 'P' }], actions: [action] },
}
const NAMES = Object.keys(CARD_DATA) as CardName[]
const render = (name: CardName, data: object) => renderCard(name, data as CardData<CardName>)

describe('the card templates', () => {
  it('are exactly the catalogue: no file without data, no data without file', () => {
    const files = readdirSync(new URL('../../cards/', import.meta.url)).map((file) => file.replace(/\.json$/, ''))
    expect(files.sort()).toEqual([...NAMES].sort())
  })

  it.each(NAMES)('%s leaves no place unfilled', (name) => {
    expect(JSON.stringify(render(name, FULL[name]))).not.toContain('${')
  })

  it.each(NAMES)('%s is a card that the public renderer reads without complaint', (name) => {
    const card = new AdaptiveCard()
    card.parse(render(name, FULL[name]))
    const complaints = card
      .validateProperties()
      .validationEvents.filter(({ message }) => !/Execute|Chart\./.test(message))
    expect(complaints.map(({ message }) => message)).toEqual([])
    expect(card.getItemCount()).toBeGreaterThan(0)
  })

  it.each(NAMES)('%s gives every input a label and requires none, so that going back is never held up', (name) => {
    const inputs = nodesOf(render(name, FULL[name])).filter(({ type }) => String(type).startsWith('Input.'))
    expect(inputs.every(({ label }) => typeof label === 'string' && label.trim().length > 0)).toBe(true)
    expect(inputs.some((node) => 'isRequired' in node)).toBe(false)
  })

  it.each(NAMES)('%s gives every button its verb twice and a fallback with the same data', (name) => {
    const buttons = nodesOf(render(name, FULL[name])).filter(({ type }) => type === 'Action.Execute')
    expect(buttons.length).toBeGreaterThan(0)
    for (const { verb, data, fallback } of buttons) {
      expect(data).toMatchObject({ verb })
      expect(fallback).toMatchObject({ type: 'Action.Submit', data })
    }
  })

  it('shows what somebody typed as it is, even when it looks like a place of the template', () => {
    const card = render('form', { ...FULL.form, inputs: [{ ...input, value: '${title} {{DATE(x)}}' }] })
    const [shown] = nodesOf(card).filter(({ type }) => type === 'Input.Text')
    expect(shown?.value).toBe('${title} {{DATE(x)}}')
  })

  it('gives Teams’ charts their numbers, and other clients the same in words', () => {
    const charts = nodesOf(render('figures', FULL.figures)).filter(({ type }) => String(type).startsWith('Chart.'))
    expect(charts.map(({ type, data }) => [type, data])).toEqual([
      ['Chart.Donut', [{ legend: 'Reçue (2)', value: 2, color: 'categoricalBlue' }]],
      ['Chart.HorizontalBar', [{ x: 'Reçue (2)', y: 2 }]],
    ])
    const inWords = { type: 'FactSet', facts: [{ title: 'Reçue', value: '2' }] }
    expect(charts.map(({ fallback }) => fallback)).toEqual([inWords, inWords])
  })

  it('refuses data with more than six buttons', () => {
    expect(() => render('message', { ...FULL.message, actions: Array(7).fill(action) })).toThrow(/6/)
  })
})

type Node = Record<string, unknown>
function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.entries(value).flatMap(([key, child]) => (key === 'fallback' ? [] : nodesOf(child)))]
}
