import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../usecases/ports.js'

export interface Loop {
  start(): void
  /** Ends after the pass in hand. */
  stop(): Promise<void>
}

/** Does a task at the start and then every `everyMs`; a failure is logged, and the task tried again the next time. */
export function createLoop(name: string, everyMs: number, log: Log, task: () => Promise<void>): Loop {
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await task().catch((error: unknown) => {
        log.error({ task: name, error: error instanceof Error ? error.message : 'unknown' }, 'task failed')
      })
      await wait(everyMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
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
