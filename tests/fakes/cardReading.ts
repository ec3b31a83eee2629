import type { TeamsActivity } from './fakeTeams.js'

export type Card = Readonly<Record<string, unknown>>
export type CardNode = Readonly<Record<string, unknown>> & { readonly type: string }

export interface CardButton {
  readonly type: string
  readonly title: string
  readonly verb?: string
  readonly data: Readonly<Record<string, unknown>> & { readonly verb: string }
  readonly fallback?: CardButton
}

const CARD = 'application/vnd.microsoft.card.adaptive'

export function cardOf(activity: TeamsActivity | undefined): Card | undefined {
  return activity?.attachments?.find(({ contentType }) => contentType === CARD)?.content
}

/** Every object of a card that has a type, depth first; fallbacks belong to their buttons and are left out. */
export function nodesOf(value: unknown): readonly CardNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, part]) => (key === 'fallback' ? [] : nodesOf(part)))
  return 'type' in value && typeof value.type === 'string' ? [value as CardNode, ...inside] : inside
}

/** The buttons of a card that come back to us, wherever they stand. */
export function buttonsOf(card: Card | undefined): readonly CardButton[] {
  const isButton = ({ type }: CardNode) => type.startsWith('Action.') && type !== 'Action.OpenUrl'
  return nodesOf(card).filter(isButton) as unknown as readonly CardButton[]
}

/** The addresses that a card's buttons open. */
export const linksOf = (card: Card | undefined): readonly URL[] =>
  nodesOf(card).flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [new URL(String(url))] : []))

export function inputsOf(card: Card | undefined): readonly (CardNode & { readonly id: string })[] {
  return nodesOf(card).filter(({ type }) => type.startsWith('Input.')) as (CardNode & { readonly id: string })[]
}

export const verbsOf = (card: Card | undefined): readonly string[] => buttonsOf(card).map(({ data }) => data.verb)

/** What the inputs show: what was typed, or filled in for the reader. Clients leave empty inputs out. */
export function valuesOf(card: Card | undefined): Readonly<Record<string, string>> {
  const filled = inputsOf(card).filter(({ value }) => value !== undefined && value !== '')
  return Object.fromEntries(filled.map(({ id, value }) => [id, String(value)]))
}

/** All that a person can read on a card: texts, facts, and the texts of buttons and inputs. */
export function textOf(card: Card | undefined): string {
  return nodesOf(card)
    .flatMap((node) => [node.text, node.title, node.label, ...factsOf(node)])
    .filter((text) => typeof text === 'string' && text !== '')
    .join('\n')
}

const factsOf = ({ facts }: CardNode): readonly string[] =>
  Array.isArray(facts) ? facts.map(({ title, value }) => `${title}: ${value}`) : []

/** The lines under a card's fields and at its top that say what is wrong. */
export function alertsOf(card: Card | undefined): readonly string[] {
  return nodesOf(card)
    .filter(({ type, color }) => type === 'TextBlock' && color === 'Attention')
    .map(({ text }) => String(text))
}

export const REFERENCE = /ACT-\d{4}-\d{6}-\d/
export const referenceIn = (text: string): string => REFERENCE.exec(text)?.[0] ?? ''
