import type { Copy, Unreached } from '../../usecases/outbox.js'
import type { Store } from '../../usecases/ports.js'
import type { Query } from './database.js'

/** The messages about a request that people hold, and whom messages do not reach. */
export function copies(query: Query): Pick<Store, 'copiesOf' | 'releaseCopy' | 'unreached'> {
  return {
    unreached: (member) =>
      query<Unreached>(
        `select member, min(coalesce(row->>'awaySince', row->>'blockedAt', created_at)) as since, count(*)::int as count,
        coalesce((array_agg(row->>'reason' order by seq desc))[1], '') as reason
        from outbox where state = 'blocked' and ${member ? 'member = $1' : 'member is not null'}
        group by member order by min(seq)`,
        member ? [member] : [],
      ),
    copiesOf: (referralId) =>
      query<Copy>(
        `select message_id as "messageId", member, activity_id as "activityId", told_as as "as", shown from copies_of($1)`,
        [referralId],
      ),
    releaseCopy: async (member, activityId) => {
      await query('select release_copy($1, $2)', [member, activityId])
    },
  }
}
