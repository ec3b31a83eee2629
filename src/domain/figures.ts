import { brusselsDay, type CalendarDay } from './calendarDay.js'
import type { Referral, ReferralEvent } from './referral.js'
import { remembering } from './remembering.js'
import { resultsOf } from './results.js'
import { type Need, RESULTS, type RejectReason, type Result, STATUSES, type Status } from './vocabulary.js'
import { daysAfter } from './workingDays.js'

/** What figures need of a request: nothing about the person. */
export type CountedRequest = Pick<Referral, 'status' | 'submittedAt' | 'appointment' | 'events'> & {
  readonly need: Need
}

export interface Count<K extends string> {
  readonly key: K
  readonly count: number
}

/** Working days, over the requests for which they can be told. */
export interface Delay {
  readonly measured: number
  /** Undefined when nothing could be measured. */
  readonly median?: number | undefined
  /** Nine of ten took that long at most (nearest rank). */
  readonly p90?: number | undefined
}

export interface Figures {
  readonly total: number
  /** In the order of a request's life; what does not occur is left out, here and below. */
  readonly byStatus: readonly Count<Status>[]
  /** The most frequent first. */
  readonly byNeed: readonly Count<Need>[]
  /** From the filing to the first act of Actiris. */
  readonly firstAct: Delay
  /** From the filing to the day of the first appointment with a result, else of the one that is fixed. */
  readonly firstAppointment: Delay
  /** What became of those whose result is recorded, as it is known now. */
  readonly appointments: readonly Count<Result>[]
  /** Of the appointments that the person could keep; undefined when there are none. */
  readonly unjustifiedShare?: number | undefined
  /** The most frequent first. */
  readonly rejected: readonly Count<RejectReason>[]
}

export type IsWorkingDay = (day: CalendarDay) => boolean

/** After every instant. */
const NEVER = '9999-12-30T00:00:00.000Z'

/** The figures of requests. Those entered in error were none: they count as such and in nothing else. */
export function figuresOf(requests: readonly CountedRequest[], isWorkingDay: IsWorkingDay): Figures {
  const real = requests.filter(({ status }) => status !== 'entered_in_error')
  const earliest = requests.reduce((first, { submittedAt }) => (submittedAt < first ? submittedAt : first), NEVER)
  const days = dayCounter(earliest, isWorkingDay)
  const results = real.flatMap((request) => resultsOf(request).map(({ outcome }) => outcome))
  const byStatus = counted(requests.map(({ status }) => status))
  return {
    total: requests.length,
    byStatus: byStatus.sort((a, b) => STATUSES.indexOf(a.key) - STATUSES.indexOf(b.key)),
    byNeed: counted(real.map(({ need }) => need)),
    firstAct: delayOf(real.map((request) => days(request.submittedAt, firstAct(request)))),
    firstAppointment: delayOf(real.map((request) => days(request.submittedAt, firstAppointment(request)))),
    appointments: counted(results).sort((a, b) => RESULTS.indexOf(a.key) - RESULTS.indexOf(b.key)),
    unjustifiedShare: unjustifiedShare(results),
    rejected: counted(real.flatMap(({ events }) => rejection(events))),
  }
}

const firstAct = ({ events }: CountedRequest) => events.find(({ by }) => by.side === 'actiris')?.at

function firstAppointment(request: CountedRequest): string | undefined {
  const [first] = resultsOf(request).map(({ appointmentAt }) => appointmentAt)
  return first ?? request.appointment?.at
}

function rejection(events: readonly ReferralEvent[]): readonly RejectReason[] {
  const last = events.findLast((event) => event.type === 'rejected')
  return last ? [last.reason] : []
}

function unjustifiedShare(results: readonly Result[]): number | undefined {
  const keepable = results.filter((result) => result !== 'service_fault')
  return keepable.length > 0
    ? keepable.filter((result) => result === 'unjustified').length / keepable.length
    : undefined
}

function counted<K extends string>(keys: readonly K[]): Count<K>[] {
  const counts = new Map<K, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count)
}

function delayOf(delays: readonly (number | undefined)[]): Delay {
  const sorted = delays.filter((delay) => delay !== undefined).sort((a, b) => a - b)
  if (sorted.length === 0) return { measured: 0 }
  const middle = (sorted.length - 1) / 2
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]]
  return { measured: sorted.length, median: (low + high) / 2, p90: sorted[Math.ceil(sorted.length * 0.9) - 1] }
}

/**
 * Working days after one instant's day, up to and with another's. Thousands of requests share few hours and few days, so
 * each is worked out once: Brussels is ahead of UTC by whole hours, so that an hour lies in one day.
 */
function dayCounter(earliest: string, isWorkingDay: IsWorkingDay) {
  const dayOfHour = remembering((hour) => brusselsDay(new Date(`${hour}:00:00Z`)))
  const dayOf = (instant: string) => dayOfHour(instant.slice(0, 'YYYY-MM-DDTHH'.length))
  const first = dayOf(earliest)
  const later = daysAfter(first)
  /** Working days after the first day, by day; as far as was asked. */
  const upTo = new Map([[first, 0]])
  let [last, count] = [first, 0]
  const countUpTo = (day: CalendarDay) => {
    while (last < day) {
      last = later.next().value
      if (isWorkingDay(last)) count++
      upTo.set(last, count)
    }
    return upTo.get(day) ?? 0
  }
  return (from: string, to: string | undefined) =>
    to === undefined ? undefined : Math.max(0, countUpTo(dayOf(to)) - countUpTo(dayOf(from)))
}
