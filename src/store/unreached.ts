import type { Unreached } from '../usecases/outbox.js'
import type { NoticeRow } from './messageRows.js'

/** Blocked messages by their readers. */
export function unreachedIn(blocked: Iterable<NoticeRow>): readonly Unreached[] {
  const people = new Map<string, Unreached>()
  for (const { to, reason = '', blockedAt, createdAt } of blocked) {
    if (!('member' in to)) continue
    const { member } = to
    const [known, at] = [people.get(member), blockedAt ?? createdAt]
    const since = known && known.since < at ? known.since : at
    people.set(member, { member, reason, since, count: (known?.count ?? 0) + 1 })
  }
  return [...people.values()]
}
