import type { Draft, Typed } from '../domain/draft.js'
import { otherRequestRefusal } from '../domain/eligibility.js'
import type { Member } from '../domain/people.js'
import { filedBy } from '../domain/progress.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { identityOf } from '../domain/samePerson.js'
import { withTyped } from '../domain/withTyped.js'
import { decideFiling, type FilingDependencies } from './decideFiling.js'
import type { Store } from './ports.js'

export interface SubmitCommand {
  readonly draftId: string
  readonly version: number
  readonly typed: Typed
  readonly by: Member
}

export type SubmitOutcome =
  | { readonly ok: true; readonly referral: Referral; readonly repeated: boolean }
  | (Refused & { readonly draft?: Draft | undefined })

/**
 * Files a draft: one request, however often it is pressed. The request, its event, the end of the draft and the press
 * itself are one commit; a second press finds the request by its draft.
 */
export function submitReferral(dependencies: FilingDependencies) {
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
    const decided = await decideFiling(dependencies, kept, at)
    if (!decided.ok) return holdBack(store, decided.draft, decided.refused, command)
    return file(dependencies, decided.referral, kept, command)
  }
}

async function file(
  { store }: Pick<FilingDependencies, 'store'>,
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
  return referral && filedBy(referral) === by.id ? { ok: true, referral, repeated: true } : refuse('DRAFT_UNKNOWN')
}
