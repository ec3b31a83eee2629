import { CARD_TYPE } from '../presenters/cards.js'
import { standNotice } from '../presenters/standCard.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import { languageOf } from '../usecases/rememberContact.js'
import type { SendResult } from '../usecases/sending.js'
import { sideThatSees } from '../usecases/viewReferrals.js'
import { afterAttempt, putBack } from './attempts.js'
import { laneOf } from './countedSender.js'
import type { MessageDependencies } from './dependencies.js'

export type EditMessage = Extract<OutboxMessage, { kind: 'edit' }>

/**
 * Brings the message that somebody holds to what its request is now, without an alert. Written twice it is the same, so
 * nothing is ever in doubt; when Teams no longer has the message, or refuses it, it is a copy no more.
 */
export async function deliverEdit(dependencies: MessageDependencies, message: EditMessage): Promise<void> {
  const { store, directory, sender, pacing, words, clock, log } = dependencies
  const edit: EditMessage = { ...message, state: 'sending' }
  if (!('member' in edit.to)) return store.saveMessage({ ...edit, state: 'dropped' })
  const { member: id } = edit.to
  const [referral, contact, copies] = await Promise.all([
    store.referral(edit.referralId),
    store.contactOf(id),
    store.copiesOf(edit.referralId),
  ])
  const own = copies.filter((copy) => copy.member === id)
  const copy = own.find(({ activityId }) => activityId === edit.activityId)
  const member = directory.byId(id)
  const side = referral && member && sideThatSees(referral, member, directory)
  if (!side || !contact || contact.removed || !copy || copy.shown >= edit.version) {
    return store.saveMessage({ ...edit, state: 'dropped' })
  }
  const address = { ...contact.address, tenant: contact.tenant }
  const result = await pacing.send(edit.id, laneOf(address), 'edit', () => {
    const { summary, card } = standNotice(
      referral,
      { as: edit.as, side, isLast: copy === own.at(-1) },
      words[languageOf(contact, member, undefined)],
    )
    const attachments = [{ contentType: CARD_TYPE, content: card }]
    return sender.update(address, copy.activityId, { type: 'message', summary, attachments })
  })
  if (result.kind === 'later') return store.saveMessage(putBack(edit, result))
  if (result.kind !== 'sent') log.warn({ message: edit.kind, result: result.kind, reason: result.reason }, 'not edited')
  if (result.kind === 'blocked') await store.releaseCopy(id, copy.activityId)
  await store.saveMessage(afterEdit({ ...edit, version: referral.version }, result, clock.now()))
}

function afterEdit(edit: EditMessage, result: SendResult, now: Date): OutboxMessage {
  if (result.kind === 'blocked') return { ...edit, state: 'dropped', reason: result.reason }
  if (result.kind === 'sent') return { ...edit, state: 'sent', reason: undefined }
  const again: SendResult = result.kind === 'unknown' ? { kind: 'retry', reason: result.reason } : result
  return afterAttempt(edit, again, now, Math.random())
}
