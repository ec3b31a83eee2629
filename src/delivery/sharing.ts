import type { Audience } from '../domain/notices.js'
import type { MemberId } from '../domain/people.js'
import { afterQuiet } from '../domain/quietHours.js'
import type { OutboxMessage } from '../usecases/outbox.js'
import { channelCopies } from './deliverToChannel.js'
import type { MessageDependencies } from './dependencies.js'
import type { Subject } from './subject.js'

/** The audience is looked up now, not when the change was made; the author is never told of what he did himself. */
export async function shareOut(
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

/**
 * Its reader left after it was shared out: whoever stands in for him now is told instead, unless he has it already.
 * @returns false when nobody does
 */
export async function standInsTold(
  dependencies: MessageDependencies,
  message: OutboxMessage,
  left: MemberId,
  subject: Subject,
): Promise<boolean> {
  const { as } = message
  const members = as ? subject.members(as).filter((member) => member !== left && member !== message.author) : []
  if (!as || members.length === 0) return false
  const copies = await Promise.all(members.map((member) => copyFor(dependencies, message, subject, as, member)))
  await dependencies.store.shareOut({ ...message, state: 'shared' }, copies.flat())
  return true
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
