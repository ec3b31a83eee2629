import type { AddressInfo } from 'node:net'
import { RATES } from '../../src/http/callLimit.js'
import { createServer, type HttpPorts } from '../../src/http/server.js'
import { closed, NOW, stopped, submitted } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { answerOf } from '../builders/stored.js'

export const BASE = '/api/actiris/v1'
export const LIST = `${BASE}/referrals`
export const DETAIL = `${LIST}/{reference}`
export const EVENTS = `${BASE}/events`

const fails = async (): Promise<never> => {
  throw new Error('the disk is gone')
}
const breaks = (): never => {
  throw new Error('broken')
}
const refused = (code: 'REF_UNKNOWN' | 'REF_STALE' | 'REF_PAST' | 'EVENT_REUSED') => {
  const refusal = { ok: false as const, code, facts: {} }
  return async () => refusal
}
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const changed = { referral: stopped({ person: { email: 'a@example.test' } }), position: '7' }
const actiris: HttpPorts['actiris'] = {
  isSigned: () => true,
  applyEvent: async () => ({ ok: true, repeated: false, answer: answerOf(submitted()), referral: submitted() }),
  allowedActs: () => ['receive', 'reject'],
  clock: { now: () => NOW },
  log,
}
const reading: HttpPorts['reading'] = {
  mayRead: () => true,
  changes: async () => ({ items: [changed, { referral: closed(), position: '9' }], more: true }),
  readFile: async () => ({ ok: true, changed, owner: amelie }),
  log,
}
const operating = { unusable: async () => [], metrics: async () => '', mayObserve: () => false }
export const ports: HttpPorts = {
  turn: fails,
  actiris,
  reading,
  operating,
  answered: () => undefined,
  elapsedMs: () => 0,
  log,
}

interface Call {
  readonly route: string
  readonly query?: string
  readonly actiris?: Partial<HttpPorts['actiris']>
  readonly reading?: Partial<HttpPorts['reading']>
  readonly body?: string
  readonly type?: string
  /** The same call was made so often before, in the same instant. */
  readonly after?: number
}
const EVENT = JSON.stringify({ type: 'receive', reference: 'ACT-2026-000042-5', occurredAt: NOW.toISOString() })
const event = (other: Omit<Call, 'route'> = {}): Call => ({ route: EVENTS, body: EVENT, ...other })
const outcome = (applyEvent: HttpPorts['actiris']['applyEvent']): Call => event({ actiris: { applyEvent } })

/** Calls for each status of each route. */
export const CALLS: readonly (readonly [number, Call])[] = [
  [200, { route: `${BASE}/openapi.json` }],
  [429, { route: `${BASE}/openapi.json`, after: RATES.stranger.burst }],
  [200, { route: LIST }],
  [401, { route: LIST, reading: { mayRead: () => false } }],
  [422, { route: LIST, query: '?limit=x' }],
  [422, { route: LIST, query: '?after=cDEy', reading: { changes: async () => 'unknown' } }],
  [429, { route: LIST, after: RATES.known.burst }],
  [500, { route: LIST, reading: { mayRead: breaks } }],
  [503, { route: LIST, reading: { changes: fails } }],
  [200, { route: DETAIL }],
  [200, { route: DETAIL, reading: { readFile: async () => ({ ok: true, changed, owner: undefined }) } }],
  [401, { route: DETAIL, reading: { mayRead: () => false } }],
  [404, { route: DETAIL, reading: { readFile: refused('REF_UNKNOWN') } }],
  [429, { route: DETAIL, reading: { mayRead: () => false }, after: RATES.stranger.burst }],
  [500, { route: DETAIL, reading: { mayRead: breaks } }],
  [503, { route: DETAIL, reading: { readFile: fails } }],
  [202, event()],
  [400, event({ body: '{' })],
  [401, event({ actiris: { isSigned: () => false } })],
  [404, outcome(refused('REF_UNKNOWN'))],
  [409, outcome(async () => ({ ...(await refused('REF_STALE')()), referral: submitted() }))],
  [409, outcome(refused('REF_STALE'))],
  [413, event({ body: 'x'.repeat(65 * 1024) })],
  [415, event({ type: 'text/plain' })],
  [422, event({ body: '{}' })],
  [422, outcome(refused('REF_PAST'))],
  [422, outcome(refused('EVENT_REUSED'))],
  [429, event({ actiris: { isSigned: () => false }, after: RATES.stranger.burst })],
  [500, event({ actiris: { isSigned: breaks } })],
  [503, outcome(fails)],
]

/** What a server of such ports answers to the call. */
export async function answerTo({ route, query = '', body, type = 'application/json', after = 0, ...other }: Call) {
  const server = createServer({
    ...ports,
    actiris: { ...actiris, ...other.actiris },
    reading: { ...reading, ...other.reading },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': type }, body }
    const { port } = server.address() as unknown as AddressInfo
    const path = route.replace('{reference}', 'ACT-2026-000042-5')
    const call = () => fetch(`http://127.0.0.1:${port}${path}${query}`, init)
    for (let made = 0; made < after; made++) await (await call()).text()
    const response = await call()
    const contentType = response.headers.get('content-type') ?? ''
    return { status: response.status, contentType, body: (await response.json()) as unknown }
  } finally {
    server.server.closeAllConnections()
    await new Promise<void>((stopping) => server.close(() => stopping()))
  }
}
