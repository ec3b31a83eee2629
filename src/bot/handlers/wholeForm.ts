import type { Member } from '../../domain/people.js'
import type { Referral } from '../../domain/referral.js'
import type { FieldFault } from '../../domain/refusals.js'
import type { Warning } from '../../domain/warnings.js'
import { withTyped } from '../../domain/withTyped.js'
import { filingCard } from '../../presenters/filingCard.js'
import { refusalText } from '../../presenters/refusalText.js'
import { warningText } from '../../presenters/warningText.js'
import { type WholeFormView, wholeFormCard } from '../../presenters/wholeFormCard.js'
import { fill, type Words } from '../../presenters/words.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { SubmitOutcome } from '../../usecases/submitReferral.js'
import { type DraftAction, typedOf } from '../actions.js'
import { dialogForm, dialogMessage } from '../dialog.js'
import { type Reply, redraw, say } from '../reply.js'
import { type FilingParts, keptCard, receipt } from './filing.js'
import { type Where, wholeFormAgain } from './wholeFormAgain.js'

interface Dependencies extends FilingParts {
  readonly wholeFaults: (draft: WholeFormView['draft']) => readonly FieldFault[]
  readonly warningsOn: (referral: Referral) => readonly Warning[]
}

/** What a press on the whole form leads to: the form again, or a sentence with the card that takes the draft's place. */
type Led =
  | { readonly form: WholeFormView; readonly isHeld: boolean }
  | { readonly text: string; readonly redrawn?: Reply }

/**
 * All steps in one form. A press without the form asks for it; one that brings it files at once, by the same use case and
 * guards as the last step, or keeps it for later.
 */
export function wholeFormHandler(dependencies: Dependencies) {
  const [lead, again] = [leading(dependencies), wholeFormAgain(dependencies)]
  return async (action: DraftAction, by: Member, words: Words, where: Where): Promise<Reply> => {
    const answer = async () => {
      const led = await lead(action, by, words)
      return where === 'chat' ? inChat(led, words) : inDialog(led, where.dialogOver, words)
    }
    return keptOr(answer, () => again(action, by, words, where, words.text.notKeptForm))
  }
}

function leading(dependencies: Dependencies) {
  const { fillDraft, submitReferral } = dependencies
  return async (action: DraftAction, by: Member, words: Words): Promise<Led> => {
    const { draftId, version } = action
    const command = { draftId, version, typed: typedOf(action), whole: true, by }
    if (action.whole === undefined) return open(dependencies, action, by, words)
    if (action.verb !== 'referral.later')
      return submitted(await submitReferral(command), dependencies, command.typed, words)
    const kept = await fillDraft({ ...command, press: 'later' })
    if (!kept.ok) return { text: refusalText(kept, words) }
    if ('discarded' in kept) return { text: words.text.discarded }
    if ('filed' in kept) return alreadyFiled(kept.filed, dependencies, words)
    const { niss } = dependencies
    if (kept.outdated) return overtaken({ ...kept, niss }, command.typed)
    return { text: words.text.later, redrawn: redraw(keptCard(kept.draft, words)) }
  }
}

/** The form with what the draft holds, and what was just typed on the card beside it. */
async function open(
  { fillDraft, niss, ...rest }: Dependencies,
  action: DraftAction,
  by: Member,
  words: Words,
): Promise<Led> {
  const { draftId, version } = action
  const opened = await fillDraft({ press: 'open', draftId, version, typed: {}, by })
  if (!opened.ok) return { text: refusalText(opened, words) }
  if ('discarded' in opened) return { text: words.text.discarded }
  if ('filed' in opened) return alreadyFiled(opened.filed, { fillDraft, niss, ...rest }, words)
  const { draft } = opened
  const typed = draft.version === version ? withTyped(draft, draft.step, typedOf(action)) : draft.typed
  return { form: { draft: { ...draft, typed }, faults: [], warnings: [], niss }, isHeld: false }
}

function submitted(
  outcome: SubmitOutcome,
  dependencies: Dependencies,
  typed: WholeFormView['draft']['typed'],
  words: Words,
): Led {
  const { viewDraft, wholeFaults, warningsOn, niss } = dependencies
  if (outcome.ok) {
    const { referral } = outcome
    const warnings = warningsOn(referral).map((warning) => warningText(warning, words))
    const note = [`${words.title.receipt}. ${words.text.receipt}`, ...warnings].join('\n\n')
    const text = fill(words.text.dialogSent, { reference: referral.reference })
    return { text, redrawn: receipt(referral, note, dependencies, words) }
  }
  const { draft, code } = outcome
  if (!draft) return { text: refusalText(outcome, words) }
  const view = viewDraft({ ...draft, step: 'review' })
  if (code === 'DRAFT_STALE') return overtaken({ ...view, draft, niss }, typed)
  return { form: { ...view, draft, faults: wholeFaults(draft), refusal: outcome, niss }, isHeld: true }
}

/** What was typed would be lost with the dialog: it stays, to be looked at again and sent over what the draft has become. */
function overtaken(view: WholeFormView, typed: WholeFormView['draft']['typed']): Led {
  const draft = { ...view.draft, typed: { ...view.draft.typed, ...typed } }
  return { form: { ...view, draft, faults: [], refusal: undefined, overtaken: true }, isHeld: false }
}

const alreadyFiled = (referral: Referral, dependencies: Dependencies, words: Words): Led => ({
  text: `${words.text.alreadyFiled} ${referral.reference}`,
  redrawn: receipt(referral, words.text.alreadyFiled, dependencies, words),
})

function inChat(led: Led, words: Words): Reply {
  if ('form' in led) return redraw(wholeFormCard(led.form, 'chat', words))
  return led.redrawn ?? say(led.text)
}

/** The dialog goes on or ends; the card in the chat follows it. */
function inDialog(led: Led, messageId: string | undefined, words: Words): Reply {
  if (!('form' in led)) {
    return { invoke: dialogMessage(led.text), ...(led.redrawn ? { ...led.redrawn, redrawIn: messageId } : {}) }
  }
  const { form, isHeld } = led
  const invoke = dialogForm(words.title.filing, wholeFormCard({ ...form, messageId }, 'dialog', words))
  return isHeld && messageId ? { invoke, redraw: filingCard(form, words), redrawIn: messageId } : { invoke }
}
