import { forgottenBefore } from '../domain/question.js'
import { forgetAskers } from '../usecases/forgetAskers.js'
import { forgetByNight } from '../usecases/forgetByNight.js'
import { forgetLeavers } from '../usecases/forgetLeavers.js'
import type { Clock, Log, Store } from '../usecases/ports.js'
import { createLoop, type Loop } from './loop.js'

const EVERY_MS = 6 * 3_600_000
const LOOK_MS = 10 * 60_000

interface Dependencies {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
}

/**
 * Deletes what may not be kept longer: questions that found no answer, and the names of those who asked for access and of
 * members who left, after 90 days. At the start, then every 6 hours.
 */
export function createRetention({ store, clock, log }: Dependencies): Loop {
  const forgetNames = [forgetAskers({ store, clock }), forgetLeavers({ store, clock })]
  return createLoop('retention', EVERY_MS, log, async () => {
    await store.commit({ forgetQuestionsBefore: forgottenBefore(clock.now()) })
    for (const forget of forgetNames) await forget()
  })
}

/** Forgets what left and is needed no more, once a night. */
export function createForgetting(dependencies: Dependencies): Loop {
  return createLoop('forgetting', LOOK_MS, dependencies.log, forgetByNight(dependencies))
}
