import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { afterPush } from '../../src/delivery/pushFate.js'
import type { PushMessage } from '../../src/usecases/outbox.js'
import type { PushResult } from '../../src/usecases/sending.js'
import { later, NOW } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { aPush } from '../builders/stored.js'

const DAYS_5 = 5 * 24
const attempted = (attempts = 1) => aPush({ state: 'sending', attempts })
const answered = (status: number, retryAfter: string | null = null): PushResult => ({
  kind: 'answered',
  status,
  retryAfter,
})
const dropped: PushResult = { kind: 'unanswered', reason: 'ECONNRESET' }
const waitS = ({ dueAt }: PushMessage, now = NOW) => (Date.parse(dueAt) - now.getTime()) / 1_000

describe('a push', () => {
  it.each([200, 202, 204])('answered %d is sent', (status) => {
    const before = aPush({ state: 'ambiguous', attempts: 3, reason: '500' })
    expect(afterPush(before, answered(status), NOW)).toEqual({ ...before, state: 'sent', reason: undefined })
  })

  it.each([301, 302, 400, 401, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504])(
    'answered %d is tried again, with the status for a reason',
    (status) => {
      expect(afterPush(attempted(), answered(status), NOW)).toMatchObject({ state: 'retry', reason: String(status) })
    },
  )

  it('not answered is tried again, also when it may have arrived', () => {
    expect(afterPush(attempted(), dropped, NOW)).toMatchObject({ state: 'retry', reason: 'ECONNRESET' })
  })

  it('answered 410 is given up at once', () => {
    expect(afterPush(attempted(), answered(410), NOW)).toMatchObject({ state: 'failed', reason: '410' })
  })

  it.each([
    [1, 5],
    [2, 10],
    [3, 20],
    [10, 2_560],
    [11, 3_600],
    [2_000, 3_600],
  ])('after %d attempts waits %d s', (attempts, seconds) => {
    expect(waitS(afterPush(attempted(attempts), dropped, NOW))).toBe(seconds)
  })

  it.each([
    [answered(429, '7200'), 7_200],
    [answered(503, 'Tue, 01 Sep 2026 10:00:00 GMT'), 7_200],
    [answered(429, '1'), 5],
    [answered(503, 'soon'), 5],
    [answered(500, '7200'), 5],
  ])('answered %j waits %d s', (result, seconds) => {
    expect(waitS(afterPush(attempted(), result, NOW))).toBe(seconds)
  })

  it('is tried a last time when its five days end, then given up', () => {
    const almost = later(DAYS_5 - 0.5)
    const last = afterPush(attempted(120), dropped, almost)
    expect([last.state, last.dueAt]).toEqual(['retry', later(DAYS_5).toISOString()])
    expect(afterPush(last, answered(503), later(DAYS_5))).toMatchObject({ state: 'failed', reason: '503' })
    expect(afterPush(last, answered(204), later(DAYS_5))).toMatchObject({ state: 'sent' })
  })

  it('is not held beyond them by any wish to wait', () => {
    expect(afterPush(attempted(), answered(503, '99999999'), NOW).dueAt).toBe(later(DAYS_5).toISOString())
  })

  it('that nobody takes ends after five days, in some hundred attempts and never two within a second', () => {
    const status = fc.constantFrom(
      ...[0, 400, 404, 429, 500, 503].map((code) => (code ? answered(code, '60') : dropped)),
    )
    fc.assert(
      fc.property(fc.infiniteStream(status), (results) => {
        let message: PushMessage = aPush()
        let now = NOW
        while (message.state !== 'failed') {
          message = afterPush({ ...message, attempts: message.attempts + 1 }, results.next().value, now)
          if (message.state !== 'failed') expect(waitS(message, now)).toBeGreaterThanOrEqual(1)
          now = new Date(message.dueAt)
        }
        expect(now).toEqual(later(DAYS_5))
        expect(message.attempts).toBeGreaterThan(100)
        expect(message.attempts).toBeLessThan(200)
      }),
      { numRuns: runs(20, 500) },
    )
  })
})
