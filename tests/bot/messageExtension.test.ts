import { describe, expect, it } from '@jest/globals'
import { parseActivity } from '../../src/bot/activity.js'
import { isMessageExtension, readRuleSearch, searchMessage, searchResults } from '../../src/bot/messageExtension.js'

const QUERY = {
  commandId: 'rules',
  parameters: [{ name: 'question', value: 'public axe 1' }],
  queryOptions: { skip: 8, count: 25 },
}

function invoke(value: unknown, name = 'composeExtension/query') {
  const activity = parseActivity({
    type: 'invoke',
    name,
    value,
    channelId: 'msteams',
    serviceUrl: 'https://smba.example.test/emea/',
    from: { id: '29:a' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:1' },
  })
  if (!activity) throw new Error('not an activity')
  return activity
}
const searchOf = (value: unknown) => readRuleSearch(invoke(value))

describe('a search from the message extension', () => {
  it('is read with what was typed and the page that is wanted', () => {
    expect(searchOf(QUERY)).toEqual({ question: 'public axe 1', skip: 8, count: 25 })
  })

  it.each([
    [[{ name: 'initialRun', value: 'true' }]],
    [[{ name: 'initialRun', value: true }]],
    [[]],
    [null],
    [[{ name: 'question', value: null }]],
  ])('asks for nothing yet with the parameters %j', (parameters) => {
    expect(searchOf({ ...QUERY, parameters })?.question).toBe('')
  })

  it('may leave out what a client does not know: the names, and the page', () => {
    expect(searchOf({ parameters: [{ value: 'art. 60' }] })).toEqual({ question: 'art. 60', skip: 0, count: 25 })
  })

  it.each([
    [undefined],
    ['public axe 1'],
    [{ ...QUERY, commandId: 'people' }],
    [{ ...QUERY, parameters: 'public axe 1' }],
    [{ ...QUERY, parameters: [{ name: 'question', value: { $ne: '' } }] }],
    [{ ...QUERY, parameters: [{ name: 'question', value: 'x'.repeat(30_001) }] }],
    [{ ...QUERY, queryOptions: { skip: -1, count: 8 } }],
    [{ ...QUERY, queryOptions: { skip: 0, count: 0 } }],
    [{ ...QUERY, queryOptions: { skip: 0.5, count: 8 } }],
  ])('is none of ours with the value %j', (value) => {
    expect(searchOf(value)).toBeUndefined()
  })

  it('is no other invoke of a message extension, whatever its value', () => {
    expect(readRuleSearch(invoke(QUERY, 'composeExtension/queryLink'))).toBeUndefined()
  })
})

it.each([
  ['composeExtension/query', true],
  ['composeExtension/queryLink', true],
  ['adaptiveCard/action', false],
  ['message/submitAction', false],
])('an invoke named %s comes from a message extension: %s', (name, does) => {
  expect(isMessageExtension(invoke(QUERY, name))).toBe(does)
})

describe('the answer to a search', () => {
  it('lists cards, each with its preview', () => {
    const card = { type: 'AdaptiveCard' }
    expect(searchResults([{ card, preview: { title: 'Axe 1', text: 'Pour qui.' } }])).toEqual({
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: card,
            preview: {
              contentType: 'application/vnd.microsoft.card.thumbnail',
              content: { title: 'Axe 1', text: 'Pour qui.' },
            },
          },
        ],
      },
    })
  })

  it('or is one sentence', () => {
    expect(searchMessage('Rien.')).toEqual({ composeExtension: { type: 'message', text: 'Rien.' } })
  })
})
