import { describe, expect, it } from '@jest/globals'
import { isPersonal, parseActivity, tenantOf, typedText } from '../../src/bot/activity.js'
import { AnswersShown } from '../../src/bot/answersShown.js'
import { readFeedback } from '../../src/bot/feedback.js'
import { NOW } from '../builders/aReferral.js'

const MESSAGE = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example.test/emea/',
  from: { id: '29:a', aadObjectId: 'a' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't1' },
  text: 'aide',
}

function activity(other: object = {}) {
  const parsed = parseActivity({ ...MESSAGE, ...other })
  if (!parsed) throw new Error('not an activity')
  return parsed
}

describe('an activity', () => {
  it('may have null where others have nothing', () => {
    const empty = { text: null, locale: null, channelData: null, replyToId: null, membersAdded: null }
    expect(parseActivity({ ...MESSAGE, ...empty })).toMatchObject({ type: 'message' })
  })

  it.each([
    ['type', ''],
    ['serviceUrl', 'javascript:alert(1)'],
    ['channelId', undefined],
    ['from', {}],
    ['recipient', null],
    ['conversation', 'a:1'],
    ['id', 'i'.repeat(513)],
  ])('is none when its %s is %j', (field, value) => {
    expect(parseActivity({ ...MESSAGE, [field]: value })).toBeUndefined()
  })

  it.each([
    [{}, 't1'],
    [{ channelData: { tenant: { id: 't1' } } }, 't1'],
    [{ channelData: { tenant: { id: 't2' } } }, undefined],
    [{ conversation: { id: 'a:1' }, channelData: { tenant: { id: 't2' } } }, 't2'],
    [{ conversation: { id: 'a:1' } }, undefined],
  ])('with %j is of the tenant %j', (other, tenant) => {
    expect(tenantOf(activity(other))).toBe(tenant)
  })

  it.each([
    ['personal', true],
    [undefined, true],
    ['groupChat', false],
    ['channel', false],
  ])('in a conversation of type %j is personal: %s', (conversationType, personal) => {
    expect(isPersonal(activity({ conversation: { id: 'a:1', conversationType } }))).toBe(personal)
  })

  it.each([
    ['<at>Passerelle</at> aide', 'aide'],
    ['<at id="0">Passerelle</at>, <AT>x</AT> aide ', ',   aide'],
    [null, ''],
  ])('typed as %j says "%s"', (text, typed) => {
    expect(typedText(activity({ text }))).toBe(typed)
  })
})

describe('a thumb under an answer', () => {
  const value = { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: 'pas clair' } }
  const press = { type: 'invoke', name: 'message/submitAction', value, replyToId: 'bot-1' }

  it('is read without its words, with the entry that answered while that is remembered', () => {
    const shown = new AnswersShown()
    const read = { activityId: 'bot-1', reaction: 'dislike', at: NOW.toISOString() }
    expect(readFeedback(activity(press), NOW, shown)).toEqual({ ...read, entryId: undefined })
    shown.remember('bot-1', 'cadre.axe1-public')
    expect(readFeedback(activity(press), NOW, shown)).toEqual({ ...read, entryId: 'cadre.axe1-public' })
  })

  it('under one of the ten thousand last answers knows its entry, not under an older one', () => {
    const shown = new AnswersShown()
    for (let n = 0; n <= 10_000; n++) shown.remember(`bot-${n}`, `entry-${n}`)
    expect([shown.entryOf('bot-0'), shown.entryOf('bot-1'), shown.entryOf('bot-10000')]).toEqual([
      undefined,
      'entry-1',
      'entry-10000',
    ])
  })

  it.each([
    { name: 'task/fetch' },
    { replyToId: undefined },
    { value: { actionName: 'feedback', actionValue: { reaction: 'laugh' } } },
  ])('is none with %j', (other) => {
    expect(readFeedback(activity({ ...press, ...other }), NOW, new AnswersShown())).toBeUndefined()
  })
})
