import type { Store } from '../../usecases/ports.js'
import type { ChangedReferral } from '../../usecases/storeQueries.js'
import type { Vault } from '../vault.js'
import type { Query } from './database.js'
import { openReferral } from './referralReads.js'

interface Changed {
  readonly row: object
  /** bigint, as text. */
  readonly change: string
}

/**
 * What a poller hears. A change's number comes from a sequence, taken under the lock that every change of a request holds
 * until it is committed: numbers follow the commits.
 */
export function changeReads(query: Query, vault: Vault): Pick<Store, 'changes' | 'changedReferral'> {
  const changed = ({ row, change }: Changed): ChangedReferral => ({
    referral: openReferral(row, vault),
    position: change,
  })
  return {
    changes: async ({ after, statuses, limit }) => {
      if (after !== undefined && !(await isGiven(query, after))) return 'unknown'
      const found = await query<Changed>(CHANGES, [after ?? 0, statuses ?? null, limit + 1])
      return { items: found.slice(0, limit).map(changed), more: found.length > limit }
    },
    changedReferral: async (reference) => {
      const [found] = await query<Changed>('select row, change from referrals where reference = $1', [reference])
      return found && changed(found)
    },
  }
}

const CHANGES = `select row, change from referrals where change > $1::bigint
  and ($2::text[] is null or status = any ($2)) order by change limit $3`

async function isGiven(query: Query, position: string): Promise<boolean> {
  if (!/^[1-9]\d{0,14}$/.test(position)) return false
  const reached = 'select from change_number where is_called and last_value >= $1::bigint'
  return (await query(reached, [position])).length > 0
}
