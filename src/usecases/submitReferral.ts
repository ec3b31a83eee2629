import { brusselsDay } from '../domain/calendarDay.js'
import { type Draft, type Typed, withTyped } from '../domain/draft.js'
import {
  conventionRefusal,
  flagsOf,
  needRefusal,
  otherRequestRefusal,
  situationRefusal,
} from '../domain/eligibility.js'
import { readForm } from '../domain/form.js'
import type { Member } from '../domain/people.js'
import { evolve } from '../domain/progress.js'
import { makeReference } from '../domain/reference.js'
import type { Application, Referral, ReferralEvent } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { type Regime, regimeOn } from '../domain/regime.js'
import { identityOf } from '../domain/samePerson.js'
import { axisOf } from '../domain/vocabulary.js'
import type { Clock, Directory, Ids, Store } from './ports.js'

export interface SubmitCommand {
  readonly draftId: string
  readonly version: number
  readonly typed: Typed
  readonly by: Member
}

export type SubmitOutcome =
  | { readonly ok: true; readonly referral: Referral; readonly repeated: boolean }
  | (Refused & { readonly draft?: Draft | undefined })

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
  readonly regimes: readonly Regime[]
  readonly niss: boolean
}

/**
 * Files a draft: one request, however often it is pressed. The request, its event, the end of the draft and the press
 * itself are one commit; a second press finds the request by its draft.
 */
export function submitReferral(dependencies: Dependencies) {
  const { store, clock } = dependencies
  return async (command: SubmitCommand): Promise<SubmitOutcome> => {
    const draft = await store.draft(command.draftId)
    if (!draft || draft.owner !== command.by.id) return alreadyFiled(store, command)
    if (draft.version !== command.version) return { ...refuse('DRAFT_STALE'), draft }
    const at = clock.now()
    const kept: Draft = {
      ...draft,
      typed: withTyped(draft, draft.step, command.typed),
      version: draft.version + 1,
      held: true,
      lastPress: undefined,
      changedAt: at.toISOString(),
    }
    const decided = await decide(dependencies, kept, at)
    if (!decided.ok) return holdBack(store, { ...kept, step: decided.step ?? kept.step }, decided.refused, command)
    return file(dependencies, decided.referral, kept, command)
  }
}

type Decision =
  | { readonly ok: true; readonly referral: Referral }
  | { readonly ok: false; readonly step?: Draft['step']; readonly refused: Refused }

/** All guards of filing, in the order in which a person can mend them. */
async function decide(
  { store, directory, ids, regimes, niss }: Dependencies,
  draft: Draft,
  at: Date,
): Promise<Decision> {
  const today = brusselsDay(at)
  const form = readForm(draft.typed, { today, niss })
  if (!form.ok) return { ok: false, step: form.step, refused: refuse('DRAFT_INVALID', { fields: form.faults }) }
  const { person, situation, trajectory } = form.application
  const regime = regimeOn(regimes, today)
  const organisation = directory.organisation(draft.organisation)
  const inactive = organisation ? conventionRefusal(organisation, today) : refuse('CONVENTION_INACTIVE')
  if (inactive) return { ok: false, refused: inactive }
  const bySituation = situationRefusal(situation)
  if (bySituation) return { ok: false, step: 'situation', refused: bySituation }
  const byNeed = needRefusal(situation, trajectory.need, person.birthDate, today, regime)
  if (byNeed) return { ok: false, step: 'need', refused: byNeed }
  const other = otherRequestRefusal(await store.referralsOf(identityOf(person)), draft.organisation, at)
  if (other) return { ok: false, refused: other }
  const year = Number(today.slice(0, 4))
  const reference = makeReference(year, await store.nextSequence(year))
  return {
    ok: true,
    referral: newReferral(form.application, draft, { id: ids.next(), reference, regime: regime.id, at }),
  }
}

async function file(
  { store }: Dependencies,
  referral: Referral,
  draft: Draft,
  command: SubmitCommand,
): Promise<SubmitOutcome> {
  const { id: referralId, reference, status, version } = referral
  const committed = await store.commit({
    referral: { next: referral, expectedVersion: 0 },
    draftRemoved: draft.id,
    causes: [{ id: `submit:${draft.id}`, answer: { referralId, reference, status, version } }],
  })
  if (committed === 'done') return { ok: true, referral, repeated: false }
  if (committed === 'duplicate') return alreadyFiled(store, command)
  const others = await store.referralsOf(identityOf(referral.person))
  const other = otherRequestRefusal(others, draft.organisation, new Date(referral.submittedAt))
  return holdBack(store, draft, other ?? refuse('DRAFT_STALE'), command)
}

/** Keeps what was typed although it could not be filed; a draft that went meanwhile was filed by the same press. */
async function holdBack(store: Store, next: Draft, refused: Refused, command: SubmitCommand): Promise<SubmitOutcome> {
  const committed = await store.commit({ draft: { next, expectedVersion: command.version } })
  if (committed === 'done') return { ...refused, draft: next }
  const draft = await store.draft(next.id)
  return draft ? { ...refuse('DRAFT_STALE'), draft } : alreadyFiled(store, command)
}

async function alreadyFiled(store: Store, { draftId, by }: SubmitCommand): Promise<SubmitOutcome> {
  const referral = await store.referralOfDraft(draftId)
  return referral?.owner === by.id ? { ok: true, referral, repeated: true } : refuse('DRAFT_UNKNOWN')
}

function newReferral(
  application: Application,
  draft: Draft,
  { id, reference, regime, at }: { id: string; reference: string; regime: string; at: Date },
): Referral {
  const event: ReferralEvent = { type: 'submitted', at: at.toISOString(), by: { side: 'cpas', member: draft.owner } }
  return {
    ...application,
    ...evolve(undefined, event),
    id,
    reference,
    regime,
    organisation: draft.organisation,
    owner: draft.owner,
    draftId: draft.id,
    axis: axisOf(application.situation.category),
    flags: flagsOf(application.situation),
    submittedAt: at.toISOString(),
    events: [event],
  }
}
