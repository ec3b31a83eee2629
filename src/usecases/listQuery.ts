import { brusselsDay } from '../domain/calendarDay.js'
import type { ListFilter, ListKind } from '../domain/lists.js'
import { hasRole, type Member } from '../domain/people.js'
import { OPEN, TERMINAL } from '../domain/vocabulary.js'
import type { Directory } from './ports.js'
import type { ReferralQuery } from './storeQueries.js'
import { isAdviser } from './viewReferrals.js'

export type ListQuery = Omit<ReferralQuery, 'offset' | 'limit'>

/** The requests that somebody may list; undefined when none. */
export function scopeOf(kind: ListKind, by: Member, directory: Directory): ListQuery | undefined {
  if (kind === 'desk') return isAdviser(by, directory) ? {} : undefined
  if (kind === 'organisation') return hasRole(by, 'coordinator') ? { organisation: by.organisation } : undefined
  return hasRole(by, 'caseworker', 'coordinator') ? { owner: by.id } : undefined
}

export const orderOf = (kind: ListKind) => (kind === 'desk' ? 'waiting' : 'changed')

/** What a filter asks the store for, at that instant. */
export function filterQuery(filter: ListFilter, by: Member, at: Date, directory: Directory): ListQuery {
  switch (filter) {
    case 'all':
      return {}
    case 'open':
      return { statuses: OPEN }
    case 'cpas':
      return { statuses: ['info_requested', 'warned'], orResumableBy: brusselsDay(at) }
    case 'actiris':
      return { statuses: ['submitted', 'received', 'scheduled', 'in_progress'] }
    case 'ended':
      return { statuses: TERMINAL }
    case 'left':
      return { statuses: OPEN, ownerNotAmong: caseworkersOf(by.organisation, directory) }
    case 'new':
      return { statuses: ['submitted'], order: 'oldest' }
    case 'mine':
      return { statuses: OPEN, adviser: by.id }
    case 'no_result':
      return { statuses: ['scheduled'], appointmentBy: at.toISOString(), order: 'appointment' }
    case 'answered':
      return { statuses: [...OPEN, 'stopped'], unansweredAt: at, order: 'oldest' }
  }
}

/** Those who may own a request there. */
export const caseworkersOf = (organisation: string, directory: Directory) =>
  (['caseworker', 'coordinator'] as const).flatMap((role) => directory.withRole(organisation, role).map(({ id }) => id))
