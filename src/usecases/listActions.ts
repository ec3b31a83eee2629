import { byMonth, daysOfMonth, isRemovable, type OwnAction } from '../domain/ownAction.js'
import type { Member } from '../domain/people.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { isOfCpas } from './cpasPeople.js'
import type { Clock, Directory, Store } from './ports.js'
import type { ActionQuery } from './storeQueries.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

export type ActionListKind = 'mine' | 'organisation'

export interface ActionsPage {
  readonly ok: true
  readonly kind: ActionListKind
  /** The reader may see the organisation's. */
  readonly isCoordinator: boolean
  readonly months: readonly ListedMonth[]
  /** Those of the page that the reader may still take back. */
  readonly removable: readonly OwnAction[]
  readonly total: number
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** A month's actions that stand on the page, and how many it has on all pages. */
interface ListedMonth {
  readonly month: string
  readonly total: number
  readonly actions: readonly OwnAction[]
}

/** A page of actions by month: one's own, or for a coordinator the organisation's. */
export function listActions({ store, directory, clock }: Dependencies) {
  return async (kind: ActionListKind, by: Member, asked: number, size: number): Promise<ActionsPage | Refused> => {
    if (!isOfCpas(by, directory, 'caseworker', 'coordinator')) return refuse('REF_FORBIDDEN')
    const isCoordinator = isOfCpas(by, directory, 'coordinator')
    if (kind === 'organisation' && !isCoordinator) return refuse('REF_FORBIDDEN')
    const query: ActionQuery = { organisation: by.organisation, ...(kind === 'mine' ? { by: by.id } : {}) }
    const total = await store.countActions(query)
    const pages = Math.max(1, Math.ceil(total / size))
    const page = Math.min(Math.max(1, asked), pages)
    const actions = await store.listActions(query, (page - 1) * size, size)
    const months = byMonth(actions).map(async ({ month, actions: own }) => ({
      month,
      actions: own,
      total: await store.countActions({ ...query, ...daysOfMonth(month) }),
    }))
    const removable = actions.filter((action) => isRemovable(action, by.id, clock.now()))
    return { ok: true, kind, isCoordinator, months: await Promise.all(months), removable, total, page, pages }
  }
}
