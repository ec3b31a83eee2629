import type { MemberId } from '../domain/people.js'
import type { Unreached } from '../usecases/outbox.js'
import type { NoticeRow } from './messageRows.js'

/** Blocked messages by their readers, or those of one. */
export function unreachedIn(blocked: Iterable<NoticeRow>, one?: MemberId): readonly Unreached[] {
  const people = new Map<string, Unreached>()
  for (const { to, reason = '', blockedAt, createdAt } of blocked) {
    if (!('member' in to) || (one && to.member !== one)) continue
    const { member } = to
    const [known, at] = [people.get(member), blockedAt ?? createdAt]
    const since = known && known.since < at ? known.since : at
    people.set(member, { member, reason, since, count: (known?.count ?? 0) + 1 })
  }
  return [...people.values()]
}
