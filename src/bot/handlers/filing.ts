import type { Draft } from '../../domain/draft.js'
import type { Member } from '../../domain/people.js'
import type { Referral } from '../../domain/referral.js'
import type { Refused } from '../../domain/refusals.js'
import { withTyped } from '../../domain/withTyped.js'
import type { Card } from '../../presenters/cards.js'
import { filingCard, resumeButton } from '../../presenters/filingCard.js'
import { messageCard } from '../../presenters/messageCards.js'
import { referralCard } from '../../presenters/referralCard.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import type { DraftView, FillCommand, FillOutcome, Press } from '../../usecases/fillDraft.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { Started } from '../../usecases/startDraft.js'
import type { SubmitCommand, SubmitOutcome } from '../../usecases/submitReferral.js'
import { type DraftAction, typedOf } from '../actions.js'
import { type Reply, redraw, say, show } from '../reply.js'
import type { Naming } from './referrals.js'

/** What the presses of filing need. */
export interface FilingParts extends Naming {
  readonly startDraft: (by: Member, sentence?: string) => Promise<Started | Refused>
  readonly fillDraft: (command: FillCommand) => Promise<FillOutcome>
  readonly submitReferral: (command: SubmitCommand) => Promise<SubmitOutcome>
  readonly viewDraft: (draft: Draft) => DraftView
  readonly niss: boolean
}

/** "nouvelle demande": the form, with what the sentence and the profile say filled in, and other drafts to resume beside it. */
export function startHandler({ startDraft, viewDraft, niss }: Pick<FilingParts, 'startDraft' | 'viewDraft' | 'niss'>) {
  return async (by: Member, words: Words, sentence = ''): Promise<Reply> => {
    const started = await startDraft(by, sentence)
    if (!started.ok) return say(started.code === 'REF_FORBIDDEN' ? words.text.notYours : refusalText(started, words))
    return show(filingCard({ ...viewDraft(started.draft), others: started.others, niss }, words))
  }
}

const PRESSES: Record<Exclude<DraftAction['verb'], 'referral.submit' | 'referral.dialog'>, Press> = {
  'referral.next': 'next',
  'referral.back': 'back',
  'referral.later': 'later',
  'referral.discard': 'discard',
}

/** A press on the form. Whatever was typed is kept; the same press again gets the same card. */
export function draftHandler(dependencies: FilingParts) {
  return async (action: DraftAction, by: Member, words: Words): Promise<Reply> => {
    const command = { draftId: action.draftId, version: action.version, typed: typedOf(action), by }
    const { verb } = action
    return keptOr(
      async () => {
        if (verb === 'referral.submit' || verb === 'referral.dialog')
          return submitted(await dependencies.submitReferral(command), dependencies, words)
        const press = PRESSES[verb]
        return filled(await dependencies.fillDraft({ ...command, press }), press, dependencies, words)
      },
      () => notKept(command, dependencies, words),
    )
  }
}

/** The step that was pressed once more, with what was typed on it. */
async function notKept(command: SubmitCommand, dependencies: FilingParts, words: Words): Promise<Reply> {
  const opened = await dependencies.fillDraft({ ...command, press: 'open' })
  if (!opened.ok || !('draft' in opened)) return filled(opened, 'open', dependencies, words)
  const { draft } = opened
  const typed = withTyped(draft, draft.step, command.typed)
  const view = { draft: { ...draft, typed }, faults: [], warnings: opened.warnings }
  return redraw(filingCard({ ...view, alert: words.text.notKeptForm, niss: dependencies.niss }, words))
}

/** A draft is taken up again from a button. */
export function resumeHandler(dependencies: FilingParts) {
  return async (draftId: string, by: Member, words: Words): Promise<Reply> =>
    filled(
      await dependencies.fillDraft({ press: 'open', draftId, version: 1, typed: {}, by }),
      'open',
      dependencies,
      words,
    )
}

function filled(outcome: FillOutcome, press: Press, dependencies: FilingParts, words: Words): Reply {
  if (!outcome.ok) return redraw(messageCard('', [refusalText(outcome, words)]))
  if ('discarded' in outcome) return redraw(messageCard('', [words.text.discarded]))
  if ('filed' in outcome) return receipt(outcome.filed, words.text.alreadyFiled, dependencies, words)
  if (press === 'later' && !outcome.outdated) {
    return redraw(keptCard(outcome.draft, words))
  }
  return redraw(filingCard({ ...outcome, niss: dependencies.niss }, words))
}

function submitted(outcome: SubmitOutcome, dependencies: FilingParts, words: Words): Reply {
  const { viewDraft, niss } = dependencies
  if (outcome.ok) return receipt(outcome.referral, `${words.title.receipt}. ${words.text.receipt}`, dependencies, words)
  if (!outcome.draft) return redraw(messageCard('', [refusalText(outcome, words)]))
  const view = viewDraft(outcome.draft)
  return redraw(
    filingCard({ ...view, refusal: outcome.code === 'DRAFT_INVALID' ? view.refusal : outcome, niss }, words),
  )
}

/** The draft is put away: one press takes it up again. */
export function keptCard(draft: Draft, words: Words): Card {
  return messageCard(words.title.filing, [words.text.later], [resumeButton(draft, words)])
}

/** The form has become the request: its reference first. It follows the request from then on. */
export function receipt(referral: Referral, note: string, { namesOf }: Naming, words: Words): Reply {
  const names = namesOf(referral, words.language)
  return {
    redraw: referralCard({ referral, names, acts: [], side: 'cpas', note }, words),
    shows: { referralId: referral.id, version: referral.version, as: 'owner' },
  }
}
