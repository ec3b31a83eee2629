import { listHandler } from './bot/handlers/lists.js'
import type { Naming } from './bot/handlers/referrals.js'
import type { Handlers } from './bot/handlers.js'
import type { WorkingCalendar } from './domain/workingDays.js'
import { listReferrals } from './usecases/listReferrals.js'
import type { Clock, Directory, Store } from './usecases/ports.js'
import { viewDesk } from './usecases/viewDesk.js'
import { whoHasTheBall } from './usecases/whoHasTheBall.js'

interface ListParts {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly calendar: WorkingCalendar
}

/** The handler of lists and of the desk with its use cases; part of the composition. */
export function listHandlers(parts: ListParts, namesOf: Naming['namesOf']): Pick<Handlers, 'list'> {
  const cases = { listReferrals: listReferrals(parts), viewDesk: viewDesk(parts), whoHasTheBall: whoHasTheBall(parts) }
  return { list: listHandler({ ...cases, namesOf }) }
}
