import { createActirisPush } from './actiris/push.js'
import type { Config } from './config.js'
import { createPushWorker } from './delivery/pushWorker.js'
import type { Worker } from './delivery/worker.js'
import type { Clock, Log, Store } from './usecases/ports.js'

interface Parts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/** What tells Actiris' own system of changes; nothing when it has none. */
export function pushWorkers({ actirisPush }: Config, parts: Parts): readonly Worker[] {
  if (!actirisPush) return []
  return [createPushWorker({ ...parts, push: createActirisPush({ ...actirisPush, clock: parts.clock }) })]
}
