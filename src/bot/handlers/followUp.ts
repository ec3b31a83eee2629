import type { Draft } from '../../domain/draft.js'
import { type FollowUpType, whyNotFollowUp } from '../../domain/followUps.js'
import { motivationFaults } from '../../domain/form.js'
import { doerOf } from '../../domain/parts.js'
import type { Member } from '../../domain/people.js'
import type { Referral } from '../../domain/referral.js'
import { refuse } from '../../domain/refusals.js'
import { filingCard } from '../../presenters/filingCard.js'
import { messageCard } from '../../presenters/messageCards.js'
import { refusalText } from '../../presenters/refusalText.js'
import { resumptionCard } from '../../presenters/resumptionCard.js'
import type { Words } from '../../presenters/words.js'
import type { DraftView } from '../../usecases/fillDraft.js'
import type { FollowUpCommand, FollowUpOutcome } from '../../usecases/followUp.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { Clock } from '../../usecases/ports.js'
import type { viewReferral } from '../../usecases/viewReferrals.js'
import type { FollowUpAction } from '../actions.js'
import { type Reply, redraw } from '../reply.js'
import type { openHandler } from './referrals.js'

interface Dependencies {
  readonly followUp: (command: FollowUpCommand) => Promise<FollowUpOutcome>
  readonly viewReferral: ReturnType<typeof viewReferral>
  readonly viewDraft: (draft: Draft) => DraftView
  readonly open: ReturnType<typeof openHandler>
  readonly clock: Clock
  readonly niss: boolean
}

/**
 * A new request from one that has ended: the form opens in the card's place, filled in. A resumption first asks why; what
 * stands in the way is said on the request as it is.
 */
export function followUpHandler(dependencies: Dependencies) {
  const { viewReferral, open, clock } = dependencies
  return async (action: FollowUpAction, by: Member, words: Words): Promise<Reply> => {
    const viewed = await viewReferral({ id: action.referralId }, by)
    if (!viewed.ok) return redraw(messageCard('', [refusalText(viewed, words)]))
    if (viewed.asAdviser) return redraw(messageCard('', [words.text.notYours]))
    const { referral } = viewed
    const type: FollowUpType = action.verb === 'referral.resume' ? 'resume' : 'fileAgain'
    const stale = action.version === referral.version ? undefined : refuse('REF_STALE')
    const refused = whyNotFollowUp(referral, type, clock.now(), doerOf(by, 'cpas')) ?? stale
    if (refused) {
      const alert = refusalText(refused, words, referral.status)
      return open({ id: referral.id }, by, words, { alert, seen: action.version })
    }
    const motivation = motivationOf(action)
    return (
      motivationForm(action, referral, words) ??
      keptOr(
        () => begun({ type, motivation }, action, by, words, dependencies),
        () =>
          motivation === undefined
            ? open({ id: referral.id }, by, words, { alert: words.text.notKept })
            : redraw(resumptionCard({ referral, motivation, faults: [], alert: words.text.notKeptForm }, words)),
      )
    )
  }
}

const motivationOf = (action: FollowUpAction): string | undefined =>
  action.verb === 'referral.resume' ? action.inputs.motivation?.trim() : undefined

/** The form of a resumption, for as long as it does not say why; a request is filed again without one. */
function motivationForm(action: FollowUpAction, referral: Referral, words: Words): Reply | undefined {
  if (action.verb !== 'referral.resume') return undefined
  const motivation = motivationOf(action) ?? ''
  const faults = motivationFaults(motivation)
  if (faults.length === 0) return undefined
  const isAsked = action.sent === undefined && !motivation
  return redraw(resumptionCard({ referral, motivation, faults: isAsked ? [] : faults }, words))
}

async function begun(
  what: Pick<FollowUpCommand, 'type' | 'motivation'>,
  { referralId, version }: FollowUpAction,
  by: Member,
  words: Words,
  { followUp, viewDraft, open, niss }: Dependencies,
): Promise<Reply> {
  const outcome = await followUp({ ...what, referralId, version, by })
  if (!outcome.ok) {
    const alert = refusalText(outcome, words, outcome.referral?.status)
    return open({ id: referralId }, by, words, { alert, seen: version })
  }
  if ('filed' in outcome) return open({ id: outcome.filed.id }, by, words, { note: words.text.alreadyFiled })
  return redraw(filingCard({ ...viewDraft(outcome.draft), niss }, words))
}
