import type { SendResult } from '../usecases/sending.js'

/** Teams tells to try again; 500 is not among them (Microsoft, "Optimize your bot with rate limiting in Teams"). */
const RETRYABLE = new Set([412, 429, 503])
/** A gateway gave up waiting: the service behind it may have taken the message. */
const FATE_UNKNOWN = new Set([500, 502, 504])

/** What an answer of Teams means for the message: by status, and by the code in the error. */
export function classify(status: number, code: string, retryAfterS: number | undefined): SendResult {
  const reason = `${status}${code ? ` ${code}` : ''}`
  if (RETRYABLE.has(status)) {
    const asked = retryAfterS === undefined ? {} : { retryAfterS }
    return { kind: 'retry', reason, ...asked, ...(status === 429 ? { throttled: whoseLimit(code) } : {}) }
  }
  if (FATE_UNKNOWN.has(status)) return { kind: 'unknown', reason }
  if (status === 403 || status === 404) return { kind: 'blocked', reason }
  return { kind: 'failed', reason }
}

/** Teams promises no code for it; one that names the tenant or the app speaks of more than this conversation. */
const whoseLimit = (code: string) => (/tenant|app|global/i.test(code) ? 'tenant' : 'conversation')

/** Seconds to wait by a `Retry-After` header: a number of seconds or a date (RFC 9110 §10.2.3); undefined when it says neither. */
export function retryAfterSeconds(header: string | null, now: Date): number | undefined {
  if (!header) return undefined
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1_000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}

/**
 * Wait before the next attempt, in seconds: 1 s doubled at each failure, at most 5 min; with jitter up to half as long
 * again, so that what failed together does not come back together.
 * @param attempts    attempts already made, from 1
 * @param retryAfterS seconds Teams asked us to wait; it wins when longer
 * @param jitter      from 0 to 1
 */
export function backoffSeconds(attempts: number, retryAfterS = 0, jitter = 0): number {
  return Math.max(retryAfterS, Math.min(2 ** (attempts - 1), 300) * (1 + jitter / 2))
}
