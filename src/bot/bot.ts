import type { Language } from '../domain/people.js'
import type { Words } from '../presenters/words.js'
import type { Address, Contact } from '../usecases/contact.js'
import type { keepShown } from '../usecases/keepShown.js'
import { NothingKept } from '../usecases/nothingKept.js'
import type { Directory, Log, Store } from '../usecases/ports.js'
import { languageOf, type Sighting } from '../usecases/rememberContact.js'
import type { TeamsSender } from '../usecases/sending.js'
import { executeData, parseAction } from './actions.js'
import { channelOf, type IncomingActivity, isPersonal, placeLeft, tenantOf, typedText } from './activity.js'
import type { AnswersShown } from './answersShown.js'
import { deliver, type TurnAnswer } from './deliver.js'
import { isMessageExtension } from './messageExtension.js'
import type { Asker, Reply, ShownRequest } from './reply.js'
import { say } from './reply.js'
import type { Router } from './router.js'

export interface BotDependencies {
  readonly store: Store
  readonly directory: Directory
  readonly sender: TeamsSender
  readonly router: Router
  readonly remember: (sighting: Sighting) => Promise<unknown>
  readonly keepShown: ReturnType<typeof keepShown>
  readonly words: Record<Language, Words>
  readonly log: Log
  readonly answersShown: AnswersShown
}

/** One turn, once its sender is verified: who speaks, what is asked, the answer sent. Never throws at a person. */
export function createBot(dependencies: BotDependencies) {
  const { store, keepShown } = dependencies
  return async (activity: IncomingActivity): Promise<TurnAnswer> => {
    const address = addressOf(activity)
    const asker = await identify(dependencies, activity, address)
    const { failed, ...reply } = await answer(dependencies, activity, asker)
    const shown = async (activityId: string, request: ShownRequest | undefined) => {
      const member = asker.member?.id
      if (!member || !isPersonal(activity)) return
      await (request ? keepShown({ ...request, member, activityId }) : store.releaseCopy(member, activityId))
    }
    const answered = await deliver({ ...dependencies, activity, address, shown }, reply, asker.words)
    return failed ? { ...answered, failed } : answered
  }
}

async function identify(dependencies: BotDependencies, activity: IncomingActivity, address: Address): Promise<Asker> {
  const { directory, words } = dependencies
  const tenant = tenantOf(activity) ?? ''
  const aadObjectId = activity.from.aadObjectId ?? ''
  const member = directory.member(tenant, aadObjectId)
  const isKnown = directory.knowsTenant(tenant) && aadObjectId !== ''
  const speaks = activity.type === 'message' || activity.type === 'invoke'
  // A search may come from a chat that the bot is not in: no place to write to.
  const isReachable = speaks && isPersonal(activity) && !isMessageExtension(activity)
  const sighting = { tenant, aadObjectId, address, member }
  const contact = isKnown ? await contactAt(dependencies, sighting, isReachable) : undefined
  return {
    tenant,
    aadObjectId,
    name: activity.from.name ?? '',
    member,
    contact,
    address,
    channel: channelOf(activity),
    words: words[languageOf(contact, member, activity.locale ?? '')],
  }
}

/** A store that is away is for the turn to say, in words: whoever speaks is known without it. */
async function contactAt(
  { store, remember, log }: BotDependencies,
  sighting: Sighting,
  isReachable: boolean,
): Promise<Contact | undefined> {
  const failed = (what: string) => (error: unknown) => {
    log.error({ error: describe(error) }, what)
    return undefined
  }
  if (isReachable) await remember(sighting).catch(failed('contact not kept'))
  return store.contact(sighting.tenant, sighting.aadObjectId).catch(failed('contact not read'))
}

async function answer(
  { directory, router, log }: BotDependencies,
  activity: IncomingActivity,
  asker: Asker,
): Promise<Reply & { readonly failed?: boolean }> {
  const left = placeLeft(activity)
  if (left) return router.left(left)
  const speaks = activity.type === 'message' || activity.type === 'invoke'
  if (!directory.knowsTenant(asker.tenant) || !asker.aadObjectId)
    return speaks ? say(asker.words.text.foreignTenant) : {}
  try {
    return await route(router, activity, asker)
  } catch (error) {
    log.error({ activity: activity.type, error: describe(error) }, 'turn failed')
    const { notKept, failure } = asker.words.text
    const reply = router.failed(activity, asker, error instanceof NothingKept ? notKept : failure)
    return { ...reply, failed: true }
  }
}

async function route(router: Router, activity: IncomingActivity, asker: Asker): Promise<Reply> {
  const personal = isPersonal(activity)
  switch (activity.type) {
    case 'message':
      return activity.value && typeof activity.value === 'object'
        ? router.pressed(parseAction(activity.value), asker, personal)
        : router.typed(typedText(activity), asker, personal)
    case 'invoke':
      return activity.name === 'adaptiveCard/action'
        ? router.pressed(parseAction(executeData(activity.value)), asker, personal)
        : router.otherInvoke(activity, asker)
    case 'installationUpdate':
      return personal
        ? router.installation(activity.action !== 'remove' && activity.action !== 'remove-upgrade', asker)
        : {}
    case 'conversationUpdate':
      return personal && joinsBot(activity) ? router.installation(true, asker) : {}
    default:
      return {}
  }
}

function addressOf(activity: IncomingActivity): Address {
  const { serviceUrl, channelId, conversation, from, recipient } = activity
  const tenant = tenantOf(activity)
  return { serviceUrl, channelId, conversationId: conversation.id, userId: from.id, botId: recipient.id, tenant }
}

const joinsBot = ({ membersAdded, recipient }: IncomingActivity) =>
  membersAdded?.some(({ id }) => id === recipient.id) ?? false

/** For the log: what kind of error, never what was typed. */
const describe = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown')
