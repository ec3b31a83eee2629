import { z } from 'zod'
import { REMINDER_KINDS } from '../../domain/notices.js'
import { keptSince, RESUMPTION_KINDS } from '../../usecases/forgetting.js'
import type { Query } from './database.js'

/** So many are looked at, and at most removed, in one statement. */
const BATCH = 500

const looked = z
  .array(z.strictObject({ looked_at: z.int(), forgotten: z.int(), last_at: z.string(), last_id: z.string() }))
  .max(1)

/** Forgets what is needed no more (`Store.forgetMessages`); ends at once while another process is at it. */
export async function forgetMessages(query: Query, now: Date): Promise<number> {
  const { recent, failed } = keptSince(now)
  let [forgotten, after] = [0, ['', '']]
  for (;;) {
    const values = [recent, failed, REMINDER_KINDS, RESUMPTION_KINDS, ...after, BATCH]
    const [batch] = looked.parse(await query('select * from forget_messages($1, $2, $3, $4, $5, $6, $7)', values))
    forgotten += batch?.forgotten ?? 0
    if (!batch || batch.looked_at < BATCH) return forgotten
    after = [batch.last_at, batch.last_id]
  }
}
