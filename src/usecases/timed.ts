import type { WorkingCalendar } from '../domain/workingDays.js'
import type { Clock, Directory, Store } from './ports.js'

/** What the use cases need that nobody asks for: the clock does. */
export interface TimedDependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly calendar: WorkingCalendar
  /** Lets turns come in between. */
  readonly pause: () => Promise<unknown>
}
