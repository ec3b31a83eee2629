import { z } from 'zod'
import type { OutboxFigures, OutboxMessage } from '../../usecases/outbox.js'
import type { Store } from '../../usecases/ports.js'
import { MESSAGE_STATES } from '../messageRows.js'
import { messageJson } from './changeJson.js'
import { claims } from './claims.js'
import type { Query } from './database.js'
import { jsonText } from './jsonText.js'
import { messageOf } from './messageOf.js'

type Outbox = Pick<
  Store,
  | 'claimDue'
  | 'claimPushes'
  | 'saveMessage'
  | 'putAside'
  | 'shareOut'
  | 'gatherDigest'
  | 'gatheredIn'
  | 'digestReaders'
  | 'missedBy'
  | 'outboxFigures'
>

/** What leaves, and what waits for a digest. `holder`: whose leases the claims of this process are. */
export function outbox(query: Query, holder: number): Outbox {
  return {
    ...claims(query, holder),
    saveMessage: async (message) => {
      await query('select save_message($1)', [jsonText(messageJson(message))])
    },
    putAside: async (message, notice) => {
      const values = [jsonText(messageJson(message)), notice ? jsonText(messageJson(notice)) : null]
      await query('select put_aside($1, $2)', values)
    },
    shareOut: async (message, copies) => {
      await query('select share_out($1, $2)', [jsonText(messageJson(message)), jsonText(copies.map(messageJson))])
    },
    gatherDigest: async (digest, before) => {
      const values = [jsonText(messageJson(digest)), digest.to.member, before.toISOString()]
      await query('select gather_digest($1, $2, $3)', values)
    },
    gatheredIn: async (digestId) => {
      const rows = await query<{ row: object }>(
        'select row from outbox where digest_id = $1 order by created_at, seq',
        [digestId],
      )
      return rows.map(({ row }) => messageOf(row) as OutboxMessage)
    },
    digestReaders: async (before) => {
      const waiting = `select distinct member from outbox where state = 'waiting' and created_at < $1 and member is not null`
      const rows = await query<{ member: string }>(waiting, [before.toISOString()])
      return rows.map(({ member }) => member)
    },
    missedBy: async (member, limit) => {
      const blocked = `select row from outbox where state = 'blocked' and member = $1 order by created_at desc, seq desc limit $2`
      return (await query<{ row: object }>(blocked, [member, limit])).map(({ row }) => messageOf(row) as OutboxMessage)
    },
    outboxFigures: (now) => outboxFigures(query, now),
  }
}

const figures = z.array(
  z.strictObject({
    what: z.enum(['notice', 'push']),
    state: z.enum(MESSAGE_STATES),
    reason: z.string(),
    count: z.int(),
    oldest: z.string().nullable(),
  }),
)

async function outboxFigures(query: Query, now: Date): Promise<OutboxFigures> {
  const rows = figures.parse(await query('select * from outbox_figures($1)', [now.toISOString()]))
  const oldest = (kind: 'notice' | 'push') =>
    rows
      .flatMap(({ what, oldest: since }) => (what === kind && since ? [since] : []))
      .sort()
      .at(0)
  return {
    counts: rows.map(({ oldest: _, ...count }) => count),
    oldest: { notice: oldest('notice'), push: oldest('push') },
  }
}
