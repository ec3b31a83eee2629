import type { Request } from 'restify'
import { type HttpAnswer, problem } from './answer.js'

/** Calls that one address may make at once, and how many more a second after that. */
interface Rate {
  readonly burst: number
  readonly perSecond: number
}

/**
 * How often the API of Actiris may be called, for each client address. Who signs or has a token is counted apart from who has
 * not, so that a stranger cannot use up Actiris' share, not even from behind the same proxy.
 */
export const RATES = {
  known: { burst: 300, perSecond: 100 },
  stranger: { burst: 60, perSecond: 10 },
} as const satisfies Record<string, Rate>

/** Buckets kept; the longest unused go first, and a bucket that was not used is full anyway. */
const BUCKETS_MAX = 10_000

/** Counts a call from that address; the answer 429 when it is one too many. */
export type CallLimit = (address: string, caller: keyof typeof RATES) => HttpAnswer | undefined

/** Where a call comes from; to be asked before its body is read, since a line that breaks has no address any more. */
export const addressOf = ({ socket }: Request): string => socket.remoteAddress ?? ''

/**
 * Token buckets in memory. Not restify's `throttle`: it tells no `Retry-After`, and counts by address alone.
 * @param elapsedMs a clock that only goes forward, in milliseconds from any start
 */
export function createCallLimit(elapsedMs: () => number): CallLimit {
  const buckets = new Map<string, Bucket>()
  return (address, caller) => {
    const key = `${caller} ${address}`
    const [rate, now] = [RATES[caller], elapsedMs()]
    const left = refilled(buckets.get(key) ?? { tokens: rate.burst, at: now }, rate, now)
    const isOver = left < 1
    buckets.delete(key)
    buckets.set(key, { tokens: isOver ? left : left - 1, at: now })
    if (buckets.size > BUCKETS_MAX) buckets.delete(buckets.keys().next().value as string)
    return isOver ? tooMany(Math.ceil((1 - left) / rate.perSecond)) : undefined
  }
}

interface Bucket {
  readonly tokens: number
  readonly at: number
}

function refilled({ tokens, at }: Bucket, { burst, perSecond }: Rate, now: number): number {
  return Math.min(burst, tokens + ((now - at) / 1_000) * perSecond)
}

function tooMany(seconds: number): HttpAnswer {
  return {
    ...problem(429, 'Too many calls; go on after the time in Retry-After.'),
    headers: { 'retry-after': String(seconds) },
  }
}
