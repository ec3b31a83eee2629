import { brusselsDay } from '../../domain/calendarDay.js'
import type { ActionInputs } from '../../domain/ownActionForm.js'
import type { Member } from '../../domain/people.js'
import { actionForm, actionLogged, actionMessage } from '../../presenters/actionCards.js'
import { ACTIONS_PER_PAGE, actionsCard } from '../../presenters/actionsCard.js'
import type { Card } from '../../presenters/cards.js'
import { messageCard } from '../../presenters/messageCards.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import type { ActionListKind, listActions } from '../../usecases/listActions.js'
import type { logAction } from '../../usecases/logAction.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { Clock, Ids } from '../../usecases/ports.js'
import type { removeAction } from '../../usecases/removeAction.js'

interface Dependencies {
  readonly logAction: ReturnType<typeof logAction>
  readonly removeAction: ReturnType<typeof removeAction>
  readonly listActions: ReturnType<typeof listActions>
  readonly isAllowed: (by: Member) => boolean
  readonly nameOf: (member: string) => string
  readonly ids: Ids
  readonly clock: Clock
}

export interface LogPress {
  readonly actionId?: string | undefined
  readonly sent?: unknown
  readonly inputs: ActionInputs
}

/** Logs an action; without its inputs it answers with the form, dated today. */
export function logActionHandler({ logAction, isAllowed, ids, clock }: Dependencies) {
  return async ({ actionId = ids.next(), sent, inputs }: LogPress, by: Member, words: Words): Promise<Card> => {
    if (!isAllowed(by)) return messageCard('', [words.text.notYours])
    const isBlank = Object.values(inputs).every((value) => value === undefined)
    if (sent === undefined && isBlank) {
      return actionForm({ actionId: ids.next(), inputs: { date: brusselsDay(clock.now()) }, faults: [] }, words)
    }
    const outcome = await keptOr(
      () => logAction({ id: actionId, inputs, by }),
      () => undefined,
    )
    if (!outcome) return actionForm({ actionId, inputs, faults: [], alert: words.text.notKeptForm }, words)
    if (outcome.ok) return actionLogged(outcome.action, outcome.covered, words)
    return outcome.code === 'ACTION_INVALID'
      ? actionForm({ actionId, inputs, faults: outcome.facts.fields ?? [] }, words)
      : actionMessage(refusalText(outcome, words), words)
  }
}

interface ListPress {
  readonly list?: ActionListKind | undefined
  readonly page?: number | undefined
}

/** A page of actions; `told` is what was just done on it, or why it was not. */
export function actionListHandler({ listActions, nameOf }: Pick<Dependencies, 'listActions' | 'nameOf'>) {
  return async (
    { list = 'mine', page = 1 }: ListPress,
    by: Member,
    words: Words,
    told: { readonly note?: string; readonly alert?: string } = {},
  ): Promise<Card> => {
    const listed = await listActions(list, by, page, ACTIONS_PER_PAGE)
    return listed.ok ? actionsCard({ ...listed, ...told, nameOf }, words) : messageCard('', [words.text.notYours])
  }
}

interface RemovePress extends ListPress {
  readonly actionId?: string | undefined
  /** As chosen on the list. */
  readonly inputs: { readonly action?: string | undefined }
}

/** Takes an action back: at once after it was logged, or as chosen on the list, which is then shown again. */
export function removeActionHandler(dependencies: Pick<Dependencies, 'removeAction' | 'listActions' | 'nameOf'>) {
  const showList = actionListHandler(dependencies)
  return async (press: RemovePress, by: Member, words: Words): Promise<Card> => {
    const id = press.actionId ?? press.inputs.action
    if (!id) return showList(press, by, words, { alert: words.ownAction.chooseToRemove })
    const outcome = await dependencies.removeAction(id, by)
    const text = outcome.ok ? words.ownAction.removed : refusalText(outcome, words)
    if (!press.list) return actionMessage(text, words)
    return showList(press, by, words, outcome.ok ? { note: text } : { alert: text })
  }
}
