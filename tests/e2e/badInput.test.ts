import { expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { inWorld, type World } from '../fakes/world.js'

const { text } = loadWords().fr

/** Whatever came before, the bot still answers. */
async function stillAnswers({ amelie }: World): Promise<void> {
  const { status, messages } = await amelie.says('aide')
  expect([status, messages.length]).toEqual([200, 1])
}

it('what is not an activity is 400, said without any insides', () =>
  inWorld(async (world) => {
    const { amelie, url } = world
    const good = amelie.activity({ type: 'message', text: 'aide' })
    const { type: _, ...typeless } = good
    const wrong = [
      null,
      [],
      'aide',
      42,
      {},
      typeless,
      { ...good, from: 'Amélie' },
      { ...good, conversation: {} },
      { ...good, serviceUrl: 'ftp://example.test/' },
      { ...good, serviceUrl: 'here' },
      { ...good, text: { html: 'aide' } },
      { ...good, text: 'a'.repeat(30_001) },
    ]
    for (const body of wrong) {
      const answer = await amelie.post(body)
      expect(answer).toMatchObject({ status: 400, body: { title: 'This is not an activity.' } })
    }
    const notJson = await fetch(`${url}/api/messages`, { method: 'POST', body: '{"type":' })
    expect(notJson.status).toBe(400)
    expect(await notJson.text()).not.toMatch(/SyntaxError|node_modules|at /)
    await stillAnswers(world)
  }))

it('an oversized activity is 413', () =>
  inWorld(async (world) => {
    const answer = await world.amelie.post(world.amelie.activity({ type: 'message', value: 'x'.repeat(300_000) }))
    expect(answer.status).toBe(413)
    await stillAnswers(world)
  }))

it('a body without end is cut off, and the others go on', () =>
  inWorld(async (world) => {
    const endless = fetch(`${world.url}/api/messages`, { method: 'POST', body: 'x'.repeat(5_000_000) })
    const status = await endless.then((response) => response.status).catch(() => 'cut')
    expect([413, 'cut']).toContain(status)
    await stillAnswers(world)
  }))

it('an unknown address is 404, a wrong method 405', () =>
  inWorld(async ({ url }) => {
    for (const [method, path, status] of [
      ['GET', '/api/messages', 405],
      ['POST', '/healthz', 405],
      ['GET', '/', 404],
      ['POST', '/api/actiris/v2/events', 404],
      ['GET', '/api/messages/../../etc/passwd', 404],
    ] as const) {
      const response = await fetch(`${url}${path}`, { method })
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ status, title: expect.any(String) })
      expect(response.status).toBe(status)
    }
  }))

const UNREADABLE: readonly (readonly [unknown, string])[] = [
  [{ verb: 'referral.withdrawn', referralId: 'r', version: 1 }, text.unknownAction],
  [{ verb: '__proto__' }, text.unknownAction],
  [{ draftId: 'd' }, text.badAction],
  [{ verb: 42 }, text.badAction],
  [{ verb: 'referral.next', version: 1 }, text.badAction],
  [{ verb: 'referral.next', draftId: 'd', version: 'x' }, text.badAction],
  [{ verb: 'desk.reject', referralId: 'r', version: 1, reason: {} }, text.badAction],
  [{ verb: 'knowledge.ask', entryId: 'no.such' }, text.badAction],
]

it('a press with an unknown verb or bad data is answered in words, both ways', () =>
  inWorld(async ({ amelie, log }) => {
    for (const [data, words] of UNREADABLE) {
      amelie.presses = 'execute'
      const executed = await amelie.pressData(data as Record<string, unknown>)
      expect(executed).toMatchObject({ status: 200, body: { statusCode: 200, value: words } })
      amelie.presses = 'submit'
      const { messages } = await amelie.pressData(data as Record<string, unknown>)
      expect(messages.map((message) => message.text)).toEqual([words])
    }
    expect(log.filter(({ level }) => level !== 'info')).toEqual([])
  }))

it('an invoke that is no press is answered in words too, and one of another kind with an object', () =>
  inWorld(async ({ amelie }) => {
    for (const value of [{}, { action: {} }, { action: { verb: 'desk.open', data: 'x' } }, 'x', null]) {
      const answered = await amelie.turn({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'bot-1' })
      expect(answered).toMatchObject({ status: 200, body: { statusCode: 200, value: text.badAction } })
    }
    const other = await amelie.turn({ type: 'invoke', name: 'task/fetch', value: {} })
    expect(other).toMatchObject({ status: 200, body: {}, messages: [] })
  }))

it('messages without words, reactions and typing are no reason to say much', () =>
  inWorld(async ({ amelie }) => {
    expect((await amelie.says('  ')).messages.map((message) => message.text)).toEqual([text.nothingUseful])
    for (const type of ['typing', 'messageReaction', 'endOfConversation', 'event']) {
      expect(await amelie.turn({ type })).toMatchObject({ status: 200, messages: [] })
    }
  }))
