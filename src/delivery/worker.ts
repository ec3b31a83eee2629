import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../usecases/ports.js'

const IDLE_MS = 500

export interface Worker {
  /** Sends everything that is due, up to a batch; how many messages it handled. */
  pass(): Promise<number>
  start(): void
  /** Ends after what is in hand. */
  stop(): Promise<void>
}

interface Work<Message> {
  readonly name: string
  /** How many messages may be in hand at once. */
  readonly most: number
  /**
   * @param room how many more may be taken; 1 or more
   * @param inHand what is not to be given again: a clock that leapt lets leases run out early
   */
  readonly claim: (room: number, inHand: ReadonlySet<string>) => Promise<readonly Message[]>
  readonly deliver: (message: Message) => Promise<void>
  readonly log: Log
  /** Told whom to wake when something is queued. */
  readonly onQueued: (wake: () => void) => void
}

/**
 * Takes messages from the outbox and delivers them. One that takes its time holds up nobody: others are taken meanwhile.
 * Looks twice a second when there are none, and at once when the store says that something is queued.
 */
export function createWorker<Message extends { readonly id: string }>({
  name,
  most,
  claim,
  deliver,
  log,
  onQueued,
}: Work<Message>): Worker {
  let queued = Promise.withResolvers<void>()
  onQueued(() => queued.resolve())
  let running: Promise<void> | undefined
  const stopping = new AbortController()
  const inHand = new Map<string, Promise<void>>()
  const failed = (error: unknown) => {
    log.error({ error: error instanceof Error ? error.message : 'unknown' }, `${name} pass failed`)
    return []
  }
  const take = (message: Message) => {
    const delivering = deliver(message)
      .catch(failed)
      .then(() => {
        inHand.delete(message.id)
        queued.resolve() // what comes after it may leave now
      })
    inHand.set(message.id, delivering)
    return delivering
  }
  const pause = () => wait(IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
  const loop = async () => {
    while (!stopping.signal.aborted) {
      queued = Promise.withResolvers() // what is queued from here on may be missing from what is claimed
      const taken = await claim(most - inHand.size, new Set(inHand.keys())).catch(failed)
      for (const message of taken) void take(message)
      if (taken.length === 0) await Promise.race([pause(), queued.promise])
      else if (inHand.size >= most) await Promise.race(inHand.values())
    }
    await Promise.all(inHand.values())
  }
  return {
    pass: async () => {
      const taken = await claim(most - inHand.size, new Set(inHand.keys()))
      await Promise.all(taken.map(take))
      return taken.length
    },
    start: () => {
      running ??= loop()
    },
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
