import type { ListKind } from '../domain/lists.js'
import type { Member } from '../domain/people.js'
import type { Words } from '../presenters/words.js'
import type { ListAsk } from '../usecases/listReferrals.js'
import { type AskAction, isAccess } from './accessActions.js'
import type { CardAction } from './actions.js'
import { isCoordination } from './coordinationActions.js'
import type { Handlers } from './handlers.js'
import { type Asker, type Reply, redraw, say } from './reply.js'

/** Presses about rules and the asker's language, answered wherever they are made. */
const RULES_VERBS = ['eligibility.check', 'knowledge.ask', 'knowledge.escalate', 'language.set'] as const
type RulesPress = Extract<CardAction, { verb: (typeof RULES_VERBS)[number] }>
export const isRulesPress = (action: CardAction): action is RulesPress =>
  (RULES_VERBS as readonly string[]).includes(action.verb)

/** Answers a press about rules. */
export async function answerRules(
  action: RulesPress,
  asker: Asker,
  personal: boolean,
  handlers: Handlers,
): Promise<Reply> {
  const { member, words } = asker
  if (action.verb === 'eligibility.check') return handlers.guide(action, asker)
  if (action.verb === 'language.set') return handlers.language(asker, action.language)
  if (action.verb === 'knowledge.ask') return handlers.topic(action.entryId, asker, personal)
  return member ? handlers.passOn(action.questionId, member, words) : say(words.text.unknownPerson)
}

/** Leads a press about requests, questions or choices of one's own to its handler. */
export async function answerPress(
  action: Exclude<CardAction, RulesPress | AskAction>,
  by: Member,
  words: Words,
  handlers: Handlers,
): Promise<Reply> {
  if (isAccess(action)) return redraw(await handlers.access(action, by, words))
  if (isCoordination(action)) return handlers.coordination(action, by, words)
  switch (action.verb) {
    case 'referral.open':
      return openPress(action, by, words, handlers)
    case 'referral.slip':
      return handlers.slip(action, by, words)
    case 'desk.open':
      return action.referralId
        ? handlers.open({ id: action.referralId }, by, words, pagesOf(action))
        : redraw(await handlers.list(listAsk('desk', action), by, words))
    case 'referral.dialog':
      return handlers.wholeForm(action, by, words, 'chat')
    case 'referral.later':
      return action.whole === undefined
        ? handlers.draft(action, by, words)
        : handlers.wholeForm(action, by, words, 'chat')
    case 'referral.next':
    case 'referral.back':
    case 'referral.submit':
      return handlers.draft(action, by, words)
    case 'referral.discard':
      return action.list ? redraw(await handlers.drafts.discard(action, by, words)) : handlers.draft(action, by, words)
    case 'referral.resume':
    case 'referral.fileAgain':
      return handlers.followUp(action, by, words)
    case 'alerts.save':
      return redraw(await handlers.alerts(action.inputs, by, words))
    case 'knowledge.reply':
      return redraw(await handlers.replyTo(action.questionId, action.inputs.answer, by, words))
    case 'knowledge.questions':
      return redraw(await handlers.questions(action, by, words))
    default:
      return handlers.act(action, by, words)
  }
}

async function openPress(
  action: Extract<CardAction, { verb: 'referral.open' }>,
  by: Member,
  words: Words,
  handlers: Handlers,
): Promise<Reply> {
  const { draftId, referralId, list, page } = action
  if (list === 'new') return handlers.start(by, words)
  if (draftId) return handlers.resume(draftId, by, words)
  if (referralId) return handlers.open({ id: referralId }, by, words, pagesOf(action))
  if (list === 'drafts') return redraw(await handlers.drafts.show(page ?? 1, by, words))
  return redraw(await handlers.list(listAsk(list ?? 'mine', action), by, words))
}

type ListPress = Extract<CardAction, { verb: 'referral.open' | 'desk.open' }>

/** A press on a list: the page, and what the card's inputs narrow it to. */
function listAsk(kind: ListKind, { page = 1, search, filter, reset }: ListPress): ListAsk {
  return reset === undefined ? { kind, page, search, filter } : { kind, page, filter: 'all' }
}

/** What of a request is asked for: a page of its buttons, or of its history. */
const pagesOf = ({ page, history }: { readonly page?: number | undefined; readonly history?: number | undefined }) => ({
  actsPage: page,
  historyPage: history,
})
