import type { OutboxMessage } from './outbox.js'

/** A message of the outbox that nobody has tried to send yet, due from that instant (ISO, UTC). */
export function queued(at: string): Pick<OutboxMessage, 'state' | 'attempts' | 'dueAt' | 'createdAt'> {
  return { state: 'queued', attempts: 0, dueAt: at, createdAt: at }
}
