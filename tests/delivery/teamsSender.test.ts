import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { createTeamsSender } from '../../src/delivery/teamsSender.js'
import type { Address } from '../../src/usecases/contact.js'
import { NOW } from '../builders/aReferral.js'
import { FakeTeams, type Fault } from '../fakes/fakeTeams.js'

const clock = { now: () => NOW }
const HELLO = { type: 'message', text: 'Bonjour' }
let teams: FakeTeams

beforeEach(async () => {
  teams = await FakeTeams.start()
})
afterEach(() => teams.stop())

const address = (serviceUrl = teams.serviceUrl): Address => ({
  serviceUrl,
  channelId: 'msteams',
  conversationId: 'a:29:amelie/1',
  userId: '29:amelie',
  botId: '28:bot',
})
const senderOf = (timeoutMs?: number, token = async (): Promise<string | undefined> => undefined) =>
  createTeamsSender({ token, clock, ...(timeoutMs ? { timeoutMs } : {}) })

it('posts an activity once, addressed and signed, and gives the id that Teams gave it', async () => {
  const result = await senderOf(undefined, async () => 'token').post(address(), HELLO)
  expect(result).toEqual({ kind: 'sent', activityId: 'bot-1' })
  expect(teams.requests).toHaveLength(1)
  expect(teams.taken[0]).toMatchObject({
    method: 'POST',
    conversation: 'a:29:amelie/1',
    authorization: 'Bearer token',
    activity: { ...HELLO, channelId: 'msteams', from: { id: '28:bot' }, recipient: { id: '29:amelie' } },
  })
})

it('updates an activity under its id, unsigned when the bot has no app id', async () => {
  const result = await senderOf().update(address(teams.serviceUrl.slice(0, -1)), 'bot-7', HELLO)
  expect(result).toEqual({ kind: 'sent', activityId: 'bot-7' })
  expect(teams.taken[0]).toMatchObject({ method: 'PUT', activity: { id: 'bot-7' } })
  expect(teams.taken[0]?.authorization).toBeUndefined()
})

it.each<[Fault, object]>([
  [
    { status: 429, headers: { 'retry-after': '7' } },
    { kind: 'retry', reason: '429 Fault', retryAfterS: 7 },
  ],
  [
    { status: 503, code: 'ServiceUnavailable' },
    { kind: 'retry', reason: '503 ServiceUnavailable' },
  ],
  [
    { status: 502, accepted: true },
    { kind: 'unknown', reason: '502 Fault' },
  ],
  [
    { status: 403, code: 'BotDisabledByAdmin' },
    { kind: 'blocked', reason: '403 BotDisabledByAdmin' },
  ],
  [{ status: 413 }, { kind: 'failed', reason: '413 Fault' }],
  [
    { status: 400, code: 'Name: De Smet' },
    { kind: 'failed', reason: '400' },
  ],
  [{ drop: true }, { kind: 'unknown' }],
  [{ drop: true, accepted: true }, { kind: 'unknown' }],
  [{ status: 302, headers: { location: 'http://127.0.0.1:9/' } }, { kind: 'unknown' }],
])('one attempt is one request, also when it ends with %j', async (fault, expected) => {
  teams.fault = () => fault
  expect(await senderOf().post(address(), HELLO)).toMatchObject(expected)
  expect(teams.requests).toHaveLength(1)
})

it('gives up on a Teams that never answers; the message may have arrived', async () => {
  teams.fault = () => ({ hang: true, accepted: true })
  expect(await senderOf(50).post(address(), HELLO)).toMatchObject({ kind: 'unknown' })
})

it('knows that nothing left when nobody listens', async () => {
  const nobody = teams.serviceUrl
  await teams.stop()
  expect(await senderOf().post(address(nobody), HELLO)).toEqual({ kind: 'retry', reason: 'ECONNREFUSED' })
  teams = await FakeTeams.start()
})

it('sends nothing without a token that it should have', async () => {
  const sender = senderOf(undefined, () => Promise.reject(new Error('the secret has expired')))
  expect((await sender.post(address(), HELLO)).kind).not.toBe('sent')
  expect(teams.requests).toEqual([])
})
