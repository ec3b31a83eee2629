import type { OutboxMessage, PushMessage } from '../../usecases/outbox.js'
import type { Store } from '../../usecases/ports.js'
import { fateBefore } from '../claims.js'
import type { MessageRow } from '../messageRows.js'
import type { Query } from './database.js'
import { messageOf } from './messageOf.js'

/**
 * What is taken from the outbox, in the name of `holder`. When the answer of a claim is lost with its connection, what it
 * took is in nobody's hands: the next claim lays that down again first, so that it need not wait for its lease, nor count as
 * sent perhaps.
 */
export function claims(query: Query, holder: number): Pick<Store, 'claimDue' | 'claimPushes'> {
  return {
    claimDue: claimer<OutboxMessage>(query, holder, false),
    claimPushes: claimer<PushMessage>(query, holder, true),
  }
}

function claimer<Message extends OutboxMessage | PushMessage>(query: Query, holder: number, pushes: boolean) {
  const unanswered = new Set<string>()
  const layDown = async (held: readonly string[]) => {
    const leases = [...unanswered]
    if (leases.length === 0) return
    await query(LAY_DOWN, [holder, pushes, leases, held])
    for (const lease of leases) unanswered.delete(lease)
  }
  return async (
    ...[now, limit, leaseSeconds, inHand = new Set()]: Parameters<Store['claimDue']>
  ): Promise<readonly Message[]> => {
    const held = [...inHand]
    await layDown(held)
    const leaseUntil = new Date(now.getTime() + leaseSeconds * 1_000).toISOString()
    const asked = [pushes, now.toISOString(), limit, leaseUntil, holder, held]
    const rows = await query<{ taken: MessageRow }>(CLAIM, asked).catch((error: unknown) => {
      unanswered.add(leaseUntil)
      throw error
    })
    return rows.map(({ taken }) => claimed(messageOf(taken), leaseUntil) as Message)
  }
}

const CLAIM = 'select taken from claim_messages($1, $2, $3, $4, $5, $6)'

const claimed = (message: MessageRow, leaseUntil: string) => ({
  ...message,
  leaseUntil,
  attempts: message.attempts + 1,
  state: fateBefore(message),
})

/** Of what was tried before it is no longer known how that ended. */
const LAY_DOWN = `update outbox set holder = null, row = (row - 'leaseUntil') || jsonb_build_object(
    'attempts', (row->>'attempts')::int - 1, 'state', case row->>'attempts' when '1' then 'queued' else 'ambiguous' end)
  where is_unfinished and state = 'sending' and holder = $1 and is_push = $2 and row->>'leaseUntil' = any($3) and id <> all($4)`
