import { setTimeout as wait } from 'node:timers/promises'
import { forgottenBefore } from '../domain/question.js'
import type { Clock, Log, Store } from '../usecases/ports.js'

const EVERY_MS = 6 * 3_600_000

export interface Retention {
  start(): void
  /** Ends after the deletion in hand. */
  stop(): Promise<void>
}

/** Deletes what may not be kept longer: questions that found no answer, after 90 days. At the start, then every 6 hours. */
export function createRetention({ store, clock, log }: { store: Store; clock: Clock; log: Log }): Retention {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await store.commit({ forgetQuestionsBefore: forgottenBefore(clock.now()) }).catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'questions not forgotten')
      })
      await wait(EVERY_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }
  return {
    start: () => {
      running ??= loop()
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
