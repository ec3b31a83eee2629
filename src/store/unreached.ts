import type { MemberId } from '../domain/people.js'
import type { OutboxMessage, Unreached } from '../usecases/outbox.js'
import { firstOf } from './firstOf.js'
import type { NoticeRow } from './messageRows.js'

/** Those of one reader, the latest first. */
export function missedIn(blocked: Iterable<NoticeRow>, member: MemberId, limit: number): readonly OutboxMessage[] {
  const own = [...blocked].filter(({ to }) => 'member' in to && to.member === member)
  return firstOf(own, limit, (a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}

/** Blocked messages by their readers, or those of one. */
export function unreachedIn(blocked: Iterable<NoticeRow>, one?: MemberId): readonly Unreached[] {
  const people = new Map<string, Unreached>()
  for (const { to, reason = '', awaySince, blockedAt, createdAt } of blocked) {
    if (!('member' in to) || (one && to.member !== one)) continue
    const { member } = to
    const [known, at] = [people.get(member), awaySince ?? blockedAt ?? createdAt]
    const since = known && known.since < at ? known.since : at
    people.set(member, { member, reason, since, count: (known?.count ?? 0) + 1 })
  }
  return [...people.values()]
}
