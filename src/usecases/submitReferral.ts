import { otherAxis } from '../domain/axisFit.js'
import type { Draft, Typed } from '../domain/draft.js'
import { otherRequestRefusal } from '../domain/eligibility.js'
import type { Member } from '../domain/people.js'
import { filedBy } from '../domain/progress.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { identityOf } from '../domain/samePerson.js'
import { withTyped, withWholeForm } from '../domain/withTyped.js'
import { decideFiling, type FilingDecision, type FilingDependencies } from './decideFiling.js'
import { noticesOf } from './noticesOf.js'
import type { Store } from './ports.js'

export interface SubmitCommand {
  readonly draftId: string
  readonly version: number
  readonly typed: Typed
  /** The whole form was on one card, not its last step. */
  readonly whole?: boolean | undefined
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
    const at = clock.now()
    if (draft.version !== command.version) return staleOrAgain(dependencies, draft, command, at)
    const { typed, whole } = command
    const kept: Draft = {
      ...draft,
      typed: whole ? withWholeForm(draft, typed) : withTyped(draft, draft.step, typed),
      version: draft.version + 1,
      held: true,
      lastPress: undefined,
      changedAt: at.toISOString(),
    }
    const decided =
      whole && otherAxis(kept.typed).priorActions.length > 0
        ? otherActions(kept)
        : await decideFiling(dependencies, kept, at)
    if (!decided.ok) return holdBack(store, decided.draft, decided.refused, command)
    return file(dependencies, decided.referral, kept, command)
  }
}

/** The whole form offers the actions of both axes: those of the wrong one are answered, not left out in silence. */
const otherActions = (draft: Draft): FilingDecision => ({
  ok: false,
  draft: { ...draft, step: 'need' },
  refused: refuse('DRAFT_INVALID', { fields: [{ field: 'priorActions', code: 'actions_other_axis' }] }),
})

/** The press that was held back, once more: the same answer. Any other press on an older card is outdated. */
async function staleOrAgain(
  dependencies: FilingDependencies,
  draft: Draft,
  { version, typed }: SubmitCommand,
  at: Date,
): Promise<SubmitOutcome> {
  const brought = Object.entries(typed) as [keyof Typed, string][]
  const isAgain = draft.version === version + 1 && draft.held && draft.lastPress === undefined
  if (isAgain && brought.every(([field, value]) => (draft.typed[field] ?? '') === value)) {
    const decided = await decideFiling(dependencies, draft, at)
    if (!decided.ok) return { ...decided.refused, draft: decided.draft }
  }
  return { ...refuse('DRAFT_STALE'), draft }
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
    outbox: referral.events.flatMap((event) => noticesOf(referral, event)),
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
