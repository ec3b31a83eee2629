import { deliverMessage, type MessageDependencies } from './deliverMessage.js'
import { createWorker, type Worker } from './worker.js'

const BATCH = 32
/** Longer than one attempt can take: a message whose lease ran out belongs to a worker that is gone. */
const LEASE_SECONDS = 60

/** Takes messages from the outbox and brings them to people; what cannot be sent now stays and is tried again. */
export function createOutboxWorker(dependencies: MessageDependencies): Worker {
  const { store, clock, log } = dependencies
  return createWorker({
    name: 'outbox',
    claim: () => store.claimDue(clock.now(), BATCH, LEASE_SECONDS),
    deliver: (message) => deliverMessage(dependencies, message),
    log,
  })
}
