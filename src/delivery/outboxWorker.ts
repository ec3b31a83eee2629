import { setTimeout as wait } from 'node:timers/promises'
import { deliverMessage, type MessageDependencies } from './deliverMessage.js'

const BATCH = 32
/** Longer than one attempt can take: a message whose lease ran out belongs to a worker that is gone. */
const LEASE_SECONDS = 60
const IDLE_MS = 500

export interface OutboxWorker {
  /** Sends everything that is due; how many messages it handled. */
  pass(): Promise<number>
  start(): void
  /** Ends after the pass in hand. */
  stop(): Promise<void>
}

/** Takes messages from the outbox and brings them to people; what cannot be sent now stays and is tried again. */
export function createOutboxWorker(dependencies: MessageDependencies): OutboxWorker {
  const { store, clock, log } = dependencies
  let running: Promise<void> | undefined
  const stopping = new AbortController()
  const pass = async () => {
    const claimed = await store.claimDue(clock.now(), BATCH, LEASE_SECONDS)
    await Promise.all(claimed.map((message) => deliverMessage(dependencies, message)))
    return claimed.length
  }
  const loop = async () => {
    while (!stopping.signal.aborted) {
      const handled = await pass().catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'outbox pass failed')
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
