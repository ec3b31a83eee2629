import type { ListKind } from '../domain/lists.js'
import type { Language, Member } from '../domain/people.js'
import type { Card } from '../presenters/cards.js'
import type { Words } from '../presenters/words.js'
import type { ListAsk } from '../usecases/listReferrals.js'
import type { AnswerFeedback, TeamsSender } from '../usecases/ports.js'
import type { RuleSearch } from '../usecases/searchRules.js'
import type { CardAction, DraftAction, FollowUpAction, ParsedAction, ReferralAct } from './actions.js'
import { type IncomingActivity, isPersonal } from './activity.js'
import { answerDialog } from './answerDialog.js'
import type { AnswersShown } from './answersShown.js'
import { type CoordinationAction, isCoordination } from './coordinationActions.js'
import { isDialog } from './dialog.js'
import { readFeedback } from './feedback.js'
import { type FileConsent, isFileConsent, readFileConsent } from './fileConsent.js'
import type { GuidePress } from './handlers/guide.js'
import type { QuestionsAsked } from './handlers/questions.js'
import type { Find, Told } from './handlers/referrals.js'
import type { SlipPress } from './handlers/slip.js'
import type { Where } from './handlers/wholeForm.js'
import { type Intent, readIntent } from './intents.js'
import { isMessageExtension, readRuleSearch } from './messageExtension.js'
import { messageActivity } from './outgoing.js'
import { type Asker, type Reply, redraw, say, show } from './reply.js'

/** The handlers, one for each thing a person can do. */
export interface Handlers {
  readonly ask: (question: string, asker: Asker, personal: boolean) => Promise<Reply>
  readonly searchRules: (search: RuleSearch | undefined, asker: Asker) => Reply
  readonly guide: (press: GuidePress | undefined, asker: Asker) => Reply
  readonly topic: (entryId: string, asker: Asker, personal: boolean) => Reply
  readonly help: (member: Member | undefined, words: Words) => Reply
  readonly language: (asker: Asker, language: Language | undefined) => Promise<Reply>
  readonly installed: (asker: Asker) => Promise<Reply>
  readonly removed: (asker: Asker) => Promise<Reply>
  readonly start: (by: Member, words: Words, sentence?: string) => Promise<Reply>
  readonly drafts: {
    readonly show: (page: number, by: Member, words: Words) => Promise<Card>
    readonly discard: (action: DraftAction, by: Member, words: Words) => Promise<Card>
  }
  readonly draft: (action: DraftAction, by: Member, words: Words) => Promise<Reply>
  readonly wholeForm: (action: DraftAction, by: Member, words: Words, where: Where) => Promise<Reply>
  readonly resume: (draftId: string, by: Member, words: Words) => Promise<Reply>
  readonly list: (ask: ListAsk, by: Member, words: Words) => Promise<Card>
  readonly open: (find: Find, by: Member, words: Words, told?: Told) => Promise<Card>
  readonly followUp: (action: FollowUpAction, by: Member, words: Words) => Promise<Card>
  readonly slip: (press: SlipPress, by: Member, words: Words) => Promise<Card>
  readonly act: (action: ReferralAct, by: Member, words: Words) => Promise<Card>
  readonly alerts: (
    typed: Readonly<Record<string, string | undefined>> | undefined,
    by: Member,
    words: Words,
  ) => Promise<Card>
  readonly passOn: (questionId: string, by: Member, words: Words) => Promise<Reply>
  readonly replyTo: (questionId: string, answer: string, by: Member, words: Words) => Promise<Card>
  readonly questions: (ask: QuestionsAsked, by: Member, words: Words) => Promise<Card>
  readonly coordination: (action: CoordinationAction, by: Member, words: Words) => Promise<Reply>
  readonly fileConsent: (consent: FileConsent, by: Member, words: Words) => Reply
  readonly feedback: (feedback: AnswerFeedback) => Promise<unknown>
}

interface RouterParts {
  readonly handlers: Handlers
  readonly sender: TeamsSender
  readonly now: () => Date
  readonly answersShown: AnswersShown
}

export type Router = ReturnType<typeof createRouter>

/** Leads what was typed or pressed to its handler. Outside a personal chat it answers rules only. */
export function createRouter({ handlers, sender, now, answersShown }: RouterParts) {
  return {
    typed: async (text: string, asker: Asker, personal: boolean): Promise<Reply> => {
      const intent = readIntent(text)
      if (intent.kind === 'question') return handlers.ask(intent.text, asker, personal)
      if (isSmallTalk(intent)) return say(asker.words.text[SMALL_TALK[intent.kind]])
      if (intent.kind === 'guide') return handlers.guide(undefined, asker)
      const reply = await answerIntent(intent, asker, handlers)
      return personal || intent.kind === 'help' ? reply : privately(reply, asker, sender)
    },
    pressed: async (parsed: ParsedAction, asker: Asker, personal: boolean): Promise<Reply> => {
      const { text } = asker.words
      if (!parsed.ok) return say(parsed.problem === 'unknown verb' ? text.unknownAction : text.badAction)
      if (isRulesPress(parsed.action)) return answerRules(parsed.action, asker, personal, handlers)
      if (!asker.member) return say(text.unknownPerson)
      const reply = await answerPress(parsed.action, asker.member, asker.words, handlers)
      return personal ? reply : privately(asMessages(reply), asker, sender)
    },
    installation: (added: boolean, asker: Asker): Promise<Reply> =>
      added ? handlers.installed(asker) : handlers.removed(asker),
    otherInvoke: async (activity: IncomingActivity, asker: Asker): Promise<Reply> => {
      if (isDialog(activity)) return answerDialog(activity, asker, handlers.wholeForm)
      if (isMessageExtension(activity)) return handlers.searchRules(readRuleSearch(activity), asker)
      if (isFileConsent(activity)) return answerConsent(activity, asker, handlers)
      const feedback = readFeedback(activity, now(), answersShown)
      if (feedback) await handlers.feedback(feedback)
      return feedback ? {} : say(asker.words.text.unknownAction)
    },
  }
}

/** Files are given in a personal chat only, by Teams' rule and ours. */
function answerConsent(activity: IncomingActivity, { member, words }: Asker, handlers: Handlers): Reply {
  if (!isPersonal(activity)) return say(words.export.personalOnly)
  if (!member) return say(words.text.unknownPerson)
  const consent = readFileConsent(activity)
  return consent ? handlers.fileConsent(consent, member, words) : say(words.text.unknownAction)
}

/** Messages that need one sentence, whoever writes and wherever. */
const SMALL_TALK = { empty: 'nothingUseful', thanks: 'thanks', notYet: 'notYet' } as const
type SmallTalk = Extract<Intent, { kind: keyof typeof SMALL_TALK }>
const isSmallTalk = (intent: Intent): intent is SmallTalk => intent.kind in SMALL_TALK

async function answerIntent(
  intent: Exclude<Intent, SmallTalk | { kind: 'question' | 'guide' }>,
  asker: Asker,
  handlers: Handlers,
): Promise<Reply> {
  const { member, words } = asker
  if (intent.kind === 'help') return handlers.help(member, words)
  if (intent.kind === 'language') return handlers.language(asker, intent.language)
  if (!member) return say(words.text.unknownPerson)
  switch (intent.kind) {
    case 'newReferral':
      return handlers.start(member, words, intent.sentence)
    case 'myReferrals':
      return show(await handlers.list({ kind: 'mine', page: 1 }, member, words))
    case 'allReferrals':
      return show(await handlers.list({ kind: 'organisation', page: 1 }, member, words))
    case 'desk':
      return show(await handlers.list({ kind: 'desk', page: 1 }, member, words))
    case 'logAction':
      return asMessages(await handlers.coordination({ verb: 'action.log', inputs: {} }, member, words))
    case 'figures':
      return asMessages(await handlers.coordination({ verb: 'figures.open', inputs: {} }, member, words))
    case 'alerts':
      return show(await handlers.alerts(undefined, member, words))
    case 'reference':
      return intent.reference === 'wrong'
        ? say(words.text.referenceWrong)
        : show(await handlers.open({ reference: intent.reference }, member, words))
  }
}

/** Presses about rules, answered wherever they are made. */
const RULES_VERBS = ['eligibility.check', 'knowledge.ask', 'knowledge.escalate'] as const
type RulesPress = Extract<CardAction, { verb: (typeof RULES_VERBS)[number] }>
const isRulesPress = (action: CardAction): action is RulesPress =>
  (RULES_VERBS as readonly string[]).includes(action.verb)

async function answerRules(action: RulesPress, asker: Asker, personal: boolean, handlers: Handlers): Promise<Reply> {
  const { member, words } = asker
  if (action.verb === 'eligibility.check') return handlers.guide(action, asker)
  if (action.verb === 'knowledge.ask') return handlers.topic(action.entryId, asker, personal)
  return member ? handlers.passOn(action.questionId, member, words) : say(words.text.unknownPerson)
}

async function answerPress(
  action: Exclude<CardAction, RulesPress>,
  by: Member,
  words: Words,
  handlers: Handlers,
): Promise<Reply> {
  if (isCoordination(action)) return handlers.coordination(action, by, words)
  switch (action.verb) {
    case 'referral.open':
      return openPress(action, by, words, handlers)
    case 'referral.slip':
      return redraw(await handlers.slip(action, by, words))
    case 'desk.open':
      return redraw(
        action.referralId
          ? await handlers.open({ id: action.referralId }, by, words, pagesOf(action))
          : await handlers.list(listAsk('desk', action), by, words),
      )
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
      return redraw(await handlers.followUp(action, by, words))
    case 'alerts.save':
      return redraw(await handlers.alerts(action.inputs, by, words))
    case 'knowledge.reply':
      return redraw(await handlers.replyTo(action.questionId, action.inputs.answer, by, words))
    case 'knowledge.questions':
      return redraw(await handlers.questions(action, by, words))
    default:
      return redraw(await handlers.act(action, by, words))
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
  if (referralId) return redraw(await handlers.open({ id: referralId }, by, words, pagesOf(action)))
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

/** Nothing about a request is told in a group: the answer goes to the asker's own chat. */
async function privately(reply: Reply, { contact, words }: Asker, sender: TeamsSender): Promise<Reply> {
  if (!contact || contact.removed) return say(words.text.openPrivate)
  for (const message of reply.messages ?? []) await sender.post(contact.address, messageActivity(message))
  return say(words.text.privately)
}

const asMessages = ({ messages = [], redraw: card }: Reply): Reply => ({
  messages: [...messages, ...(card ? [{ card }] : [])],
})
