import { namedSince } from '../domain/access.js'
import { forgotten } from '../domain/membership.js'
import type { Clock, Store } from './ports.js'

/**
 * Takes name, e-mail and telephone out of memberships that ended long ago, but of whom open requests are in whose name:
 * coordinators who give these to somebody else read whose they were. One that changes meanwhile is left for the next time.
 */
export function forgetLeavers({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return async (): Promise<void> => {
    const before = namedSince(clock.now()).toISOString()
    const left = (await store.memberships()).filter(
      ({ name, removedAt }) => name !== '' && removedAt !== undefined && removedAt < before,
    )
    if (left.length === 0) return
    const owners = new Set((await store.ownersOfOpen()).map(({ owner }) => owner))
    for (const membership of left.filter(({ id }) => !owners.has(id)))
      await store.commit({ membership: { next: forgotten(membership), expectedVersion: membership.version } })
  }
}
