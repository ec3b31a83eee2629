import type { Audience } from '../domain/notices.js'
import type { Language, Member, MemberId } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import type { Regime } from '../domain/regime.js'
import { CARD_TYPE } from '../presenters/cards.js'
import { notice } from '../presenters/noticeCard.js'
import type { Words } from '../presenters/words.js'
import type {
  Clock,
  Contact,
  Directory,
  Log,
  OutboxMessage,
  SendResult,
  Store,
  TeamsSender,
} from '../usecases/ports.js'
import { languageOf } from '../usecases/rememberContact.js'
import { backoffSeconds } from './failureClasses.js'

export interface MessageDependencies {
  readonly store: Store
  readonly directory: Directory
  readonly sender: TeamsSender
  readonly clock: Clock
  readonly regimes: readonly Regime[]
  readonly words: Record<Language, Words>
  readonly log: Log
}

/** One message that cannot even be composed must not hold up the others, nor be lost. */
export async function deliverMessage(dependencies: MessageDependencies, message: OutboxMessage): Promise<void> {
  try {
    await handle(dependencies, message)
  } catch (error) {
    dependencies.log.error(
      { message: message.kind, error: error instanceof Error ? error.message : 'unknown' },
      'notice failed',
    )
    const result: SendResult = { kind: 'retry', reason: 'error' }
    await dependencies.store.saveMessage(afterAttempt(message, result, dependencies.clock.now()))
  }
}

async function handle(dependencies: MessageDependencies, message: OutboxMessage): Promise<void> {
  const { store } = dependencies
  const referral = await store.referral(message.referralId)
  if (!referral) return store.saveMessage({ ...message, state: 'failed', reason: 'request gone' })
  if ('audience' in message.to) return shareOut(dependencies, message, message.to.audience, referral)
  return sendTo(dependencies, message, message.to.member, referral)
}

/** Looks the audience up now, not when the change was made, and never tells the author of what he did himself. */
async function shareOut(
  { store, directory }: MessageDependencies,
  message: OutboxMessage,
  audience: Audience,
  referral: Referral,
): Promise<void> {
  const people = audienceOf(directory, audience, referral).filter((id) => id !== message.author)
  const copies = people.map(
    (member): OutboxMessage => ({
      ...message,
      id: `${message.referralId}.${message.version}.${member}`,
      to: { member },
      state: 'queued',
      attempts: 0,
    }),
  )
  await store.shareOut({ ...message, state: 'shared' }, copies)
}

function audienceOf(directory: Directory, audience: Audience, referral: Referral): readonly MemberId[] {
  const coordinators = directory.withRole(referral.organisation, 'coordinator').map(({ id }) => id)
  // A caseworker who left: the coordinators take over what was for him.
  if (audience === 'owner') return directory.byId(referral.owner) ? [referral.owner] : coordinators
  return coordinators
}

async function sendTo(
  dependencies: MessageDependencies,
  message: OutboxMessage,
  id: MemberId,
  referral: Referral,
): Promise<void> {
  const { store, directory, sender, regimes, words, clock, log } = dependencies
  const [contact, member] = [await store.contactOf(id), directory.byId(id)]
  if (!contact || contact.removed || !member) {
    return store.saveMessage({ ...message, state: 'blocked', reason: whyUnreachable(contact, member) })
  }
  const regime = regimes.find((candidate) => candidate.id === referral.regime) as Regime
  const view = {
    kind: message.kind,
    referral,
    version: message.version,
    regime,
    reminder: message.state === 'ambiguous',
  }
  const { summary, card } = notice(view, words[languageOf(contact, member, undefined)])
  const result = await sender.post(contact.address, {
    type: 'message',
    summary,
    channelData: { notification: { alert: true } },
    attachments: [{ contentType: CARD_TYPE, content: card }],
  })
  if (result.kind !== 'sent')
    log.warn({ message: message.kind, result: result.kind, reason: result.reason }, 'notice not sent')
  await store.saveMessage(afterAttempt(message, result, clock.now()))
}

function whyUnreachable(contact: Contact | undefined, member: Member | undefined): string {
  if (!member) return 'left'
  return contact ? 'removed' : 'never installed'
}

/** The message after an attempt: sent, due again, or ended with a reason that a person can be shown. */
export function afterAttempt(message: OutboxMessage, result: SendResult, now: Date): OutboxMessage {
  const due = (retryAfterS?: number) =>
    new Date(now.getTime() + backoffSeconds(message.attempts, retryAfterS) * 1_000).toISOString()
  switch (result.kind) {
    case 'sent':
      return { ...message, state: 'sent', activityId: result.activityId, reason: undefined }
    case 'retry': {
      // A copy that may have arrived earlier stays in doubt until a later one surely does.
      const state = message.state === 'ambiguous' ? 'ambiguous' : 'retry'
      return { ...message, state, reason: result.reason, dueAt: due(result.retryAfterS) }
    }
    case 'unknown':
      return { ...message, state: 'ambiguous', reason: result.reason, dueAt: due() }
    default:
      return { ...message, state: result.kind, reason: result.reason }
  }
}
