import { brusselsDay, type CalendarDay, plusDays, plusMonths } from './calendarDay.js'
import { type Draft, isBlank } from './draft.js'
import { readSituation } from './form.js'
import type { DraftNoticeKind } from './notices.js'
import type { OfficeDays } from './quietHours.js'
import { endingContract, morning } from './reminders.js'
import { minusWorkingDays, plusWorkingDays } from './workingDays.js'

/** A draft is kept for 30 days after its last change, and after the end of its contract (domain page, "Who is told what"). */
const KEPT_DAYS = 30
const WARNED_DAYS = 3
/** A contract's end further away is a year typed wrongly: it must not keep somebody's data for a century. */
const CONTRACT_MONTHS_MAX = 36

/** What time brings to a draft: due at 8:00 of a working day, once for each change of the draft. */
export interface DraftReminder {
  readonly kind: DraftNoticeKind
  /** The draft's version that it speaks of; a draft that was changed since is reminded of anew, or no more. */
  readonly version: number
  readonly due: Date
}

/** The end of the contract that a draft is about, where that can be read. */
export function contractEndOf({ typed, changedAt }: Draft): CalendarDay | undefined {
  const { contractEnd } = readSituation(typed).value
  const latest = plusMonths(brusselsDay(new Date(changedAt)), CONTRACT_MONTHS_MAX)
  return contractEnd && contractEnd <= latest ? contractEnd : undefined
}

/** The last day on which a draft is kept: the next morning it is gone. Never before the day that its owner was promised. */
export function lastDayOf(draft: Draft): CalendarDay {
  const [due, promised] = [dueDay(draft), isAnnounced(draft) ? draft.announced.until : '']
  return promised > due ? promised : due
}

function dueDay(draft: Draft): CalendarDay {
  const changed = brusselsDay(new Date(draft.changedAt))
  const contractEnd = contractEndOf(draft) ?? ''
  return plusDays(contractEnd > changed ? contractEnd : changed, KEPT_DAYS)
}

/** Its time has passed, and its owner knew: nothing that was typed goes unannounced. */
export const isExpired = (draft: Draft, now: Date): boolean =>
  brusselsDay(now) > lastDayOf(draft) && (isBlank(draft) || isAnnounced(draft))

/** Whether its owner was told that it will go, as it stands. */
export const isAnnounced = (draft: Draft): draft is Draft & { readonly announced: object } =>
  draft.announced?.version === draft.version

/**
 * The draft once its owner is told that it will go. Told too late, when nobody looked on the day (the bot was down), he
 * still has 3 working days.
 */
export function announced(draft: Draft, now: Date, { calendar, closingDays }: OfficeDays): Draft {
  const [today, due] = [brusselsDay(now), dueDay(draft)]
  const isInTime = today <= warningLimit(due)
  const until = isInTime ? due : plusWorkingDays(today, WARNED_DAYS, calendar, closingDays)
  return { ...draft, announced: { version: draft.version, until } }
}

/**
 * What time brings to a draft as it stands, due yet or not: the end of its contract, and 3 days before it goes that it will,
 * earlier when these fall on days off. Nobody is told that a blank one goes, nor of what was past when it was last changed.
 */
export function draftRemindersOf(draft: Draft, office: OfficeDays): readonly DraftReminder[] {
  const { version, changedAt } = draft
  const contractEnd = contractEndOf(draft)
  return [
    ...(contractEnd ? endingContract(contractEnd, version, office) : []),
    ...(isBlank(draft) ? [] : [{ kind: 'draftExpires' as const, version, due: morning(warningDay(draft, office)) }]),
  ].filter(({ due }) => due > new Date(changedAt))
}

/** Whether what it reminds of is still so and still ahead. */
export function stillConcerns(
  { kind, version }: Pick<DraftReminder, 'kind' | 'version'>,
  draft: Draft,
  now: Date,
): boolean {
  const ends = kind === 'draftExpires' ? lastDayOf(draft) : (contractEndOf(draft) ?? '')
  return draft.version === version && brusselsDay(now) <= ends
}

/** The last working day that leaves 3 days, the last of them the last day. */
function warningDay(draft: Draft, { calendar, closingDays }: OfficeDays): CalendarDay {
  return minusWorkingDays(plusDays(warningLimit(dueDay(draft)), 1), 1, calendar, closingDays)
}

/** The latest day that leaves 3 days. */
const warningLimit = (lastDay: CalendarDay): CalendarDay => plusDays(lastDay, 1 - WARNED_DAYS)
