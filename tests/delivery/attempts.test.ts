import { expect, it } from '@jest/globals'
import { afterAttempt } from '../../src/delivery/attempts.js'
import type { OutboxMessage } from '../../src/usecases/outbox.js'
import type { SendResult } from '../../src/usecases/sending.js'
import { NOW } from '../builders/aReferral.js'

const tried: OutboxMessage = {
  id: 'm1',
  kind: 'received',
  referralId: 'r1',
  version: 2,
  to: { member: 'amelie' },
  state: 'sending',
  attempts: 3,
  dueAt: NOW.toISOString(),
  createdAt: NOW.toISOString(),
}

it.each<[SendResult, Partial<OutboxMessage>]>([
  [
    { kind: 'sent', activityId: 'bot-1' },
    { state: 'sent', activityId: 'bot-1' },
  ],
  [
    { kind: 'retry', reason: '503' },
    { state: 'retry', reason: '503', dueAt: '2026-09-01T08:00:04.000Z' },
  ],
  [
    { kind: 'retry', reason: '429', retryAfterS: 60 },
    { state: 'retry', dueAt: '2026-09-01T08:01:00.000Z' },
  ],
  [
    { kind: 'unknown', reason: 'timeout' },
    { state: 'ambiguous', dueAt: '2026-09-01T08:00:04.000Z' },
  ],
  [
    { kind: 'blocked', reason: '403' },
    { state: 'blocked', reason: '403' },
  ],
  [
    { kind: 'failed', reason: '413' },
    { state: 'failed', reason: '413' },
  ],
])('after a third attempt that ended with %j', (result, expected) => {
  expect(afterAttempt(tried, result, NOW)).toMatchObject(expected)
})

it('a message whose first copy may have arrived stays in doubt until one surely does', () => {
  const doubtful: OutboxMessage = { ...tried, state: 'ambiguous' }
  expect(afterAttempt(doubtful, { kind: 'retry', reason: '503' }, NOW).state).toBe('ambiguous')
  expect(afterAttempt(doubtful, { kind: 'sent', activityId: 'bot-2' }, NOW).state).toBe('sent')
})
