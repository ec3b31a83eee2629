import type { Clock, Log } from '../usecases/ports.js'
import type { TeamsSender } from '../usecases/sending.js'
import type { Pacing } from './pacing.js'
import type { SubjectDependencies } from './subject.js'

/** What bringing a message to somebody needs. */
export interface MessageDependencies extends SubjectDependencies {
  readonly sender: TeamsSender
  readonly pacing: Pacing
  readonly clock: Clock
  readonly log: Log
  readonly wait?: ((ms: number) => Promise<unknown>) | undefined
}
