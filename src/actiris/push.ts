import type { z } from 'zod'
import type { PushMessage } from '../usecases/outbox.js'
import type { Clock } from '../usecases/ports.js'
import type { ActirisPush, PushResult } from '../usecases/sending.js'
import { signedHeaders } from './signature.js'
import type { pushed } from './wire/answers.js'

/** Longer than a receiver needs to take note (Standard Webhooks: answer first, work later). */
const TIMEOUT_MS = 10_000

interface Dependencies {
  readonly url: string
  /** Each of them signs. */
  readonly secrets: readonly string[]
  readonly clock: Clock
  readonly timeoutMs?: number
}

/**
 * Speaks to Actiris' own system: one signed POST for each call. A repetition keeps the message's id, by which the receiver
 * knows it, and is signed anew. A redirection is an answer like another: a signed call goes where it was meant to go only.
 */
export function createActirisPush({ url, secrets, clock, timeoutMs = TIMEOUT_MS }: Dependencies): ActirisPush {
  return {
    send: async (message): Promise<PushResult> => {
      const body = JSON.stringify(bodyOf(message))
      try {
        const response = await fetch(url, {
          method: 'POST',
          signal: AbortSignal.timeout(timeoutMs),
          redirect: 'manual',
          headers: { 'content-type': 'application/json', ...signedHeaders(secrets, message.id, clock.now(), body) },
          body,
        })
        await response.body?.cancel().catch(() => undefined)
        return { kind: 'answered', status: response.status, retryAfter: response.headers.get('retry-after') }
      } catch (error) {
        return { kind: 'unanswered', reason: codeOf(error) }
      }
    },
  }
}

function bodyOf({ kind, reference, version, createdAt }: PushMessage): z.infer<typeof pushed> {
  return { type: kind, reference, version, occurredAt: createdAt }
}

/** Codes are letters; anything else in an error, such as an address, stays out of our rows and logs. */
function codeOf(error: unknown): string {
  const { name, cause } = Object(error) as { readonly name?: string; readonly cause?: { readonly code?: string } }
  const code = cause?.code ?? name ?? ''
  return /^\w{1,60}$/.test(code) ? code : 'unknown'
}
