import { setTimeout as pause } from 'node:timers/promises'
import type { OutboxMessage, PushMessage } from '../usecases/outbox.js'
import type { Clock, Store } from '../usecases/ports.js'

const AGAIN_MS = 500

/** The store was away as long as the message was in hand: its fate is unknown from now on. */
export class NotKept extends Error {
  override readonly name = 'NotKept'
}

interface Dependencies {
  readonly store: Store
  readonly clock: Clock
  readonly wait?: ((ms: number) => Promise<unknown>) | undefined
}

/**
 * A store that keeps what became of a message even if it is away for a while: only this process knows, and a message that
 * is not known to be sent is sent again. It tries until the lease is over; then it throws NotKept.
 */
export function insistingStore({ store, clock, wait = pause }: Dependencies): Store {
  const insist = async ({ leaseUntil = '' }: OutboxMessage | PushMessage, keep: () => Promise<void>) => {
    for (;;) {
      try {
        return await keep()
      } catch (error) {
        if (clock.now().toISOString() >= leaseUntil) throw new NotKept('not kept', { cause: error })
        await wait(AGAIN_MS)
      }
    }
  }
  return {
    ...store,
    saveMessage: (message) => insist(message, () => store.saveMessage(message)),
    putAside: (message, notice) => insist(message, () => store.putAside(message, notice)),
    shareOut: (message, copies) => insist(message, () => store.shareOut(message, copies)),
  }
}
