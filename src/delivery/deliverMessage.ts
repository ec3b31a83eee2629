import type { MemberId } from '../domain/people.js'
import { CARD_TYPE } from '../presenters/cards.js'
import { lateCard } from '../presenters/staffCards.js'
import type { Contact } from '../usecases/contact.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import { languageOf } from '../usecases/rememberContact.js'
import type { SendResult } from '../usecases/sending.js'
import { afterAttempt, putBack } from './attempts.js'
import { laneOf } from './countedSender.js'
import { deliverEdit } from './deliverEdit.js'
import { deliverToChannel } from './deliverToChannel.js'
import type { MessageDependencies } from './dependencies.js'
import { NotKept } from './insistingStore.js'
import { shareOut, standInsTold } from './sharing.js'
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
  if (!member && (await standInsTold(dependencies, message, id, subject))) return
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
