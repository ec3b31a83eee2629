import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Template } from 'adaptivecards-templating'
import { z } from 'zod'

const text = z.string()
/** A button: `data` goes back to us and holds ids, versions and nonces only. */
const action = z.strictObject({
  title: text.min(1),
  style: z.enum(['default', 'positive', 'destructive']),
  data: z.looseObject({ verb: text }),
})
/** Opens a page: the address holds nothing of anybody. */
const link = z.strictObject({ title: text.min(1), url: z.url({ protocol: /^https$/ }) })
const fact = z.strictObject({ label: text, value: text })
const tone = z.enum(['Default', 'Accent', 'Good', 'Warning', 'Attention'])
const input = z.strictObject({
  id: text,
  label: text,
  kind: z.enum(['text', 'longText', 'date', 'time', 'choice', 'choices', 'toggle']),
  value: text,
  hint: text,
  fault: text,
  /** Title of the part of the form that begins with this input. */
  group: text.default(''),
  options: z.array(z.strictObject({ title: text, value: text })),
})
const section = z.strictObject({ title: text, facts: z.array(fact) })
/** One value of a chart: `legend` says the number too, so that nothing is told by colour or length alone. */
const point = z.strictObject({ label: text, shown: text, legend: text, value: z.number(), color: text })
const chart = z.strictObject({ kind: z.enum(['donut', 'bar']), title: text, points: z.array(point) })
const MAX_ACTIONS = 6
const actions = z.array(action).max(MAX_ACTIONS)
/** Buttons that open a dialog, or stand in one: Teams knows them as `Action.Submit` only. */
const submits = actions.default([])

/**
 * The data of each template in `cards/`: one entry for each file. Everything that is shown is decided in tested code; the
 * template only places it. Optional texts are empty strings, left out by the template.
 */
export const CARD_DATA = {
  form: z.strictObject({
    title: text,
    step: text,
    alert: text,
    note: text,
    inputs: z.array(input),
    sections: z.array(section),
    actions,
    submits,
  }),
  referral: z.strictObject({
    title: text,
    status: text,
    tone,
    ball: text,
    alert: text,
    note: text,
    sections: z.array(section),
    history: z.array(z.strictObject({ at: text, what: text })),
    historyTitle: text,
    footer: text,
    actions,
    links: z.array(link).max(1).default([]),
  }),
  list: z.strictObject({
    title: text,
    page: text,
    note: text,
    inputs: z.array(input),
    rows: z.array(z.strictObject({ title: text, line: text, status: text, tone, actions })),
    actions,
  }),
  figures: z.strictObject({
    title: text,
    period: text,
    note: text,
    sections: z.array(section),
    charts: z.array(chart),
    inputs: z.array(input),
    actions,
  }),
  message: z.strictObject({ title: text, paragraphs: z.array(z.strictObject({ text })), actions }),
} as const
export type CardName = keyof typeof CARD_DATA
export type CardData<N extends CardName> = z.input<(typeof CARD_DATA)[N]>
export type CardAction = z.infer<typeof action>
export type CardLink = z.infer<typeof link>
export type CardInput = z.input<typeof input>
export type CardChart = z.infer<typeof chart>
export type CardSection = z.infer<typeof section>
export type Tone = z.infer<typeof tone>

/** An Adaptive Card, ready to attach. */
export type Card = Readonly<Record<string, unknown>>

export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive'

const require = createRequire(import.meta.url)
const templates = new Map<CardName, Template>()

/** Made at its first use: the library with its parser of expressions takes a quarter of a second, which no start waits for. */
function templateOf(name: CardName): Template {
  const known = templates.get(name)
  if (known) return known
  const library = require('adaptivecards-templating') as typeof import('adaptivecards-templating')
  const file = new URL(`../../cards/${name}.json`, import.meta.url)
  const template = new library.Template(JSON.parse(readFileSync(file, 'utf8')))
  templates.set(name, template)
  return template
}

const PREPARED_AFTER_MS = 1_000
const PREPARED_EVERY_MS = 200

/** Makes every template, so that the first card need not wait; one at a time, so that turns come between. */
export function prepareCards(): void {
  for (const [index, name] of (Object.keys(CARD_DATA) as CardName[]).entries())
    setTimeout(() => void templateOf(name), PREPARED_AFTER_MS + index * PREPARED_EVERY_MS).unref()
}

/** Places data in its template. Throws when the data is not what the template needs: a mistake of ours, found by tests. */
export function renderCard<N extends CardName>(name: N, data: CardData<N>): Card {
  return templateOf(name).expand({ $root: CARD_DATA[name].parse(data) }) as Card
}
