import { brusselsDay, brusselsInstant } from '../domain/calendarDay.js'
import { type Figures, figuresOf } from '../domain/figures.js'
import type { Indicator } from '../domain/indicator.js'
import type { Member } from '../domain/people.js'
import { type Period, type Span, spanOf } from '../domain/period.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { isWorkingDay, type WorkingCalendar } from '../domain/workingDays.js'
import { isOfCpas } from './cpasPeople.js'
import type { Clock, Directory, Store } from './ports.js'
import { indicatorsOf } from './viewPosts.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly calendar: WorkingCalendar
}

export interface FiguresView {
  readonly ok: true
  readonly period: Period
  readonly span: Span
  readonly figures: Figures
  /** Of the organisation's own actions; none without subsidised posts. */
  readonly indicators: readonly Indicator[]
}

/**
 * Figures of the requests that the asker's organisation filed in a period; for its coordinators. Delays are Actiris' as
 * much as the CPAS's, so that the organisation's own closing days shorten none.
 */
export function viewFigures({ store, directory, clock, calendar }: Dependencies) {
  return async (period: Period, by: Member): Promise<FiguresView | Refused> => {
    if (!isOfCpas(by, directory, 'coordinator')) return refuse('REF_FORBIDDEN')
    const span = spanOf(period, brusselsDay(clock.now()))
    const since = span.from === undefined ? undefined : brusselsInstant(span.from, '00:00')
    const requests = await store.requestsCounted(by.organisation, since)
    const figures = figuresOf(requests, (day) => isWorkingDay(day, calendar))
    return { ok: true, period, span, figures, indicators: await indicatorsOf({ store, clock })(by.organisation) }
  }
}
