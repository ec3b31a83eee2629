import type { OutboxMessage } from '../usecases/outbox.js'
import type { SendResult } from '../usecases/sending.js'
import { backoffSeconds } from './failureClasses.js'
import type { Later } from './pacing.js'

/** The message as it was before it was taken: nothing was sent. */
export function putBack(message: OutboxMessage, { at }: Later): OutboxMessage {
  const attempts = message.attempts - 1
  const fresh = attempts === 0 ? 'queued' : 'retry'
  return { ...message, state: message.state === 'ambiguous' ? 'ambiguous' : fresh, attempts, dueAt: at.toISOString() }
}

/** The message after an attempt: sent, due again, or ended with a reason that a person can be shown. */
export function afterAttempt(message: OutboxMessage, result: SendResult, now: Date, jitter = 0): OutboxMessage {
  const due = (retryAfterS?: number) =>
    new Date(now.getTime() + backoffSeconds(message.attempts, retryAfterS, jitter) * 1_000).toISOString()
  switch (result.kind) {
    case 'sent':
      return { ...message, state: 'sent', activityId: result.activityId, reason: undefined }
    case 'retry': {
      // A copy that may have arrived earlier stays in doubt until a later one surely does.
      const state = message.state === 'ambiguous' ? 'ambiguous' : 'retry'
      return { ...message, state, reason: result.reason, dueAt: due(result.retryAfterS) }
    }
    case 'unknown':
      return { ...message, state: 'ambiguous', reason: result.reason, dueAt: due() }
    default:
      return { ...message, state: result.kind, reason: result.reason, endedAt: now.toISOString() }
  }
}
