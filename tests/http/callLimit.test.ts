import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Server } from 'restify'
import { createCallLimit, RATES } from '../../src/http/callLimit.js'
import { createServer, type HttpPorts } from '../../src/http/server.js'
import { runs } from '../builders/longRun.js'
import { BASE, ports } from './apiCalls.js'

const here = '10.0.0.1'

/** A limit on a clock that the test moves. */
function limitFrom(nowMs = 0) {
  const clock = { nowMs }
  return { clock, limit: createCallLimit(() => clock.nowMs) }
}

describe('calls to the API of Actiris', () => {
  it.each(['known', 'stranger'] as const)('from a %s caller: a burst, then so many a second', (caller) => {
    const { clock, limit } = limitFrom()
    const allowed = (calls: number) =>
      Array.from({ length: calls }, () => limit(here, caller)).filter((no) => !no).length
    const { burst, perSecond } = RATES[caller]
    expect(allowed(burst + 50)).toBe(burst)
    clock.nowMs += 1_000
    expect(allowed(perSecond + 50)).toBe(perSecond)
    clock.nowMs += 3_600_000
    expect(allowed(burst + 50)).toBe(burst)
  })

  it('are at most 300 at once and 100 a second for Actiris, fewer for strangers', () => {
    expect(RATES.known).toEqual({ burst: 300, perSecond: 100 })
    expect(RATES.stranger.burst).toBeLessThan(RATES.known.burst)
    expect(RATES.stranger.perSecond).toBeLessThan(RATES.known.perSecond)
  })

  it('of one address, and of strangers at the same address, leave the others theirs', () => {
    const { limit } = limitFrom()
    for (let call = 0; call < 1_000; call++) limit(here, 'stranger')
    expect(limit(here, 'stranger')).toMatchObject({ status: 429 })
    expect(limit(here, 'known')).toBeUndefined()
    expect(limit('10.0.0.2', 'stranger')).toBeUndefined()
  })

  it('are told when to go on, and then may', () => {
    const { clock, limit } = limitFrom()
    while (!limit(here, 'stranger'));
    const refused = limit(here, 'stranger')
    expect(refused).toMatchObject({ status: 429, contentType: 'application/problem+json' })
    const seconds = Number(refused?.headers?.['retry-after'])
    expect(seconds).toBeGreaterThanOrEqual(1)
    clock.nowMs += seconds * 1_000
    expect(limit(here, 'stranger')).toBeUndefined()
  })

  it('never exceed the burst and what came in since, in whatever rhythm', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 800 }), (pauses) => {
        const { clock, limit } = limitFrom()
        const allowed = pauses.filter((pause) => {
          clock.nowMs += pause
          return limit(here, 'stranger') === undefined
        }).length
        const { burst, perSecond } = RATES.stranger
        expect(allowed).toBeLessThanOrEqual(burst + (clock.nowMs / 1_000) * perSecond)
        expect(allowed).toBeGreaterThanOrEqual(Math.min(pauses.length, burst))
      }),
      { numRuns: runs(50, 1_000) },
    )
  })

  it('of very many addresses are forgotten, the longest silent first', () => {
    const { limit } = limitFrom()
    while (!limit(here, 'stranger'));
    for (let address = 0; address < 9_999; address++) limit(`a${address}`, 'stranger')
    expect(limit(here, 'stranger')).toMatchObject({ status: 429 })
    for (let address = 0; address < 10_000; address++) limit(`b${address}`, 'stranger')
    expect(limit(here, 'stranger')).toBeUndefined()
  })
})

let server: Server | undefined
afterEach(async () => {
  server?.server.closeAllConnections()
  await new Promise<void>((closed) => (server ? server.close(() => closed()) : closed()))
  server = undefined
})

it('a stranger who calls without end gets 429, and Actiris is served as before', async () => {
  const acted: unknown[] = []
  const actiris: HttpPorts['actiris'] = {
    ...ports.actiris,
    isSigned: ({ id }) => id === 'signed',
    applyEvent: async (event) => {
      acted.push(event)
      return ports.actiris.applyEvent(event)
    },
  }
  server = createServer({
    ...ports,
    actiris,
    reading: { ...ports.reading, mayRead: (header) => header === 'Bearer t' },
  })
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as unknown as AddressInfo
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${BASE}${path}`, init)
    await response.text()
    return [response.status, response.headers.get('retry-after')]
  }
  const event = (id: string) =>
    call('/events', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'webhook-id': id },
      body: JSON.stringify({ type: 'receive', reference: 'ACT-2026-000042-5', occurredAt: '2026-09-01T08:00:00Z' }),
    })
  const list = (authorization: string) => call('/referrals', { headers: { authorization } })

  for (let calls = 0; calls < RATES.stranger.burst; calls++) {
    expect(await (calls % 2 === 0 ? event('forged') : list('Bearer wrong'))).toEqual([401, null])
  }
  for (const refused of [event('forged'), list('Bearer wrong'), call('/openapi.json')]) {
    expect(await refused).toEqual([429, '1'])
  }
  expect(await list('Bearer t')).toEqual([200, null])
  for (let calls = 1; calls < RATES.known.burst; calls++) expect(await event('signed')).toEqual([202, null])
  expect(await event('signed')).toEqual([429, '1'])
  expect(await list('Bearer t')).toEqual([429, '1'])
  expect(acted).toHaveLength(RATES.known.burst - 1)
})
