import type { Happening } from './happening.js'

/** At once, or with the digest; `told`: at once to those who had been told of what it corrects. */
type Speed = 'now' | 'digest' | 'told'

/** A row of "Who is told what", with the name under which people choose. */
export interface Row {
  readonly kind: string
  readonly C?: 'now' | 'digest'
  readonly K?: Speed | undefined
  readonly A?: 'now'
  readonly mutable: boolean
}

const row = (kind: string, [C, K, A]: readonly string[], mutable: boolean): Row =>
  Object.fromEntries(Object.entries({ kind, C, K, A, mutable }).filter(([, value]) => value !== '-')) as unknown as Row

const [MUTABLE, ALWAYS] = [true, false]

/**
 * The domain page's matrix, copied by hand: what happened, and C, K and A. Rows that it does not have are the team's:
 * excused absences are told to the owner, a reported error to those who may confirm it.
 */
export const ACTS: Readonly<Record<string, Row>> = {
  submitted: row('submitted', ['-', 'digest', 'now'], MUTABLE),
  received: row('received', ['now', 'digest', '-'], MUTABLE),
  infoRequested: row('infoRequested', ['now', '-', '-'], ALWAYS),
  infoAnswered: row('infoAnswered', ['-', '-', 'now'], ALWAYS),
  rejected: row('rejected', ['now', 'now', '-'], ALWAYS),
  scheduled: row('scheduled', ['now', 'now', '-'], MUTABLE),
  rescheduled: row('rescheduled', ['now', 'now', '-'], MUTABLE),
  appointmentCancelled: row('appointmentCancelled', ['now', 'now', '-'], MUTABLE),
  absent_warned: row('warned', ['now', 'now', '-'], ALWAYS),
  absent_stopped: row('stopped', ['now', 'now', '-'], ALWAYS),
  absent_excused: row('excused', ['now', '-', '-'], MUTABLE),
  absent_service_fault: row('excused', ['now', '-', '-'], MUTABLE),
  justificationSent: row('justificationSent', ['-', '-', 'now'], ALWAYS),
  absenceJustified: row('absenceJustified', ['now', 'told', '-'], ALWAYS),
  resultCorrected: row('resultCorrected', ['now', 'told', '-'], ALWAYS),
  attended: row('attended', ['digest', '-', '-'], MUTABLE),
  feedback: row('feedback', ['now', '-', '-'], MUTABLE),
  messaged: row('message', ['now', '-', 'now'], MUTABLE),
  closed: row('closed', ['now', 'now', '-'], ALWAYS),
  withdrawn: row('withdrawn', ['now', 'digest', 'now'], MUTABLE),
  reassigned: row('reassigned', ['now', 'now', '-'], MUTABLE),
  handedOver: row('handedOver', ['-', 'now', 'now'], MUTABLE),
  corrected: row('corrected', ['-', '-', 'now'], MUTABLE),
  errorReported: row('errorReported', ['-', 'now', 'now'], ALWAYS),
  enteredInError: row('enteredInError', ['now', 'now', 'now'], ALWAYS),
}

/** What time brings. */
export const TIMED: Readonly<Record<string, Row>> = {
  appointmentSoon: row('appointmentSoon', ['now', '-', '-'], MUTABLE),
  resultMissing: row('resultMissing', ['-', '-', 'now'], ALWAYS),
  infoUnanswered: row('infoUnanswered', ['-', 'now', '-'], ALWAYS),
  silence5: row('silence5', ['-', '-', 'now'], ALWAYS),
  silence10: row('silence10', ['now', 'now', 'now'], ALWAYS),
  silence20: row('silence20', ['-', 'now', 'now'], ALWAYS),
  resumableSoon: row('resumableSoon', ['now', 'digest', '-'], MUTABLE),
  resumable: row('resumable', ['now', 'digest', '-'], MUTABLE),
  contractEnds6: row('contractEnds6', ['now', 'digest', '-'], MUTABLE),
  contractEnds3: row('contractEnds3', ['now', 'digest', '-'], MUTABLE),
  contractEnds1: row('contractEnds1', ['now', 'digest', '-'], MUTABLE),
}

/** Coordinators are told of warnings and stops, and so of whatever corrects one or makes one. */
export function concernsCoordinators(happening: Happening, earlier: readonly Happening[]): boolean {
  const told = ['absent_warned', 'absent_stopped', 'absenceJustified']
  return (
    happening.to === 'unjustified' ||
    earlier.some(({ what, about, to }) => about === happening.about && (told.includes(what) || to === 'unjustified'))
  )
}
