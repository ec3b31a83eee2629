import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '../../src/usecases/ports.js'

const READS: readonly string[] = [
  'answerTo',
  'referral',
  'referralByReference',
  'referralOfDraft',
  'referralsOf',
  'draft',
]

/**
 * The store with reads that take their time, as over a network: between two reads of one use case others may commit.
 * `delayMs` gives the wait of each read by its name and how often that one was called before.
 */
export function slowReads(store: Store, delayMs: (read: string, call: number) => number): Store {
  const calls = new Map<string, number>()
  return new Proxy(store, {
    get: (target, name: keyof Store & string) => {
      if (!READS.includes(name)) return target[name]
      return async (argument: never) => {
        const call = calls.get(name) ?? 0
        calls.set(name, call + 1)
        await wait(delayMs(name, call))
        return (target[name] as (argument: never) => Promise<unknown>)(argument)
      }
    },
  })
}
