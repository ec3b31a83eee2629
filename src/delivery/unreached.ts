import { isMutable } from '../domain/alerts.js'
import type { MemberId } from '../domain/people.js'
import { causeOf, isOldNews } from '../domain/unreachable.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import { queued } from '../usecases/queued.js'
import type { MessageDependencies } from './dependencies.js'

/**
 * The message waits until its reader can be reached; his coordinators are told, once for each person and cause. That one
 * of those notices cannot be delivered is told to nobody: it would go round.
 */
export async function waitForReader(
  { store, directory, clock }: MessageDependencies,
  message: OutboxMessage,
  id: MemberId,
  reason: string,
): Promise<void> {
  const now = clock.now().toISOString()
  await store.saveMessage({ ...message, state: 'blocked', reason, blockedAt: message.blockedAt ?? now })
  const member = directory.byId(id)
  if (!member || 'about' in message) return
  const notice = { id: `unreachable.${id}.${causeOf(reason)}`, kind: 'unreachable', about: id, version: 1 } as const
  const to = { audience: 'coordinators' } as const
  await store.commit({ outbox: [{ ...notice, organisation: member.organisation, to, ...queued(now) }] })
}

/** Whether a message that waited for its reader is told with his next digest instead. */
export function isForDigest(message: OutboxMessage, now: Date): boolean {
  if (message.blockedAt === undefined || message.kind === 'edit' || message.kind === 'digest') return false
  if ('about' in message) return false
  return isMutable(message.kind) && isOldNews(message.createdAt, now)
}
