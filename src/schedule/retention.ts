import { forgottenBefore } from '../domain/question.js'
import type { Clock, Log, Store } from '../usecases/ports.js'
import { createLoop, type Loop } from './loop.js'

const EVERY_MS = 6 * 3_600_000

/** Deletes what may not be kept longer: questions that found no answer, after 90 days. At the start, then every 6 hours. */
export function createRetention({ store, clock, log }: { store: Store; clock: Clock; log: Log }): Loop {
  return createLoop('retention', EVERY_MS, log, async () => {
    await store.commit({ forgetQuestionsBefore: forgottenBefore(clock.now()) })
  })
}
