import type { Application } from '../domain/application.js'
import { brusselsDay } from '../domain/calendarDay.js'
import type { Draft } from '../domain/draft.js'
import { conventionRefusal, needRefusal, otherRequestRefusal, situationRefusal } from '../domain/eligibility.js'
import { filed } from '../domain/filed.js'
import { originOf } from '../domain/followUps.js'
import { readForm, readReview } from '../domain/form.js'
import { makeReference } from '../domain/reference.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { type Regime, regimeOn } from '../domain/regime.js'
import { identityOf } from '../domain/samePerson.js'
import type { Clock, Directory, Ids, Store } from './ports.js'

export interface FilingDependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
  readonly regimes: readonly Regime[]
  readonly niss: boolean
}

/** The request that a draft becomes; or why not, with the draft standing where that can be mended. */
export type FilingDecision =
  | { readonly ok: true; readonly referral: Referral }
  | { readonly ok: false; readonly draft: Draft; readonly refused: Refused }

/** All guards of filing, in the order in which a person can mend them. */
export async function decideFiling(dependencies: FilingDependencies, draft: Draft, at: Date): Promise<FilingDecision> {
  const { store, directory, regimes, niss } = dependencies
  const today = brusselsDay(at)
  const form = readForm(draft.typed, { today, niss })
  const refused = (code: Refused, step = draft.step) =>
    ({ ok: false, draft: { ...draft, step }, refused: code }) as const
  if (!form.ok) return refused(refuse('DRAFT_INVALID', { fields: form.faults }), form.step)
  const { person, situation, trajectory } = form.application
  const organisation = directory.organisation(draft.organisation)
  const inactive = organisation ? conventionRefusal(organisation, today) : refuse('CONVENTION_INACTIVE')
  if (inactive) return refused(inactive)
  const bySituation = situationRefusal(situation)
  if (bySituation) return refused(bySituation, 'situation')
  const byNeed = needRefusal(situation, trajectory.need, person.birthDate, today, regimeOn(regimes, today))
  if (byNeed) return refused(byNeed, 'need')
  const others = await store.referralsOf(identityOf(person))
  const other = otherRequestRefusal(others, draft.organisation, at)
  if (other) return refused(other)
  return motivated(dependencies, form.application, { ...draft, origin: originOf(others, draft.origin, at) }, others, at)
}

/** Only now is it known whether the request is a resumption, which asks why. */
async function motivated(
  { store, ids, regimes }: FilingDependencies,
  application: Application,
  draft: Draft,
  others: readonly Referral[],
  at: Date,
): Promise<FilingDecision> {
  const { origin } = draft
  const review = readReview(draft.typed, { resumption: origin?.kind === 'resumption' })
  if (review.faults.length > 0) {
    const refused = refuse('DRAFT_INVALID', { fields: review.faults })
    return { ok: false, draft: { ...draft, step: 'review' }, refused }
  }
  const today = brusselsDay(at)
  const year = Number(today.slice(0, 4))
  const reference = makeReference(year, await store.nextSequence(year))
  const filing = { id: ids.next(), reference, regime: regimeOn(regimes, today), at, others, motivation: review.value }
  return { ok: true, referral: filed(application, draft, filing) }
}
