import { DESK_GROUPS, type DeskGroup } from '../domain/lists.js'
import type { Member } from '../domain/people.js'
import type { Referral } from '../domain/referral.js'
import { type Refused, refuse } from '../domain/refusals.js'
import { filterQuery } from './listQuery.js'
import type { Clock, Directory, Store } from './ports.js'
import { isAdviser } from './viewReferrals.js'

/** What an adviser finds in the morning: how much there is of what, and what to do first. */
export interface Desk {
  readonly ok: true
  readonly counts: Readonly<Record<DeskGroup, number>>
  /** Each request once: what nobody has taken, what the CPAS sent, what lacks a result, then the rest. */
  readonly first: readonly Referral[]
}

const FIRST: readonly DeskGroup[] = ['new', 'answered', 'no_result', 'mine', 'open']

/** @param limit requests shown at most */
export function viewDesk({ store, directory, clock }: Dependencies) {
  return async (by: Member, limit: number): Promise<Desk | Refused> => {
    if (!isAdviser(by, directory)) return refuse('REF_FORBIDDEN')
    const at = clock.now()
    const groups = new Map(
      await Promise.all(
        DESK_GROUPS.map(async (group) => {
          const query = { order: 'waiting', ...filterQuery(group, by, at, directory) } as const
          return [group, await store.listReferrals({ ...query, offset: 0, limit })] as const
        }),
      ),
    )
    const counts = Object.fromEntries(DESK_GROUPS.map((group) => [group, groups.get(group)?.total ?? 0]))
    const all = FIRST.flatMap((group) => groups.get(group)?.items ?? [])
    const first = [...new Map(all.map((referral) => [referral.id, referral])).values()].slice(0, limit)
    return { ok: true, counts: counts as Record<DeskGroup, number>, first }
  }
}

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}
