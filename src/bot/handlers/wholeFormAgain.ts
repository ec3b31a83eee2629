import type { Draft } from '../../domain/draft.js'
import type { Member } from '../../domain/people.js'
import { wholeFormCard } from '../../presenters/wholeFormCard.js'
import type { Words } from '../../presenters/words.js'
import { type DraftAction, typedOf } from '../actions.js'
import { dialogForm } from '../dialog.js'
import { type Reply, redraw } from '../reply.js'

/** Where the form stands: a dialog over the message that opened it, or the chat itself. */
export type Where = { readonly dialogOver: string | undefined } | 'chat'

/** The form as it was sent, with what went wrong above it: nothing but the form holds what was typed. Asks no store. */
export function wholeFormAgain({ niss }: { readonly niss: boolean }) {
  return (action: DraftAction, by: Member, words: Words, where: Where, alert: string): Reply => {
    const draft = draftAsSent(action, by)
    const form = { draft, faults: [], warnings: [], niss, alert }
    if (where === 'chat') return redraw(wholeFormCard(form, 'chat', words))
    const card = wholeFormCard({ ...form, messageId: where.dialogOver }, 'dialog', words)
    return { invoke: dialogForm(words.title.filing, card) }
  }
}

const draftAsSent = (action: DraftAction, { id: owner, organisation }: Member): Draft => ({
  id: action.draftId,
  owner,
  organisation,
  version: action.version,
  step: 'person',
  typed: typedOf(action),
  held: false,
  createdAt: '',
  changedAt: '',
})
