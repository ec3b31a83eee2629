import type { CalendarDay } from './calendarDay.js'
import type { AdviserContact, Appointment } from './eventParts.js'
import type { MemberId } from './people.js'
import type { Status } from './vocabulary.js'

/** What follows from the events; equal to their fold at any time. */
export interface Progress {
  readonly status: Status
  /** Grows by one with each event; a card or a call that carries an older one is outdated. */
  readonly version: number
  /** The caseworker in charge: who filed it, until it is given to somebody else. */
  readonly owner: MemberId
  readonly adviser?: AdviserContact | undefined
  readonly appointment?: Appointment | undefined
  readonly attended: boolean
  readonly unjustifiedAbsences: number
  readonly resumableFrom?: CalendarDay | undefined
  readonly changedAt: string
}
