import type { Audience } from '../domain/notices.js'
import type { Organisation } from '../domain/people.js'
import { CARD_TYPE } from '../presenters/cards.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import { queued } from '../usecases/queued.js'
import { afterAttempt, putBack } from './attempts.js'
import { laneOf } from './countedSender.js'
import type { MessageDependencies } from './dependencies.js'
import type { Subject } from './subject.js'

/** The copies for the channels that an audience has. */
export async function channelCopies(
  { store, clock }: MessageDependencies,
  message: OutboxMessage,
  { id, channels }: Subject,
  audience: Audience,
): Promise<readonly OutboxMessage[]> {
  const told = channels?.(audience) ?? []
  if (told.length === 0) return []
  const known = await store.alertChannels()
  return known
    .filter(({ organisation }) => told.includes(organisation))
    .map(({ organisation: channel }) => ({
      ...message,
      id: `${id}.${message.version}.channel.${channel}`,
      to: { channel },
      as: audience,
      ...queued(clock.now().toISOString()),
      createdAt: message.createdAt,
    }))
}

/**
 * Posts a notice in an organisation's channel. When that is gone, or Teams no longer lets the bot write there, the
 * organisation has no channel any more, and the people are told instead.
 */
export async function deliverToChannel(
  dependencies: MessageDependencies,
  message: OutboxMessage,
  organisation: Organisation['id'],
  subject: Subject,
): Promise<void> {
  const { store, sender, pacing, words, clock, log } = dependencies
  const channel = (await store.alertChannels()).find((known) => known.organisation === organisation)
  const { composeForChannel } = subject
  if (!channel || !composeForChannel) return tellPeople(dependencies, message, organisation, 'no channel')
  const result = await pacing.send(message.id, laneOf(channel.address), 'notice', () => {
    const { summary, card } = composeForChannel(words[channel.language], message.state === 'ambiguous')
    return sender.post(channel.address, {
      type: 'message',
      summary,
      attachments: [{ contentType: CARD_TYPE, content: card }],
    })
  })
  if (result.kind === 'later') return store.saveMessage(putBack(message, result))
  if (result.kind !== 'sent')
    log.warn({ message: message.kind, result: result.kind, reason: result.reason }, 'channel notice not sent')
  if (result.kind === 'blocked') return tellPeople(dependencies, message, organisation, result.reason)
  await store.saveMessage(afterAttempt(message, result, clock.now(), Math.random()))
}

/** Who has a copy already is left alone. */
async function tellPeople(
  { store, clock }: MessageDependencies,
  message: OutboxMessage,
  organisation: Organisation['id'],
  reason: string,
): Promise<void> {
  const audience = message.as ?? 'coordinators'
  const again: OutboxMessage = {
    ...message,
    id: `${message.id}.people`,
    to: { audience },
    as: undefined,
    ...queued(clock.now().toISOString()),
  }
  await store.commit({ alertChannelsEnded: [organisation], outbox: [again] })
  await store.saveMessage({ ...message, state: 'blocked', reason, endedAt: clock.now().toISOString() })
}
