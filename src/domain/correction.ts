import type { Act, Circumstances } from './act.js'
import type { Jobseeker } from './application.js'
import { brusselsDay } from './calendarDay.js'
import { needRefusal } from './eligibility.js'
import type { Correction } from './eventParts.js'
import { parseNationalNumber } from './nationalNumber.js'
import type { Referral, ReferralEvent } from './referral.js'
import { type Refused, refuse } from './refusals.js'

/** What a correction may change. */
const PERSON_FIELDS = [
  'lastName',
  'firstName',
  'niss',
  'noNissReason',
  'birthDate',
  'language',
  'phone',
  'email',
  'postcode',
] as const satisfies readonly (keyof Jobseeker)[]
export type PersonField = (typeof PERSON_FIELDS)[number]

/** What would change about the person; a form without national numbers leaves the number as it is. */
export function correctionOf(before: Jobseeker, typed: Jobseeker): Correction {
  const keepsNumber = typed.niss === undefined && typed.noNissReason === undefined
  const after = keepsNumber ? { ...typed, niss: before.niss, noNissReason: before.noNissReason } : typed
  const changed = PERSON_FIELDS.filter((field) => before[field] !== after[field])
  return { before: only(before, changed), after: only(after, changed) }
}

const only = (person: Jobseeker, fields: readonly PersonField[]): Partial<Jobseeker> =>
  Object.fromEntries(fields.flatMap((field) => (person[field] === undefined ? [] : [[field, person[field]]])))

/** The fields that a correction changed, in the order of the form. */
export function correctedFields({ before, after }: Correction): readonly PersonField[] {
  return PERSON_FIELDS.filter((field) => field in before || field in after)
}

/** Something must change; and what is asked for must be possible for the person that it now is. */
export function correctionGuard(
  { person, situation, trajectory }: Referral,
  act: Act,
  { at, regime }: Circumstances,
): Refused | undefined {
  if (act.type !== 'correct') return undefined
  const { before, after } = correctionOf(person, act.person)
  if (correctedFields({ before, after }).length === 0) return refuse('REF_NOTHING_CHANGED')
  if (after.birthDate === undefined) return undefined
  return needRefusal(situation, trajectory.need, after.birthDate, brusselsDay(at), regime)
}

/** The request with its person corrected, when that is what happened. */
export function afterCorrection(referral: Referral, event: ReferralEvent): Referral {
  return event.type === 'corrected' ? { ...referral, person: correctedPerson(referral.person, event) } : referral
}

/** Before a person is in the National Register he has a BIS number: he is still known by it. A mistyped number is none. */
function correctedPerson(person: Jobseeker, { before, after }: Correction): Jobseeker {
  const kept = Object.entries(person).filter(([field]) => !(field in before))
  const corrected = { ...Object.fromEntries(kept), ...after } as Jobseeker
  if (!isBis(before.niss) || !after.niss || isBis(after.niss)) return corrected
  return { ...corrected, aliases: [...new Set([...(person.aliases ?? []), before.niss as string])] }
}

function isBis(niss: string | undefined): boolean {
  const parsed = parseNationalNumber(niss ?? '')
  return parsed.ok && parsed.number.bis
}
