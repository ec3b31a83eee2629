import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from '@jest/globals'
import type { Server } from 'restify'
import type { Signed } from '../../src/http/actirisEvents.js'
import type { TurnOutcome } from '../../src/http/messages.js'
import { createServer, type HttpPorts } from '../../src/http/server.js'
import { NOW } from '../builders/aReferral.js'

const lines: string[] = []
const counted: unknown[] = []
const line = (fields: Record<string, unknown>, message: string) => {
  lines.push(JSON.stringify({ ...fields, message }))
}
const log = { info: line, warn: line, error: line }
const refused = { ok: false as const, code: 'REF_UNKNOWN' as const, facts: {} }
const ports: HttpPorts = {
  turn: async () => ({ kind: 'answered', status: 200 }),
  actiris: {
    isSigned: () => true,
    applyEvent: async () => refused,
    allowedActs: () => [],
    clock: { now: () => NOW },
    log,
  },
  reading: {
    mayRead: () => true,
    changes: async () => ({ items: [], more: false }),
    readFile: async () => refused,
    log,
  },
  operating: {
    unusable: async () => [],
    metrics: async () => 'turns 1\n',
    mayObserve: (given) => given === 'Bearer t',
  },
  answered: (...answer) => {
    counted.push(answer.slice(0, 3))
  },
  elapsedMs: () => 0,
  log,
}
const EVENT = { type: 'receive', reference: 'ACT-2026-000042-5', occurredAt: NOW.toISOString() }

let server: Server | undefined
afterEach(async () => {
  lines.length = 0
  counted.length = 0
  server?.server.closeAllConnections()
  await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()))
})

/** A server of these ports; sends it one request. */
async function asks(other: Partial<HttpPorts>, path: string, init: RequestInit = {}) {
  server = createServer({ ...ports, ...other })
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as unknown as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}${path}`, init)
  const text = await response.text()
  const line = response.headers.get('connection')
  return {
    status: response.status,
    line,
    type: response.headers.get('content-type'),
    allow: response.headers.get('allow'),
    text,
    body: text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
  }
}

const post = (body: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
})

it('is alive, and ready when nothing is unusable', async () => {
  expect(await asks({}, '/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } })
})

const here = {}
const proxied = { headers: { 'x-forwarded-for': '198.51.100.7' } }
const withToken = { headers: { ...proxied.headers, authorization: 'Bearer t' } }
const withAnother = { headers: { ...proxied.headers, authorization: 'Bearer u' } }

it.each([
  ['this machine', here, true],
  ['somebody behind a proxy of this machine', proxied, false],
  ['whoever has the token', withToken, true],
  ['whoever has another', withAnother, false],
])('is not ready, and says what is not usable, or does not, to %s', async (_, init, isTold) => {
  const operating = { ...ports.operating, unusable: async () => ['store'] }
  const { status, body } = await asks({ operating }, '/readyz', init)
  expect([status, body]).toEqual([503, { status: 'not ready', ...(isTold ? { problems: ['store'] } : {}) }])
})

it.each([
  ['this machine', here, 200],
  ['somebody behind a proxy of this machine', proxied, 401],
  ['whoever has the token', withToken, 200],
  ['whoever has another', withAnother, 401],
])('shows the metrics, or does not, to %s', async (_, init, status) => {
  const answer = await asks({}, '/metrics', init)
  expect(answer.status).toBe(status)
  expect(answer.type).toBe(status === 200 ? 'text/plain; version=0.0.4; charset=utf-8' : 'application/problem+json')
  expect(answer.text.startsWith('turns 1')).toBe(status === 200)
})

it('counts answers by the route’s pattern, whatever was asked for', async () => {
  for (const path of ['/api/actiris/v1/referrals/ACT-2026-000042-5', '/somewhere/else']) {
    await asks({}, path)
    server?.close()
  }
  expect(counted).toEqual([
    ['GET', '/api/actiris/v1/referrals/:reference', 404],
    ['', '', 404],
  ])
})

it.each<[TurnOutcome, number]>([
  [{ kind: 'answered', status: 200, body: { a: 1 } }, 200],
  [{ kind: 'malformed' }, 400],
  [{ kind: 'unsigned' }, 401],
])('answers the turn %j with %d', async (outcome, status) => {
  const answer = await asks({ turn: async () => outcome }, '/api/messages', post('{}'))
  expect(answer.status).toBe(status)
  expect(answer.type).toBe(status === 200 ? 'application/json' : 'application/problem+json')
})

it('gives the turn the token and the parsed body, undefined when it is not JSON', async () => {
  const seen: unknown[] = []
  const turn: HttpPorts['turn'] = async (...given) => {
    seen.push(given)
    return { kind: 'malformed' }
  }
  await asks({ turn }, '/api/messages', post('{"type":"message"}', { authorization: 'Bearer t' }))
  server?.close()
  await asks({ turn }, '/api/messages', post('{'))
  expect(seen).toEqual([
    ['Bearer t', { type: 'message' }],
    ['', undefined],
  ])
})

it('a turn that breaks is 500 without any insides; the log has the kind of error', async () => {
  const turn = async () => {
    throw new TypeError('secret of line 3')
  }
  const { status, text } = await asks({ turn }, '/api/messages', post('{}'))
  expect(status).toBe(500)
  expect(text).not.toMatch(/secret|TypeError|\.ts/)
  expect(lines).toEqual([expect.stringContaining('TypeError')])
})

it('an event that could not be kept is 503: Actiris sends it again', async () => {
  const applyEvent = async () => {
    throw new Error('disk full')
  }
  const actiris = { ...ports.actiris, applyEvent }
  const { status, text } = await asks({ actiris }, '/api/actiris/v1/events', post(JSON.stringify(EVENT)))
  expect(status).toBe(503)
  expect(text).not.toContain('disk full')
})

it('verifies an event over its raw bytes, before it is parsed', async () => {
  const seen: Signed[] = []
  const isSigned = (signed: Signed) => {
    seen.push(signed)
    return false
  }
  const body = '{ "é" : nonsense'
  const headers = { 'webhook-id': 'a', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' }
  const actiris = { ...ports.actiris, isSigned }
  const answer = await asks({ actiris }, '/api/actiris/v1/events', post(body, headers))
  expect(answer.status).toBe(401)
  expect(seen).toEqual([{ id: 'a', timestamp: '1', signature: 'v1,x', rawBody: Buffer.from(body) }])
})

it.each([
  ['GET', '/api/actiris/v1/nothing', 404, null],
  ['GET', '/api/actiris/v1/referrals/a/b', 404, null],
  ['GET', '/nothing', 404, null],
  ['POST', '/api/actiris/v1/referrals', 405, 'GET'],
  ['DELETE', '/api/actiris/v1/referrals/ACT-2026-000042-5', 405, 'GET'],
  ['GET', '/api/actiris/v1/events', 405, 'POST'],
  ['PUT', '/api/actiris/v1/openapi.json', 405, 'GET'],
])('%s %s is a problem %d', async (method, path, status, allow) => {
  const answer = await asks({}, path, { method })
  expect(answer).toMatchObject({
    status,
    type: 'application/problem+json',
    allow,
    body: { type: 'about:blank', status },
  })
})

it.each(['/api/actiris/v1/referrals/%E0%A4%A', '/api/actiris/v1/referrals/%'])(
  'an address that cannot be read, %s, names nothing',
  async (path) => {
    const { status, type } = await asks({}, path)
    expect([status, type]).toEqual([404, 'application/problem+json'])
  },
)

it.each([
  ['', 415],
  ['text/plain', 415],
  ['application/jsonp', 415],
  ['application/x-www-form-urlencoded', 415],
  ['application/json', 404],
  ['Application/JSON; charset=utf-8', 404],
])('an event called "%s" is answered %d', async (type, status) => {
  const answer = await asks({}, '/api/actiris/v1/events', post(JSON.stringify(EVENT), { 'content-type': type }))
  expect([answer.status, answer.type]).toEqual([status, 'application/problem+json'])
})

it.each(['/api/messages', '/api/actiris/v1/events'])('%s says 413 however much too large a body is', async (path) => {
  for (const megabytes of [1, 4]) {
    const answer = await asks({}, path, post('x'.repeat(megabytes * 1024 * 1024)))
    expect([answer.status, answer.type]).toEqual([413, 'application/problem+json'])
    server?.close()
  }
  expect(lines).toEqual([])
})

it.each([
  ['/api/messages', 256 * 1024],
  ['/api/actiris/v1/events', 64 * 1024],
])('%s takes bodies of %d bytes and hangs up on larger ones', async (path, limit) => {
  const full = await asks({}, path, post('x'.repeat(limit)))
  expect(full.status).not.toBe(413)
  server?.close()
  const over = await asks({}, path, post('x'.repeat(limit + 1)))
  expect([over.status, over.line]).toEqual([413, 'close'])
})
