import console from 'node:console'
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import type { JWTPayload } from 'jose'
import { APP_ID, type FakeIssuer, startIssuer } from '../fakes/fakeIssuer.js'
import { inWorld, type World } from '../fakes/world.js'

const OUTGOING = 'the-bot-s-own-token'
const HOUR_S = 3_600

// The SDK writes refused tokens to the process' console itself.
beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue(undefined)
})
afterEach(() => {
  jest.restoreAllMocks()
})

/** A bot with an app id that trusts an issuer of ours; nothing of it leaves the machine. */
async function signedIn(story: (world: World, issuer: FakeIssuer) => Promise<void>): Promise<void> {
  const issuer = await startIssuer()
  const bot = { appType: 'SingleTenant', appId: APP_ID, password: 'secret', tenantId: 'tenant' }
  const channel = { settings: issuer.settings, token: async () => OUTGOING }
  try {
    await inWorld((world) => story(world, issuer), { config: { bot }, channel })
  } finally {
    await issuer.stop()
  }
}

it('answers a turn with a valid token, and signs its own messages', () =>
  signedIn(async ({ amelie, teams }, issuer) => {
    amelie.authorization = await issuer.bearer(teams.serviceUrl)
    const { status, messages } = await amelie.says('aide')
    expect([status, messages.length]).toEqual([200, 1])
    expect(teams.taken.map(({ authorization }) => authorization)).toEqual([`Bearer ${OUTGOING}`])
  }))

const NO_TOKENS: readonly (readonly [string, string | undefined])[] = [
  ['no token', undefined],
  ['no scheme', 'token'],
  ['another scheme', 'Basic dXNlcjpwYXNz'],
  ['an empty token', 'Bearer '],
  ['a word for a token', 'Bearer token'],
  ['a token of three words', 'Bearer a.b.c'],
  ['a token without signature', `Bearer ${unsigned({ alg: 'none' })}`],
  ['a token of an unknown key', `Bearer ${unsigned({ alg: 'RS256', kid: 'key-2' })}c2lnbmF0dXJl`],
]
const FOREIGN: readonly (readonly [string, (now: number) => JWTPayload])[] = [
  ['of a foreign issuer', () => ({ iss: 'https://issuer.example.test' })],
  [
    'that says it comes from the emulator',
    () => ({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }),
  ],
  ['for another bot', () => ({ aud: 'b0000000-0000-4000-8000-000000000002' })],
  ['for another service address', () => ({ serviceurl: 'https://smba.example.test/' })],
  ['that has expired', (now) => ({ exp: now - HOUR_S })],
  ['of tomorrow', (now) => ({ nbf: now + HOUR_S })],
]

it('without a token, or with something that is none, a turn is 401 and nobody is answered', () =>
  signedIn(async ({ amelie, teams }) => {
    for (const [name, authorization] of NO_TOKENS) {
      amelie.authorization = authorization
      const { status, body } = await amelie.says('aide')
      expect([name, status]).toEqual([name, 401])
      expect(JSON.stringify(body)).not.toMatch(/stack|Error|node_modules/)
    }
    expect(teams.requests).toEqual([])
  }))

it('a well signed token of another issuer, bot, address or time is 401', () =>
  signedIn(async ({ amelie, teams }, issuer) => {
    for (const [name, claims] of FOREIGN) {
      amelie.authorization = await issuer.bearer(teams.serviceUrl, claims(Math.floor(Date.now() / 1_000)))
      const { status } = await amelie.says('aide')
      expect([name, status]).toEqual([name, 401])
    }
    expect(teams.requests).toEqual([])
  }))

it('a body that is no activity is 401 too when nobody signed it', () =>
  signedIn(async ({ amelie }) => {
    expect((await amelie.post({ type: 'message' })).status).toBe(401)
  }))

it('a token for one service address does not let answers be sent to another', () =>
  signedIn(async ({ amelie, teams }, issuer) => {
    amelie.authorization = await issuer.bearer(teams.serviceUrl)
    const { status } = await amelie.says('aide', { serviceUrl: 'http://127.0.0.1:9/' })
    expect(status).toBe(401)
  }))

it('is not ready while it has no token for Teams', async () => {
  const issuer = await startIssuer()
  const bot = { appType: 'SingleTenant', appId: APP_ID, password: 'secret', tenantId: 'tenant' }
  const token = () => Promise.reject(new Error('the secret has expired'))
  await inWorld(
    async ({ url }) => {
      const response = await fetch(`${url}/readyz`)
      expect([response.status, await response.json()]).toEqual([
        503,
        { status: 'not ready', problems: ['credentials'] },
      ])
    },
    { config: { bot }, channel: { settings: issuer.settings, token } },
  )
  await issuer.stop()
})

/** Header and payload of a token whose signature is left out. */
function unsigned(header: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part(header)}.${part({ iss: 'https://issuer.example.test', aud: APP_ID })}.`
}
