import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { backoffSeconds, classify, retryAfterSeconds } from '../../src/delivery/failureClasses.js'
import { NOW } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'

describe('an answer of Teams', () => {
  it.each([
    [412, 'retry'],
    [429, 'retry'],
    [503, 'retry'],
    [500, 'unknown'],
    [502, 'unknown'],
    [504, 'unknown'],
    [403, 'blocked'],
    [404, 'blocked'],
    [400, 'failed'],
    [401, 'failed'],
    [413, 'failed'],
  ])('%d means %s', (status, kind) => {
    expect(classify(status, '', undefined)).toMatchObject({ kind, reason: String(status) })
  })

  it('names its code in the reason, and how long to wait', () => {
    const throttled = { kind: 'retry', reason: '429 Throttled', retryAfterS: 12, throttled: 'conversation' }
    expect(classify(429, 'Throttled', 12)).toEqual(throttled)
    expect(classify(503, '', 12)).toEqual({ kind: 'retry', reason: '503', retryAfterS: 12 })
  })

  it('is about the whole tenant when its code says so', () => {
    expect(classify(429, 'TenantThrottled', 1)).toMatchObject({ throttled: 'tenant' })
  })
})

describe('Retry-After', () => {
  it.each([
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['0', 0],
    [' 17 ', 17],
    [new Date(NOW.getTime() + 90_000).toUTCString(), 90],
    [new Date(NOW.getTime() - 90_000).toUTCString(), 0],
  ])('%j is %j seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, NOW)).toBe(seconds)
  })
})

describe('the wait before another attempt', () => {
  it('is 1 s, doubled at each failure, at most 5 min', () => {
    expect([1, 2, 3, 8, 9, 10, 60].map((attempts) => backoffSeconds(attempts))).toEqual([1, 2, 4, 128, 256, 300, 300])
  })

  it('is up to half as long again, by chance', () => {
    expect([backoffSeconds(4, 0, 0.5), backoffSeconds(4, 0, 1), backoffSeconds(4, 60, 1)]).toEqual([10, 12, 60])
  })

  it('is never shorter than what Teams asked for, nor than the attempt before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(10_000), (attempts, asked) => {
        expect(backoffSeconds(attempts, asked)).toBeGreaterThanOrEqual(asked)
        expect(backoffSeconds(attempts + 1, asked)).toBeGreaterThanOrEqual(backoffSeconds(attempts, asked))
      }),
      { numRuns: runs(100, 5_000) },
    )
  })
})
