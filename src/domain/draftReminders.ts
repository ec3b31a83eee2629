import { brusselsDay, type CalendarDay, plusDays, plusMonths } from './calendarDay.js'
import { type Draft, isBlank } from './draft.js'
import { readSituation } from './form.js'
import type { DraftNoticeKind } from './notices.js'
import type { OfficeDays } from './quietHours.js'
import { endingContract, morning } from './reminders.js'
import { minusWorkingDays } from './workingDays.js'

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

/** The last day on which a draft is kept: the next morning it is gone. */
export function lastDayOf(draft: Draft): CalendarDay {
  const changed = brusselsDay(new Date(draft.changedAt))
  const contractEnd = contractEndOf(draft) ?? ''
  return plusDays(contractEnd > changed ? contractEnd : changed, KEPT_DAYS)
}

export const isExpired = (draft: Draft, now: Date): boolean => brusselsDay(now) > lastDayOf(draft)

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
  const latest = plusDays(lastDayOf(draft), 1 - WARNED_DAYS)
  return minusWorkingDays(plusDays(latest, 1), 1, calendar, closingDays)
}
