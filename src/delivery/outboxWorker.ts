import { deliverMessage } from './deliverMessage.js'
import type { MessageDependencies } from './dependencies.js'
import { insistingStore } from './insistingStore.js'
import { createWorker, type Worker } from './worker.js'

/** In hand at once: those of one claim, and others that wait a moment for their place or for Teams' answer. */
const BATCH = 64
const MOST = 512
/** Longer than a message can be in hand: one whose lease ran out belongs to a worker that is gone. */
const LEASE_SECONDS = 60

/** Takes messages from the outbox and brings them to people; what cannot be sent now stays and is tried again. */
export function createOutboxWorker(dependencies: MessageDependencies): Worker {
  const { clock, log } = dependencies
  const own = { ...dependencies, store: insistingStore(dependencies) }
  const { store } = own
  return createWorker({
    name: 'outbox',
    most: MOST,
    claim: (room, inHand) => store.claimDue(clock.now(), Math.min(room, BATCH), LEASE_SECONDS, inHand),
    deliver: (message) => deliverMessage(own, message),
    log,
    onQueued: (wake) => store.onQueued(wake),
  })
}
