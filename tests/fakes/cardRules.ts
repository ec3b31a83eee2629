import { isDeepStrictEqual } from 'node:util'
import { buttonsOf, type Card, type CardButton, inputsOf, nodesOf } from './cardReading.js'

const BYTES_MAX = 28 * 1024
const ACTIONS_MAX = 6
/** What a button may carry: ids, versions, pages and marks; never what somebody typed. */
const DATA_KEYS = [
  ...['verb', 'draftId', 'referralId', 'entryId', 'questionId', 'actionId', 'postId', 'version'],
  ...['list', 'page', 'filter', 'reset', 'history', 'sent'],
]

/** What the contract's section "Cards" forbids and this card does; empty for a good card. */
export function cardFaults(card: Card): readonly string[] {
  const executes = buttonsOf(card).filter(({ type }) => type === 'Action.Execute')
  const bytes = Buffer.byteLength(JSON.stringify(card))
  return [
    ...(card.type === 'AdaptiveCard' ? [] : ['is not an Adaptive Card']),
    ...(card.version === '1.5' ? [] : [`has version ${card.version}`]),
    ...(bytes < BYTES_MAX ? [] : [`has ${bytes} bytes`]),
    ...(executes.length <= ACTIONS_MAX ? [] : [`has ${executes.length} buttons`]),
    ...buttonsOf(card).flatMap((button) => buttonFaults(button)),
    ...inputsOf(card).flatMap((input) => inputFaults(input)),
    ...nodesOf(card).flatMap(({ type, altText }) =>
      type === 'Image' && !altText ? ['has an image without words'] : [],
    ),
    ...(JSON.stringify(card).includes('${') ? ['has an unfilled place'] : []),
  ]
}

function buttonFaults({ type, title, verb, data, fallback }: CardButton): readonly string[] {
  const foreign = Object.keys(data).filter((key) => !DATA_KEYS.includes(key))
  return [
    ...(type === 'Action.Execute' ? [] : [`${title}: is a ${type}`]),
    ...(title ? [] : [`${verb}: has no title`]),
    ...(verb && data.verb === verb ? [] : [`${title}: data.verb is not the verb`]),
    ...(fallback?.type === 'Action.Submit' ? [] : [`${title}: has no Submit fallback`]),
    ...(isDeepStrictEqual(fallback?.data, data) ? [] : [`${title}: the fallback has other data`]),
    ...foreign.map((key) => `${title}: carries ${key}`),
    ...(data.version === undefined || Number.isInteger(data.version) ? [] : [`${title}: version is not a number`]),
  ]
}

function inputFaults({ id, label, isRequired }: ReturnType<typeof inputsOf>[number]): readonly string[] {
  return [
    ...(typeof label === 'string' && label.trim() ? [] : [`input ${id}: has no label`]),
    ...(isRequired === undefined ? [] : [`input ${id}: sets isRequired`]),
  ]
}
