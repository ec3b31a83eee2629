import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../usecases/ports.js'

const IDLE_MS = 500

export interface Worker {
  /** Sends everything that is due, up to a batch; how many messages it handled. */
  pass(): Promise<number>
  start(): void
  /** Ends after the pass in hand. */
  stop(): Promise<void>
}

interface Work<Message> {
  readonly name: string
  readonly claim: () => Promise<readonly Message[]>
  readonly deliver: (message: Message) => Promise<void>
  readonly log: Log
}

/** Takes messages from the outbox and delivers them, pass after pass; looks twice a second when there are none. */
export function createWorker<Message>({ name, claim, deliver, log }: Work<Message>): Worker {
  let running: Promise<void> | undefined
  const stopping = new AbortController()
  const pass = async () => {
    const claimed = await claim()
    await Promise.all(claimed.map(deliver))
    return claimed.length
  }
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const handled = await pass().catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.message : 'unknown' }, `${name} pass failed`)
        return 0
      })
      if (handled === 0) await wait(IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  return {
    pass,
    start: () => {
      running ??= loop()
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
