import { isDeepStrictEqual } from 'node:util'
import { buttonsOf, type Card, type CardButton, inputsOf, linksOf, nodesOf } from './cardReading.js'

const BYTES_MAX = 28 * 1024
const ACTIONS_MAX = 6
/** What a button may carry: ids, versions, pages and marks; never what somebody typed. */
const DATA_KEYS = [
  ...[
    'verb',
    'draftId',
    'referralId',
    'entryId',
    'questionId',
    'actionId',
    'postId',
    'accessId',
    'memberId',
    'organisation',
    'version',
  ],
  ...['list', 'page', 'filter', 'reset', 'history', 'sent', 'whole', 'messageId', 'language'],
]

const LINK_KEYS = ['subject', 'startTime', 'endTime', 'content']
const REFERENCE = /^ACT-\d{4}-\d{6}-\d$/

/** What the contract's section "Cards" forbids and this card does; empty for a good card. */
export function cardFaults(card: Card): readonly string[] {
  return [
    ...commonFaults(card),
    ...buttonsOf(card).flatMap((button) => (opensDialog(button) ? openerFaults(button) : buttonFaults(button))),
  ]
}

/** What is forbidden of a card in a dialog, where Teams knows `Action.Submit` only. */
export function dialogFaults(card: Card): readonly string[] {
  return [
    ...commonFaults(card),
    ...buttonsOf(card).flatMap((button) => [
      ...(button.type === 'Action.Submit' ? [] : [`${button.title}: is a ${button.type} in a dialog`]),
      ...dataFaults(button),
    ]),
  ]
}

function commonFaults(card: Card): readonly string[] {
  const buttons = [...buttonsOf(card), ...linksOf(card)]
  const bytes = Buffer.byteLength(JSON.stringify(card))
  return [
    ...(card.type === 'AdaptiveCard' ? [] : ['is not an Adaptive Card']),
    ...(card.version === '1.5' ? [] : [`has version ${card.version}`]),
    ...(bytes < BYTES_MAX ? [] : [`has ${bytes} bytes`]),
    ...(buttons.length <= ACTIONS_MAX ? [] : [`has ${buttons.length} buttons`]),
    ...inputsOf(card).flatMap((input) => inputFaults(input)),
    ...linksOf(card).flatMap(linkFaults),
    ...nodesOf(card).flatMap(({ type, altText }) =>
      type === 'Image' && !altText ? ['has an image without words'] : [],
    ),
    ...(JSON.stringify(card).includes('${') ? ['has an unfilled place'] : []),
  ]
}

const opensDialog = ({ type, data }: CardButton) => type === 'Action.Submit' && 'msteams' in data

function openerFaults(button: CardButton): readonly string[] {
  const { msteams, ...data } = button.data
  const isFetch = isDeepStrictEqual(msteams, { type: 'task/fetch' })
  return [...(isFetch ? [] : [`${button.title}: opens no dialog`]), ...dataFaults({ ...button, data })]
}

function dataFaults({ title, data }: CardButton): readonly string[] {
  const foreign = Object.keys(data).filter((key) => !DATA_KEYS.includes(key))
  return [
    ...(title ? [] : [`${data.verb}: has no title`]),
    ...foreign.map((key) => `${title}: carries ${key}`),
    ...(data.version === undefined || Number.isInteger(data.version) ? [] : [`${title}: version is not a number`]),
  ]
}

function buttonFaults(button: CardButton): readonly string[] {
  const { type, title, verb, data, fallback } = button
  return [
    ...(type === 'Action.Execute' ? [] : [`${title}: is a ${type}`]),
    ...(verb && data.verb === verb ? [] : [`${title}: data.verb is not the verb`]),
    ...(fallback?.type === 'Action.Submit' ? [] : [`${title}: has no Submit fallback`]),
    ...(isDeepStrictEqual(fallback?.data, data) ? [] : [`${title}: the fallback has other data`]),
    ...dataFaults(button),
  ]
}

/** An address may hold reference, place and time, and leads to Teams only. */
function linkFaults({ host, searchParams }: URL): readonly string[] {
  const foreign = [...searchParams.keys()].filter((key) => !LINK_KEYS.includes(key))
  return [
    ...(host === 'teams.microsoft.com' ? [] : [`leads to ${host}`]),
    ...(REFERENCE.test(searchParams.get('subject') ?? '') ? [] : ['has a link about more than a reference']),
    ...foreign.map((key) => `has a link with ${key}`),
  ]
}

function inputFaults({ id, label, isRequired }: ReturnType<typeof inputsOf>[number]): readonly string[] {
  return [
    ...(typeof label === 'string' && label.trim() ? [] : [`input ${id}: has no label`]),
    ...(isRequired === undefined ? [] : [`input ${id}: sets isRequired`]),
  ]
}
