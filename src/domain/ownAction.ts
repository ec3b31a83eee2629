import { type CalendarDay, plusDays } from './calendarDay.js'
import type { MemberId } from './people.js'
import type { Axis } from './vocabulary.js'

/** The framework's domains of action of each axis (CPAS/Actiris framework 2022-2027, section 3.2). */
export const ACTION_DOMAINS = {
  1: ['remobilisation', 'career_project', 'skills_recognition', 'transversal_skills', 'technical_skills', 'job_search'],
  2: [
    'project_consolidation',
    'skills_recognition',
    'transversal_skills',
    'technical_skills',
    'job_search',
    'reregistration',
  ],
} as const satisfies Record<Axis, readonly string[]>
export type ActionDomain = (typeof ACTION_DOMAINS)[Axis][number]
export const ALL_ACTION_DOMAINS: readonly ActionDomain[] = [...new Set([...ACTION_DOMAINS[1], ...ACTION_DOMAINS[2]])]

/** For so long after it was logged, who logged an action may remove it. */
const REMOVABLE_DAYS = 30
const DAY_MS = 86_400_000

/** With whom: a request of the organisation, or a name as it was typed. */
export type ActionPerson = { readonly reference: string } | { readonly name: string }

/** An action that the organisation did itself, with a person or for several. Requests to Actiris are no actions. */
export interface OwnAction {
  readonly id: string
  readonly organisation: string
  readonly by: MemberId
  readonly axis: Axis
  readonly domain: ActionDomain
  readonly date: CalendarDay
  readonly person?: ActionPerson | undefined
  /** An instant (ISO, UTC). */
  readonly loggedAt: string
  readonly version: number
  /** It counts no longer; it stays without its person, so that the press that logged it does not log it again. */
  readonly removedAt?: string | undefined
}

/** The action as removed: who did what when it was stays, with whom does not. */
export function removed({ person: _, ...action }: OwnAction, at: Date): OwnAction {
  return { ...action, version: action.version + 1, removedAt: at.toISOString() }
}

/** Its author may still take it back. */
export function isRemovable({ by, loggedAt, removedAt }: OwnAction, member: MemberId, at: Date): boolean {
  return by === member && !removedAt && at.getTime() <= Date.parse(loggedAt) + REMOVABLE_DAYS * DAY_MS
}

/** Actions of one month, newest first. */
export interface ActionMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly actions: readonly OwnAction[]
}

/** Actions in their order, month by month. */
export function byMonth(actions: readonly OwnAction[]): readonly ActionMonth[] {
  return [...Map.groupBy(actions, ({ date }) => date.slice(0, 'YYYY-MM'.length))].map(([month, own]) => ({
    month,
    actions: own,
  }))
}

/** First and last day of a month `YYYY-MM`. */
export function daysOfMonth(month: string): { readonly from: CalendarDay; readonly to: CalendarDay } {
  const next = plusDays(`${month}-28`, 4).slice(0, 'YYYY-MM'.length)
  return { from: `${month}-01`, to: plusDays(`${next}-01`, -1) }
}
