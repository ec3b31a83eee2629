import { isLate } from '../domain/access.js'
import type { WorkingCalendar } from '../domain/workingDays.js'
import type { Directory, Store } from './ports.js'

/** How many requests for access wait for a decision, and how many of them for too long; for an operator. */
export interface AccessFigures {
  readonly open: number
  readonly late: number
}

interface Dependencies {
  readonly store: Pick<Store, 'openAccessRequests'>
  readonly directory: Directory
  readonly calendar: WorkingCalendar
}

export function accessFigures({ store, directory, calendar }: Dependencies) {
  return async (now: Date): Promise<AccessFigures> => {
    const open = await store.openAccessRequests()
    const late = open.filter((request) =>
      isLate(request, now, calendar, directory.organisation(request.organisation)?.closingDays),
    )
    return { open: open.length, late: late.length }
  }
}
