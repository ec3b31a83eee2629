import pg from 'pg'
import { connectionSettings } from './database.js'

/** What may end a statement, a transaction or a connection that only takes long. */
const LIMITS = [
  'statement_timeout',
  'lock_timeout',
  'transaction_timeout',
  'idle_in_transaction_session_timeout',
  'idle_session_timeout',
]
const NO_LIMITS = 'select set_config(name, $1, false) from pg_settings where name = any ($2)'

/**
 * A connection for what takes as long as it takes: a migration, a move, a copy. Limits of the address count for turns, which
 * somebody waits for, and those of the role for whatever else uses the database. Throws when it cannot be reached in time.
 */
export async function connectPatiently(url: string): Promise<pg.Client> {
  const client = new pg.Client({ ...connectionSettings(unlimited(url)), statement_timeout: 0, query_timeout: 0 })
  // Lost while nothing is asked of it, it says so at the next question.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(NO_LIMITS, ['0', LIMITS])
  } catch (error) {
    await client.end()
    throw error
  }
  return client
}

/** Our library prefers what an address says to what it is told. */
function unlimited(address: string): string {
  const url = new URL(address)
  for (const limit of ['query_timeout', ...LIMITS]) url.searchParams.delete(limit)
  return url.href
}
