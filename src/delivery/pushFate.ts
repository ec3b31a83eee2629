import type { PushMessage } from '../usecases/outbox.js'
import type { PushResult } from '../usecases/sending.js'
import { retryAfterSeconds } from './failureClasses.js'

const FIRST_WAIT_S = 5
const LONGEST_WAIT_S = 3_600
/** A system may be away over a long weekend; after that its people have noticed, and the list tells what changed. */
const GIVE_UP_MS = 5 * 24 * 3_600_000
const GONE = 410
/** Answers whose `Retry-After` is an agreement; others rarely mean it. */
const ASKING_TO_WAIT = new Set([429, 503])

/**
 * A push after an attempt. 2xx: sent. 410: the receiver wants no more of it. Anything else is tried again, also what may
 * have arrived, since the receiver knows it by its id: after 5 s, doubled each time up to an hour, for five days, the last
 * attempt at their end. A wrong secret or address (4xx) is mended within days, too.
 */
export function afterPush(message: PushMessage, result: PushResult, now: Date): PushMessage {
  const status = result.kind === 'answered' ? result.status : 0
  if (status >= 200 && status < 300) return { ...message, state: 'sent', reason: undefined }
  const reason = result.kind === 'answered' ? String(status) : result.reason
  const lastAt = Date.parse(message.createdAt) + GIVE_UP_MS
  if (status === GONE || now.getTime() >= lastAt) {
    return { ...message, state: 'failed', reason, endedAt: now.toISOString() }
  }
  const dueAt = Math.min(now.getTime() + waitSeconds(message.attempts, result, now) * 1_000, lastAt)
  return { ...message, state: 'retry', reason, dueAt: new Date(dueAt).toISOString() }
}

function waitSeconds(attempts: number, result: PushResult, now: Date): number {
  const usual = Math.min(FIRST_WAIT_S * 2 ** (attempts - 1), LONGEST_WAIT_S)
  const isAsked = result.kind === 'answered' && ASKING_TO_WAIT.has(result.status)
  return Math.max(usual, isAsked ? (retryAfterSeconds(result.retryAfter, now) ?? 0) : 0)
}
