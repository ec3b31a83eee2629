import type { Audience } from '../domain/notices.js'
import type { MemberId } from '../domain/people.js'
import { afterQuiet } from '../domain/quietHours.js'
import { CARD_TYPE } from '../presenters/cards.js'
import { lateCard } from '../presenters/staffCards.js'
import type { Contact } from '../usecases/contact.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import { languageOf } from '../usecases/rememberContact.js'
import type { SendResult } from '../usecases/sending.js'
import { afterAttempt, putBack } from './attempts.js'
import { laneOf } from './countedSender.js'
import { deliverEdit } from './deliverEdit.js'
import { channelCopies, deliverToChannel } from './deliverToChannel.js'
import type { MessageDependencies } from './dependencies.js'
import { NotKept } from './insistingStore.js'
import type { Subject } from './subject.js'
import { subjectOf } from './subjects.js'
import { backMeanwhile, isForDigest, waitForReader } from './unreached.js'

/** One message that cannot even be composed must not hold up the others, nor be lost. */
export async function deliverMessage(dependencies: MessageDependencies, message: OutboxMessage): Promise<void> {
  try {
    await handle(dependencies, message)
  } catch (error) {
    if (error instanceof NotKept) throw error
    dependencies.log.error(
      { message: message.kind, error: error instanceof Error ? error.message : 'unknown' },
      'notice failed',
    )
    const result: SendResult = { kind: 'retry', reason: 'error' }
    await dependencies.store.saveMessage(afterAttempt(message, result, dependencies.clock.now()))
  }
}

async function handle(dependencies: MessageDependencies, message: OutboxMessage): Promise<void> {
  if (message.kind === 'edit') return deliverEdit(dependencies, message)
  const subject = await subjectOf(dependencies, message)
  const now = dependencies.clock.now()
  if (!subject)
    return dependencies.store.saveMessage(afterAttempt(message, { kind: 'failed', reason: 'subject gone' }, now))
  if (!subject.holds(now)) return dependencies.store.saveMessage({ ...message, state: 'dropped' })
  const { to } = message
  if ('audience' in to) return shareOut(dependencies, message, subject, to.audience)
  if ('channel' in to) return deliverToChannel(dependencies, message, to.channel, subject)
  return sendTo(dependencies, message, to.member, subject)
}

/** The audience is looked up now, not when the change was made; the author is never told of what he did himself. */
async function shareOut(
  dependencies: MessageDependencies,
  message: OutboxMessage,
  subject: Subject,
  audience: Audience,
): Promise<void> {
  const posts = await channelCopies(dependencies, message, subject, audience)
  // The desk's channel is told instead of all advisers; coordinators are told besides.
  const readers = audience === 'adviser' && posts.length > 0 ? [] : subject.members(audience)
  const members = readers.filter((member) => member !== message.author)
  const copies = await Promise.all(members.map((member) => copyFor(dependencies, message, subject, audience, member)))
  await dependencies.store.shareOut({ ...message, state: 'shared' }, [...copies.flat(), ...posts])
}

/** A reader's own copy: for now, for his digest, or none, as he chose; in his quiet hours it waits for the morning. */
async function copyFor(
  { store, directory, calendar, clock }: MessageDependencies,
  message: OutboxMessage,
  { id, choiceOf, toldAs }: Subject,
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
    as: toldAs?.(audience) ?? audience,
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
  const { reader } = subject
  const member = directory.byId(id) ?? reader
  const contact = (await store.contactOf(id)) ?? (reader && (await store.contact(reader.tenant, reader.aadObjectId)))
  if (!contact || contact.removed || !member) {
    await waitForReader(dependencies, message, id, whyUnreachable(contact, member))
    // Whoever left may have a chat that is still there: what waits for him would be taken again and again.
    return member && backMeanwhile(dependencies, id)
  }
  if (isForDigest(message, clock.now())) return store.saveMessage({ ...message, state: 'waiting' })
  const address = { ...contact.address, tenant: contact.tenant }
  const spoken = words[languageOf(contact, member, undefined)]
  const result = await pacing.send(message.id, laneOf(address), 'notice', () => {
    const isReminder = message.state === 'ambiguous'
    const { summary, card } = subject.compose(spoken, isReminder)
    const content = message.blockedAt ? lateCard(card, message.createdAt, spoken) : card
    return sender.post(address, {
      type: 'message',
      summary,
      channelData: { notification: { alert: true } },
      attachments: [{ contentType: CARD_TYPE, content }],
    })
  })
  if (result.kind === 'later') return store.saveMessage(putBack(message, result))
  if (result.kind !== 'sent')
    log.warn({ message: message.kind, result: result.kind, reason: result.reason }, 'notice not sent')
  if (result.kind === 'blocked') return waitForReader(dependencies, message, id, result.reason)
  await store.saveMessage(afterAttempt(message, result, clock.now(), Math.random()))
}

function whyUnreachable(contact: Contact | undefined, member: object | undefined): string {
  if (!member) return 'left'
  return contact ? 'removed' : 'never installed'
}
