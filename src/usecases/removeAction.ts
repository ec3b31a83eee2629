import { isRemovable, type OwnAction, removed } from '../domain/ownAction.js'
import type { Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Clock, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly clock: Clock
}

/** Takes back an action that one logged oneself, within 30 days. Safe to call again. */
export function removeAction({ store, clock }: Dependencies) {
  return async (id: string, by: Member): Promise<{ readonly ok: true; readonly action: OwnAction } | Refused> => {
    const action = await store.action(id)
    if (!action || action.by !== by.id) return refuse('ACTION_UNKNOWN')
    if (action.removedAt) return { ok: true, action }
    const at = clock.now()
    if (!isRemovable(action, by.id, at)) return refuse('ACTION_KEPT')
    const next = removed(action, at)
    const committed = await store.commit({ action: { next, expectedVersion: action.version } })
    return committed === 'done' ? { ok: true, action: next } : removeAction({ store, clock })(id, by)
  }
}
