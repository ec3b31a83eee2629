import { brusselsDay, brusselsInstant, type CalendarDay, plusDays, plusMonths } from './calendarDay.js'
import type { ReminderKind } from './notices.js'
import { evolve } from './progress.js'
import { type OfficeDays, workingDayFrom } from './quietHours.js'
import type { Referral } from './referral.js'
import type { Progress } from './standing.js'
import { isOpen, type Status } from './vocabulary.js'
import { minusWorkingDays, plusWorkingDays } from './workingDays.js'

/** Something that time brings: due at 8:00 of a working day, from then until it is no longer true. */
export interface Reminder {
  readonly kind: ReminderKind
  /** Version of the event that it counts from: one such event, one reminder of a kind. */
  readonly version: number
  readonly due: Date
}

/** The days on which each side works. */
export interface Offices {
  readonly cpas: OfficeDays
  readonly actiris: OfficeDays
}

/** Working days of silence after which it is told to more people. */
const SILENCES = { silence5: 5, silence10: 10, silence20: 20 } as const
const SILENT: readonly Status[] = ['submitted', 'received', 'warned']
const INFO_DAYS = 5
const RESULT_DAYS = 3
const BEFORE_APPOINTMENT = 2
const BEFORE_RESUMPTION = 14
const BEFORE_CONTRACT_END = { contractEnds6: 6, contractEnds3: 3, contractEnds1: 1 } as const

/**
 * What time brings to a request as it stands (domain page, "Who is told what"), whether due yet or not. What was due before
 * its cause came is left out: nobody is reminded in three months of what is past.
 */
export function remindersOf(referral: Referral, offices: Offices): readonly Reminder[] {
  return [
    ...silences(referral, offices),
    ...unanswered(referral, offices),
    ...appointments(referral, offices),
    ...resumptions(referral, offices),
    ...contractEnds(referral, offices),
  ].filter(({ version, due }) => due > new Date(referral.events[version - 1]?.at ?? 0))
}

/** Unanswered since the request entered its status, counted anew at any act of Actiris. */
function silences(referral: Referral, { actiris }: Offices): readonly Reminder[] {
  if (!SILENT.includes(referral.status)) return []
  const version = lastVersion(referral, (before, after, side) => side === 'actiris' || before !== after)
  const from = dayOf(referral, version)
  return kindsOf(SILENCES).map(([kind, days]) => ({
    kind,
    version,
    due: morning(workingDaysAfter(from, days, actiris)),
  }))
}

function unanswered(referral: Referral, { cpas }: Offices): readonly Reminder[] {
  if (referral.status !== 'info_requested') return []
  const version = lastVersion(referral, (before, after) => before !== after)
  const due = morning(workingDaysAfter(dayOf(referral, version), INFO_DAYS, cpas))
  return [{ kind: 'infoUnanswered', version, due }]
}

function appointments(referral: Referral, { cpas, actiris }: Offices): readonly Reminder[] {
  const { appointment, events } = referral
  if (!appointment) return []
  const version = events.findLastIndex(({ type }) => type === 'scheduled' || type === 'rescheduled') + 1
  const day = brusselsDay(new Date(appointment.at))
  const before = minusWorkingDays(day, BEFORE_APPOINTMENT, cpas.calendar, cpas.closingDays)
  return [
    { kind: 'appointmentSoon', version, due: morning(before) },
    { kind: 'resultMissing', version, due: morning(workingDaysAfter(day, RESULT_DAYS, actiris)) },
  ]
}

function resumptions({ status, resumableFrom, events }: Referral, { cpas }: Offices): readonly Reminder[] {
  if (status !== 'stopped' || !resumableFrom) return []
  const stop = events.findLastIndex((event) => 'result' in event && event.result === 'stopped') + 1
  return [
    {
      kind: 'resumableSoon',
      version: stop,
      due: morning(workingDayFrom(plusDays(resumableFrom, -BEFORE_RESUMPTION), cpas)),
    },
    { kind: 'resumable', version: stop, due: morning(workingDayFrom(resumableFrom, cpas)) },
  ]
}

/** Counted from the day on which it was filed, or open again: what fell due while it was stopped is past. */
function contractEnds(referral: Referral, { cpas }: Offices): readonly Reminder[] {
  const { contractEnd } = referral.situation
  if (!isOpen(referral.status) || !contractEnd) return []
  const version = lastVersion(referral, (before = 'draft', after) => isOpen(after) && !isOpen(before))
  return endingContract(contractEnd, version, cpas)
}

/** The end of a contract, told 6, 3 and 1 months before. */
export function endingContract(contractEnd: CalendarDay, version: number, cpas: OfficeDays) {
  return kindsOf(BEFORE_CONTRACT_END).map(([kind, months]) => ({
    kind,
    version,
    due: morning(workingDayFrom(plusMonths(contractEnd, -months), cpas)),
  }))
}

/** Whether what it reminds of is still ahead, or still missing, at that instant. */
export function isTimely(
  { kind }: Pick<Reminder, 'kind'>,
  { appointment, situation, resumableFrom }: Referral,
  at: Date,
): boolean {
  if (kind === 'appointmentSoon') return new Date(appointment?.at ?? 0) > at
  if (kind === 'resultMissing') return new Date(appointment?.at ?? 0) <= at
  if (kind === 'resumableSoon') return brusselsDay(at) < (resumableFrom ?? '')
  return !kind.startsWith('contractEnds') || brusselsDay(at) <= (situation.contractEnd ?? '')
}

/** Version of the last event that fits, by the statuses before and after it and the side that did it. */
function lastVersion(
  { events }: Referral,
  fits: (before: Status | undefined, after: Status, side: string) => boolean,
): number {
  let progress: Progress | undefined
  let version = 1
  for (const [index, event] of events.entries()) {
    const before = progress?.status
    progress = evolve(progress, event)
    if (fits(before, progress.status, event.by.side)) version = index + 1
  }
  return version
}

/** Whether any reminder at all may have become due after one instant and up to another: all are due in the morning. */
export function mayBeDue(since: Date, now: Date): boolean {
  const today = brusselsDay(now)
  const last = morning(today) <= now ? morning(today) : morning(plusDays(today, -1))
  return last > since
}

const kindsOf = <K extends ReminderKind>(table: Readonly<Record<K, number>>) => Object.entries(table) as [K, number][]
const dayOf = ({ events }: Referral, version: number) => brusselsDay(new Date(events[version - 1]?.at ?? 0))
const workingDaysAfter = (day: CalendarDay, count: number, { calendar, closingDays }: OfficeDays) =>
  plusWorkingDays(day, count, calendar, closingDays)
/** Early enough for the digest of that morning. No clock change comes at this hour. */
export const morning = (day: CalendarDay): Date => brusselsInstant(day, '08:00') as Date
