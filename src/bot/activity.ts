import { z } from 'zod'

const id = z.string().min(1).max(512)
const account = z.looseObject({ id, name: z.string().max(512).optional(), aadObjectId: id.optional() })

/** What a channel may send us. Everything else about an activity is left out on purpose: nothing inside relies on it. */
const incomingActivity = z.looseObject({
  type: z.string().min(1).max(64),
  id: id.optional(),
  name: z.string().max(128).optional(),
  action: z.string().max(64).optional(),
  channelId: id,
  serviceUrl: z.url({ protocol: /^https?$/ }).max(512),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id, conversationType: z.string().max(32).optional(), tenantId: id.optional() }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: id.optional() }).optional(),
      team: z.looseObject({ id: id.optional() }).nullish(),
      channel: z.looseObject({ id: id.optional() }).nullish(),
      eventType: z.string().max(64).nullish(),
    })
    .nullish(),
  text: z.string().max(30_000).nullish(),
  locale: z.string().max(35).nullish(),
  value: z.unknown().optional(),
  replyToId: id.nullish(),
  membersAdded: z.array(z.looseObject({ id })).nullish(),
  membersRemoved: z.array(z.looseObject({ id })).nullish(),
})
export type IncomingActivity = z.infer<typeof incomingActivity>

/** Parses what a channel sent; undefined when it is not an activity that we can answer. */
export function parseActivity(body: unknown): IncomingActivity | undefined {
  const parsed = incomingActivity.safeParse(body)
  return parsed.success ? parsed.data : undefined
}

/** The tenant of the turn; undefined when the activity names none, or two different ones. */
export function tenantOf({ conversation, channelData }: IncomingActivity): string | undefined {
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((tenant) => tenant !== undefined)
  return new Set(named).size === 1 ? named[0] : undefined
}

/** Only in a personal chat is anything told about a request. */
export function isPersonal({ conversation }: IncomingActivity): boolean {
  return (conversation.conversationType ?? 'personal') === 'personal'
}

/** The team of Teams in which a turn takes place; undefined in chats. */
const teamOf = ({ channelData }: IncomingActivity): string | undefined => channelData?.team?.id

/**
 * The channel in which a turn takes place, as the place for new messages: without the thread that was written in; undefined
 * in chats, which are no channels.
 */
export function channelOf(
  activity: IncomingActivity,
): { readonly team: string; readonly conversationId: string } | undefined {
  const team = teamOf(activity)
  const { id, conversationType } = activity.conversation
  return conversationType === 'channel' && team ? { team, conversationId: withoutThread(id) } : undefined
}

/** Where the bot no longer is, or what is no longer there: a team or one of its channels. */
export function placeLeft(
  activity: IncomingActivity,
): { readonly team: string; readonly channel?: string } | undefined {
  const [team, event] = [teamOf(activity), activity.channelData?.eventType ?? '']
  if (!team || isPersonal(activity)) return undefined
  if (activity.type === 'installationUpdate') return activity.action?.startsWith('remove') ? { team } : undefined
  if (activity.type !== 'conversationUpdate') return undefined
  const channel = activity.channelData?.channel?.id
  if (event === 'channelDeleted' && channel) return { team, channel }
  const isBot = activity.membersRemoved?.some(({ id }) => id === activity.recipient.id)
  return isBot || event === 'teamDeleted' ? { team } : undefined
}

const withoutThread = (conversationId: string): string => conversationId.split(';')[0] ?? ''

/** The typed text without mentions of the bot. */
export function typedText({ text }: IncomingActivity): string {
  return (text ?? '').replace(/<at[^>]*>[^<]*<\/at>/gi, ' ').trim()
}
