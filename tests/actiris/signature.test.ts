import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { isSigned } from '../../src/actiris/signature.js'
import { NOW } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'

const secretOf = (bytes: Uint8Array) => `whsec_${Buffer.from(bytes).toString('base64')}`
const SECRET = secretOf(Buffer.alloc(32, 1))
const OTHER = secretOf(Buffer.alloc(32, 2))

function signed(body: string, { secret = SECRET, id = 'evt-1', at = NOW } = {}) {
  const timestamp = String(Math.floor(at.getTime() / 1_000))
  return { id, timestamp, signature: new Webhook(secret).sign(id, at, body), rawBody: Buffer.from(body) }
}
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

describe('a signature of Standard Webhooks', () => {
  it('made by the public library is accepted, whatever the secret, the id and the body', () => {
    const secret = fc.uint8Array({ minLength: 24, maxLength: 64 }).map(secretOf)
    const id = fc.stringMatching(/^[\w-]{1,40}$/)
    fc.assert(
      fc.property(secret, id, fc.string({ unit: 'grapheme' }), (by, name, body) => {
        expect(isSigned([by], signed(body, { secret: by, id: name }), NOW)).toBe(true)
        expect(isSigned([OTHER, by], signed(body, { secret: by, id: name }), NOW)).toBe(true)
      }),
      { numRuns: runs(50, 2_000) },
    )
  })

  it('of any other body, id or time is not', () => {
    const good = signed('{"type":"receive"}')
    for (const forged of [
      { rawBody: Buffer.from('{"type":"reject"}') },
      { rawBody: Buffer.concat([good.rawBody, Buffer.from('\n')]) },
      { id: 'evt-2' },
      { id: '' },
      { timestamp: String(Number(good.timestamp) + 1) },
      { timestamp: '' },
      { timestamp: 'NaN' },
      { timestamp: `${good.timestamp}.0` },
      { timestamp: `-${good.timestamp}` },
      { signature: '' },
      { signature: 'v1,' },
      { signature: good.signature.replace('v1,', 'v2,') },
      { signature: good.signature.slice(0, -4) },
    ]) {
      expect(isSigned([SECRET], { ...good, ...forged }, NOW)).toBe(false)
    }
    expect(isSigned([SECRET], good, NOW)).toBe(true)
  })

  it('may be one of several in the header, while the sender rotates its secret', () => {
    const body = '{}'
    const signature = `v1,AAAA ${signed(body, { secret: OTHER }).signature} ${signed(body).signature}`
    expect(isSigned([SECRET], { ...signed(body), signature }, NOW)).toBe(true)
  })

  it.each([
    [-5, true],
    [5, true],
    [-5.1, false],
    [5.1, false],
  ])('%d minutes away from now: %s', (away, accepted) => {
    expect(isSigned([SECRET], signed('{}', { at: minutes(away) }), NOW)).toBe(accepted)
  })

  it('is never accepted without a secret', () => {
    expect(isSigned([], signed('{}'), NOW)).toBe(false)
  })
})
