import type { Query } from './database.js'

const EVERY_MS = 5_000

/** Versions only grow and rows never go: another sum, another change. */
const VERSIONS = 'select coalesce(sum(version), 0)::text as versions from memberships'

/**
 * What tells of changes is one connection, which may be lost without a word: what it missed is found by looking.
 *
 * @param changed called when members have changed since the last look, and at the first
 * @returns ends it
 */
export function watchMembers(query: Query, changed: () => void, everyMs = EVERY_MS): () => void {
  let seen: string | undefined
  const look = async () => {
    const [found] = await query<{ versions: string }>(VERSIONS)
    if (found?.versions !== seen) changed()
    seen = found?.versions
  }
  // A database that is away is found again by a later look.
  const timer = setInterval(() => void look().catch(() => undefined), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
