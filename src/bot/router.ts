import { strangerCard } from '../presenters/messageCards.js'
import type { PlaceLeft } from '../usecases/leavePlace.js'
import type { TeamsSender } from '../usecases/sending.js'
import type { AskAction } from './accessActions.js'
import type { ParsedAction } from './actions.js'
import { type IncomingActivity, isPersonal } from './activity.js'
import { answerDialog, dialogAgain } from './answerDialog.js'
import { answerPress, answerRules, isRulesPress } from './answerPress.js'
import type { AnswersShown } from './answersShown.js'
import { isDialog } from './dialog.js'
import { readFeedback } from './feedback.js'
import { isFileConsent, readFileConsent } from './fileConsent.js'
import type { Handlers } from './handlers.js'
import { type Intent, readIntent } from './intents.js'
import { isMessageExtension, readRuleSearch } from './messageExtension.js'
import { messageActivity } from './outgoing.js'
import { type Asker, type Reply, redraw, say, show } from './reply.js'

interface RouterParts {
  readonly handlers: Handlers
  readonly sender: TeamsSender
  readonly now: () => Date
  readonly answersShown: AnswersShown
}

export type Router = ReturnType<typeof createRouter>

/** Leads what was typed or pressed to its handler. Outside a personal chat it answers rules only. */
export function createRouter({ handlers, sender, now, answersShown }: RouterParts) {
  const inChat = (reply: Reply, asker: Asker, personal: boolean) =>
    personal ? reply : privately(asMessages(reply), asker, sender)
  const asksAccess = async (press: AskAction, asker: Asker, personal: boolean): Promise<Reply> => {
    // What is asked is answered in a chat of one's own, or not asked.
    if (!personal && !hasChat(asker)) return say(asker.words.text.openPrivate)
    return inChat(redraw(await handlers.askAccess(press, asker)), asker, personal)
  }
  return {
    typed: async (text: string, asker: Asker, personal: boolean): Promise<Reply> => {
      const intent = readIntent(text)
      if (intent.kind === 'question') return handlers.ask(intent.text, asker, personal)
      if (isSmallTalk(intent)) return say(asker.words.text[SMALL_TALK[intent.kind]])
      if (intent.kind === 'guide') return handlers.guide(undefined, asker)
      if (isChannelChoice(intent)) return handlers.alertChannel(intent.kind === 'alertsHere', asker)
      const reply = await answerIntent(intent, asker, handlers)
      return inChat(reply, asker, personal || intent.kind === 'help')
    },
    pressed: async (parsed: ParsedAction, asker: Asker, personal: boolean): Promise<Reply> => {
      const { text } = asker.words
      if (!parsed.ok) return say(parsed.problem === 'unknown verb' ? text.unknownAction : text.badAction)
      if (isRulesPress(parsed.action)) return answerRules(parsed.action, asker, personal, handlers)
      if (parsed.action.verb === 'access.request') return asksAccess(parsed.action, asker, personal)
      if (!asker.member) return say(text.unknownPerson)
      const reply = await answerPress(parsed.action, asker.member, asker.words, handlers)
      return inChat(reply, asker, personal)
    },
    installation: (added: boolean, asker: Asker): Promise<Reply> =>
      added ? handlers.installed(asker) : handlers.removed(asker),
    left: async (place: PlaceLeft): Promise<Reply> => {
      await handlers.placeLeft(place)
      return {}
    },
    /** What failed, in a sentence; where it was sent from a dialog, there. */
    failed: (activity: IncomingActivity, asker: Asker, text: string): Reply =>
      dialogAgain(activity, asker, handlers.wholeFormAgain, text) ?? say(text),
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

type ChannelChoice = Extract<Intent, { kind: 'alertsHere' | 'alertsStop' }>
const isChannelChoice = (intent: Intent): intent is ChannelChoice =>
  intent.kind === 'alertsHere' || intent.kind === 'alertsStop'

async function answerIntent(
  intent: Exclude<Intent, SmallTalk | ChannelChoice | { kind: 'question' | 'guide' }>,
  asker: Asker,
  handlers: Handlers,
): Promise<Reply> {
  const { member, words } = asker
  if (intent.kind === 'help') return handlers.help(member, words)
  if (intent.kind === 'askAccess') return show(await handlers.askAccess({ inputs: {} }, asker))
  if (intent.kind === 'language') return handlers.language(asker, intent.language)
  if (!member) return show(strangerCard(words))
  switch (intent.kind) {
    case 'newReferral':
      return handlers.start(member, words, intent.sentence)
    case 'myReferrals':
      return show(await handlers.list({ kind: 'mine', page: 1 }, member, words))
    case 'allReferrals':
      return show(await handlers.list({ kind: 'organisation', page: 1 }, member, words))
    case 'desk':
      return show(await handlers.list({ kind: 'desk', page: 1 }, member, words))
    case 'members':
      return show(await handlers.access({ verb: 'access.list', inputs: {} }, member, words))
    case 'logAction':
      return asMessages(await handlers.coordination({ verb: 'action.log', inputs: {} }, member, words))
    case 'figures':
      return asMessages(await handlers.coordination({ verb: 'figures.open', inputs: {} }, member, words))
    case 'alerts':
      return show(await handlers.alerts(undefined, member, words))
    case 'reference':
      return intent.reference === 'wrong'
        ? say(words.text.referenceWrong)
        : asMessages(await handlers.open({ reference: intent.reference }, member, words))
  }
}

/** Nothing about a request is told in a group: the answer goes to the asker's own chat. */
async function privately(reply: Reply, { contact, words }: Asker, sender: TeamsSender): Promise<Reply> {
  if (!contact || contact.removed) return say(words.text.openPrivate)
  for (const message of reply.messages ?? []) await sender.post(contact.address, messageActivity(message))
  return say(words.text.privately)
}

const hasChat = ({ contact }: Asker): boolean => contact !== undefined && !contact.removed

const asMessages = ({ messages = [], redraw: card, shows }: Reply): Reply => ({
  messages: [...messages, ...(card ? [{ card, shows }] : [])],
})
