import { isMutable } from '../domain/alerts.js'
import type { MemberId } from '../domain/people.js'
import { causeOf, isOldNews } from '../domain/unreachable.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import { queued } from '../usecases/queued.js'
import type { MessageDependencies } from './dependencies.js'

/**
 * The message waits until its reader can be reached; his coordinators are told, once for each time that he cannot: the store
 * names an absence by its beginning. That one of these notices cannot be delivered is told to nobody: it would go round.
 */
export function waitForReader(
  { store, directory, clock }: MessageDependencies,
  message: OutboxMessage,
  id: MemberId,
  reason: string,
): Promise<void> {
  const now = clock.now().toISOString()
  const blockedAt = message.blockedAt ?? now
  const aside = { ...message, to: { member: id }, state: 'blocked', reason, blockedAt, awaySince: now } as const
  const member = directory.byId(id)
  if (!member || 'about' in message) return store.putAside(aside, undefined)
  return store.putAside(aside, {
    id: `unreachable.${id}.${causeOf(reason)}`,
    kind: 'unreachable',
    about: id,
    organisation: member.organisation,
    version: 1,
    to: { audience: 'coordinators' },
    ...queued(now),
  })
}

/** Who opened the chat while his message was being put aside was looked for too early: it leaves now. */
export async function backMeanwhile({ store, directory, clock }: MessageDependencies, member: MemberId): Promise<void> {
  const contact = await store.contactOf(member)
  // Somebody who left the directory has a chat and gets nothing: his message would go round.
  if (directory.byId(member) && contact && !contact.removed)
    await store.commit({ reachable: { member, at: clock.now() } })
}

/** Whether a message that waited for its reader is told with his next digest instead. */
export function isForDigest(message: OutboxMessage, now: Date): boolean {
  if (message.blockedAt === undefined || message.kind === 'edit' || message.kind === 'digest') return false
  if ('about' in message || 'accessId' in message) return false
  return isMutable(message.kind) && isOldNews(message.createdAt, now)
}
