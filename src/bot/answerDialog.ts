import { parseAction } from './actions.js'
import { type IncomingActivity, isPersonal } from './activity.js'
import { dialogData, isDialog, openedFrom } from './dialog.js'
import type { wholeFormHandler } from './handlers/wholeForm.js'
import type { Handlers } from './handlers.js'
import { type Asker, type Reply, say } from './reply.js'

/** A dialog is opened or sent. It is about a request: only from the asker's own chat, and only by a member. */
export async function answerDialog(
  activity: IncomingActivity,
  { member, words }: Asker,
  wholeForm: ReturnType<typeof wholeFormHandler>,
): Promise<Reply> {
  const { text } = words
  if (!isPersonal(activity)) return say(text.openPrivate)
  if (!member) return say(text.unknownPerson)
  const parsed = parseAction(dialogData(activity))
  if (!parsed.ok) return say(parsed.problem === 'unknown verb' ? text.unknownAction : text.badAction)
  const { action } = parsed
  const isOurs = action.verb === 'referral.dialog' || action.verb === 'referral.later'
  return isOurs ? wholeForm(action, member, words, { dialogOver: openedFrom(activity) }) : say(text.badAction)
}

/** After a failure: the dialog as it was sent, since it would close over what was typed; undefined when nothing was. */
export function dialogAgain(
  activity: IncomingActivity,
  { member, words }: Asker,
  again: Handlers['wholeFormAgain'],
  alert: string,
): Reply | undefined {
  const parsed = isDialog(activity) ? parseAction(dialogData(activity)) : undefined
  if (!member || !isPersonal(activity) || !parsed?.ok) return undefined
  const { action } = parsed
  if (action.verb !== 'referral.dialog' && action.verb !== 'referral.later') return undefined
  return action.whole === undefined
    ? undefined
    : again(action, member, words, { dialogOver: openedFrom(activity) }, alert)
}
