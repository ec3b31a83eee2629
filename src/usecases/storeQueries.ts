import type { CalendarDay } from '../domain/calendarDay.js'
import type { MemberId, Organisation } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { Status } from '../domain/vocabulary.js'

/**
 * `changed`: last changed first. `waiting`: those that nobody has taken first, the longest waiting before the others.
 * `oldest`: longest unchanged first. `appointment`: by the hour of their appointment.
 */
export type ReferralOrder = 'changed' | 'waiting' | 'oldest' | 'appointment'

/** Which requests a list is about: all conditions together. */
export interface ReferralQuery {
  readonly organisation?: string
  readonly owner?: MemberId
  /** The owner is none of these: somebody who left. */
  readonly ownerNotAmong?: readonly MemberId[]
  readonly statuses?: readonly Status[]
  /** Besides `statuses`: stopped ones that may be resumed since that day or before, and for whose person nothing was filed since. */
  readonly orResumableBy?: CalendarDay
  /** In charge of it, or nobody is. */
  readonly adviser?: MemberId | 'none'
  /** As somebody typed it: each word begins a word of the person's name, whatever the case and accents (`domain/nameSearch`). */
  readonly name?: string
  readonly reference?: string
  /** Its appointment is at that instant (ISO, UTC) or later. */
  readonly appointmentFrom?: string
  /** The hour of its appointment has come by that instant (ISO, UTC). */
  readonly appointmentBy?: string
  /** The CPAS sent something that Actiris has not decided on, and still can at that instant (`domain/openAnswers`). */
  readonly unansweredAt?: Date
  readonly order?: ReferralOrder
  readonly offset: number
  /** 0 counts only. */
  readonly limit: number
}

/** Actions that count, of an organisation or of one of its people; from a day to a day, both included. */
export interface ActionQuery {
  readonly organisation: string
  readonly by?: MemberId | undefined
  readonly from?: CalendarDay | undefined
  readonly to?: CalendarDay | undefined
}

/** A poller's question: what changed after a position, the oldest change first. */
export interface ChangesQuery {
  /** A position that this store gave; without one, from the beginning. */
  readonly after?: string | undefined
  readonly statuses?: readonly Status[] | undefined
  readonly limit: number
}

/** A request with the place of its last change among all changes: text of the store's own, meant for nobody else. */
export interface ChangedReferral {
  readonly referral: Referral
  readonly position: string
}

/** Somebody in charge of open requests of an organisation. */
export interface OpenOwner {
  readonly organisation: Organisation['id']
  readonly owner: MemberId
}
