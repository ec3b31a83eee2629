import type { WorkingCalendar } from './domain/workingDays.js'
import { createMetrics, type Metrics } from './metrics/metrics.js'
import { accessFigures } from './usecases/accessFigures.js'
import type { Clock, Directory, Store } from './usecases/ports.js'

interface Parts {
  readonly store: Store
  readonly directory: Directory
  readonly directoryFigures: Parameters<typeof createMetrics>[0]['directory']
  readonly calendar: WorkingCalendar
  readonly clock: Clock
}

/** What is counted and timed, with what is read for it from the store; part of the composition. */
export const createMeasuring = (parts: Parts): Metrics =>
  createMetrics({
    outbox: (now) => parts.store.outboxFigures(now),
    access: accessFigures(parts),
    directory: parts.directoryFigures,
    clock: parts.clock,
  })
