import type { Application, Jobseeker, Origin } from './application.js'
import { brusselsDay } from './calendarDay.js'
import type { Typed } from './draft.js'
import { type Doer, type Part, partsOf } from './parts.js'
import type { Referral } from './referral.js'
import { type Refused, refuse } from './refusals.js'
import { isOpen, type Status } from './vocabulary.js'

/** What may be begun from a request that has ended: a new one, linked to it. The ended one does not change. */
export const FOLLOW_UP_TYPES = ['resume', 'fileAgain'] as const
export type FollowUpType = (typeof FOLLOW_UP_TYPES)[number]

/** By whom and from which status, as the table of acts has it for those that change a request. */
export const FOLLOW_UPS: Record<FollowUpType, { readonly by: readonly Part[]; readonly from: Status }> = {
  resume: { by: ['owner', 'coordinator'], from: 'stopped' },
  fileAgain: { by: ['owner', 'coordinator'], from: 'rejected' },
}

export const FOLLOW_UP_KINDS: Record<FollowUpType, Origin['kind']> = { resume: 'resumption', fileAgain: 'again' }

/** The follow-ups possible now for somebody. */
export function allowedFollowUps(referral: Referral, at: Date, doer: Doer): readonly FollowUpType[] {
  return FOLLOW_UP_TYPES.filter((type) => !whyNotFollowUp(referral, type, at, doer))
}

/** Why somebody cannot begin a new request from this one now; undefined when he can. */
export function whyNotFollowUp(referral: Referral, type: FollowUpType, at: Date, doer: Doer): Refused | undefined {
  const { by, from } = FOLLOW_UPS[type]
  if (!partsOf(referral, doer).some((part) => by.includes(part))) return refuse('REF_FORBIDDEN')
  if (referral.status !== from) return refuse('REF_TRANSITION')
  if (type === 'resume') return isResumable(referral, at) ? undefined : tooEarly(referral)
  const rejection = referral.events.findLast((event) => event.type === 'rejected')
  return rejection?.reason === 'DUPLICATE' ? refuse('REF_AGAIN_DUPLICATE') : undefined
}

const tooEarly = ({ resumableFrom }: Referral) => refuse('REF_RESUME_EARLY', { day: resumableFrom })

/** A stop is over from midnight in Brussels on its day. */
const isResumable = ({ resumableFrom = '' }: Referral, at: Date): boolean => resumableFrom <= brusselsDay(at)

/**
 * Where a new request about a person goes on from, given all others about the same person: whoever files it, it is a
 * resumption when the last that ended was stopped and its day has come. Otherwise it is what it was begun as, as long as
 * it is about the same person.
 */
export function originOf(others: readonly Referral[], begun: Origin | undefined, at: Date): Origin | undefined {
  const last = others
    .filter(({ status }) => !isOpen(status))
    .reduce<Referral | undefined>((a, b) => (a && a.submittedAt > b.submittedAt ? a : b), undefined)
  if (last?.status === 'stopped' && isResumable(last, at)) return { kind: 'resumption', referralId: last.id }
  return begun?.kind === 'again' && others.some(({ id }) => id === begun.referralId) ? begun : undefined
}

/** The form filled in from an earlier request; that the person was informed is asked anew. */
export function typedFrom({ person, situation, trajectory }: Application): Typed {
  const { insertionStage, contractEnd } = situation
  const typed: Typed = {
    ...typedPerson(person),
    category: situation.category,
    registered: situation.registered,
    insertionStage: String(insertionStage),
    contractEnd: contractEnd ?? '',
    need: trajectory.need,
    project: trajectory.project,
    priorActions: trajectory.priorActions.join(','),
    obstacles: trajectory.obstacles.join(','),
    proposal: trajectory.proposal ?? '',
  }
  return withoutEmpty(typed)
}

/** The step about the person, filled in. */
export function typedPerson(person: Jobseeker): Typed {
  return withoutEmpty({
    lastName: person.lastName,
    firstName: person.firstName,
    niss: person.niss ?? '',
    noNissReason: person.noNissReason ?? '',
    birthDate: person.birthDate,
    language: person.language,
    phone: person.phone ?? '',
    email: person.email ?? '',
    postcode: person.postcode,
  })
}

const withoutEmpty = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
