import type { Audience } from '../domain/notices.js'
import type { Member, MemberId } from '../domain/people.js'
import { afterQuiet } from '../domain/quietHours.js'
import { CARD_TYPE } from '../presenters/cards.js'
import type { Clock, Contact, Log, OutboxMessage, SendResult, TeamsSender } from '../usecases/ports.js'
import { languageOf } from '../usecases/rememberContact.js'
import { laneOf } from './countedSender.js'
import { backoffSeconds } from './failureClasses.js'
import type { Later, Pacing } from './pacing.js'
import type { Subject, SubjectDependencies } from './subject.js'
import { subjectOf } from './subjects.js'

export interface MessageDependencies extends SubjectDependencies {
  readonly sender: TeamsSender
  readonly pacing: Pacing
  readonly clock: Clock
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
  const subject = await subjectOf(dependencies, message)
  if (!subject) return dependencies.store.saveMessage({ ...message, state: 'failed', reason: 'subject gone' })
  if (!subject.holds(dependencies.clock.now())) return dependencies.store.saveMessage({ ...message, state: 'dropped' })
  const { to } = message
  if ('audience' in to) return shareOut(dependencies, message, subject, to.audience)
  return sendTo(dependencies, message, to.member, subject)
}

/** The audience is looked up now, not when the change was made; the author is never told of what he did himself. */
async function shareOut(
  dependencies: MessageDependencies,
  message: OutboxMessage,
  subject: Subject,
  audience: Audience,
): Promise<void> {
  const members = subject.members(audience).filter((member) => member !== message.author)
  const copies = await Promise.all(members.map((member) => copyFor(dependencies, message, subject, audience, member)))
  await dependencies.store.shareOut({ ...message, state: 'shared' }, copies.flat())
}

/** A reader's own copy: for now, for his digest, or none, as he chose; in his quiet hours it waits for the morning. */
async function copyFor(
  { store, directory, calendar, clock }: MessageDependencies,
  message: OutboxMessage,
  { id, choiceOf }: Subject,
  audience: Audience,
  member: MemberId,
): Promise<readonly OutboxMessage[]> {
  const alerts = await store.alertsOf(member)
  const choice = choiceOf(member, alerts?.choices ?? {})
  if (choice === 'off') return []
  const organisation = directory.organisation(directory.byId(member)?.organisation ?? '')
  const office = { calendar, closingDays: organisation?.closingDays }
  const copy: OutboxMessage = {
    ...message,
    id: `${id}.${message.version}.${member}`,
    to: { member },
    as: audience,
    state: choice === 'digest' ? 'waiting' : 'queued',
    attempts: 0,
    dueAt: afterQuiet(clock.now(), alerts?.quiet ?? 'none', office).toISOString(),
  }
  return [copy]
}

async function sendTo(
  dependencies: MessageDependencies,
  message: OutboxMessage,
  id: MemberId,
  subject: Subject,
): Promise<void> {
  const { store, directory, sender, pacing, words, clock, log } = dependencies
  const [contact, member] = [await store.contactOf(id), directory.byId(id)]
  if (!contact || contact.removed || !member) {
    return store.saveMessage({ ...message, state: 'blocked', reason: whyUnreachable(contact, member) })
  }
  const address = { ...contact.address, tenant: contact.tenant }
  const result = await pacing.send(message.id, laneOf(address), 'notice', () => {
    const isReminder = message.state === 'ambiguous'
    const { summary, card } = subject.compose(words[languageOf(contact, member, undefined)], isReminder)
    return sender.post(address, {
      type: 'message',
      summary,
      channelData: { notification: { alert: true } },
      attachments: [{ contentType: CARD_TYPE, content: card }],
    })
  })
  if (result.kind === 'later') return store.saveMessage(putBack(message, result))
  if (result.kind !== 'sent')
    log.warn({ message: message.kind, result: result.kind, reason: result.reason }, 'notice not sent')
  await store.saveMessage(afterAttempt(message, result, clock.now(), Math.random()))
}

/** The message as it was before it was taken: nothing was sent. */
function putBack(message: OutboxMessage, { at }: Later): OutboxMessage {
  const attempts = message.attempts - 1
  const fresh = attempts === 0 ? 'queued' : 'retry'
  return { ...message, state: message.state === 'ambiguous' ? 'ambiguous' : fresh, attempts, dueAt: at.toISOString() }
}

function whyUnreachable(contact: Contact | undefined, member: Member | undefined): string {
  if (!member) return 'left'
  return contact ? 'removed' : 'never installed'
}

/** The message after an attempt: sent, due again, or ended with a reason that a person can be shown. */
export function afterAttempt(message: OutboxMessage, result: SendResult, now: Date, jitter = 0): OutboxMessage {
  const due = (retryAfterS?: number) =>
    new Date(now.getTime() + backoffSeconds(message.attempts, retryAfterS, jitter) * 1_000).toISOString()
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
