import type { PushMessage } from '../usecases/outbox.js'
import type { Clock, Log, Store } from '../usecases/ports.js'
import type { ActirisPush } from '../usecases/sending.js'
import { insistingStore } from './insistingStore.js'
import { afterPush } from './pushFate.js'
import { createWorker, type Worker } from './worker.js'

/** At a time, so that a receiver that was away is not run down when it is back. */
const BATCH = 8
/** Longer than one attempt can take. */
const LEASE_SECONDS = 60

interface Dependencies {
  readonly store: Store
  readonly push: ActirisPush
  readonly clock: Clock
  readonly log: Log
  readonly wait?: ((ms: number) => Promise<unknown>) | undefined
}

/**
 * Tells Actiris' own system what changed. It works apart from the notices, so that a receiver that is down holds up nobody
 * in Teams.
 */
export function createPushWorker(dependencies: Dependencies): Worker {
  const { clock, log } = dependencies
  const store = insistingStore(dependencies)
  return createWorker({
    name: 'push',
    most: BATCH,
    claim: (room, inHand) => store.claimPushes(clock.now(), room, LEASE_SECONDS, inHand),
    deliver: (message) => deliver({ ...dependencies, store }, message),
    log,
    onQueued: (wake) => store.onQueued(wake),
  })
}

async function deliver({ store, push, clock, log }: Dependencies, message: PushMessage): Promise<void> {
  const after = afterPush(message, await push.send(message), clock.now())
  const { kind, reference, attempts, state, reason } = after
  if (state === 'retry') log.warn({ push: kind, reference, attempts, reason }, 'push not taken')
  if (state === 'failed') log.error({ push: kind, reference, attempts, reason }, 'push given up')
  await store.saveMessage(after)
}
