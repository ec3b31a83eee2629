import type { CalendarDay } from './calendarDay.js'
import type { Category, Need, NoNissReason, Obstacle, PersonLanguage, PriorAction, Registered } from './vocabulary.js'

/** The jobseeker. `niss` is eleven digits; when there is none, `noNissReason` says why (or numbers are switched off). */
export interface Jobseeker {
  readonly lastName: string
  readonly firstName: string
  readonly niss?: string | undefined
  /** Numbers that the person had before, and is still known by. */
  readonly aliases?: readonly string[] | undefined
  readonly noNissReason?: NoNissReason | undefined
  readonly birthDate: CalendarDay
  readonly language: PersonLanguage
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly postcode: string
}

export interface Situation {
  readonly category: Category
  readonly registered: Registered
  /** The person meets the conditions of the insertion stage (stage d'insertion). */
  readonly insertionStage: boolean
  /** Last day of the art. 60 §7 contract. */
  readonly contractEnd?: CalendarDay | undefined
}

export interface Trajectory {
  readonly need: Need
  readonly project: string
  readonly priorActions: readonly PriorAction[]
  readonly obstacles: readonly Obstacle[]
  readonly proposal?: string | undefined
}

/** What was asked for: the valid content of a filed form. */
export interface Application {
  readonly person: Jobseeker
  readonly situation: Situation
  readonly trajectory: Trajectory
}

/**
 * The earlier request that a new one goes on from. `resumption`: the accompaniment had been stopped, and its day has come;
 * `again`: it had been rejected. It may be another organisation's: the id is never shown.
 */
export interface Origin {
  readonly kind: 'resumption' | 'again'
  readonly referralId: string
}
