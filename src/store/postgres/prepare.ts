import pg from 'pg'
import { assertSameKey, keyCheck } from '../keyCheck.js'
import type { Vault } from '../vault.js'
import { connectionSettings } from './database.js'
import { migrate } from './migrate.js'

/** A migration waits for another process that migrates, and may have much to do. */
export const AS_LONG_AS_IT_TAKES = { statement_timeout: 0, query_timeout: 0 }

/**
 * Makes a database ready: its tables of today, and the key that it is written with.
 *
 * @param check whatever else has to hold; throws when it does not
 */
export async function prepare(
  url: string,
  vault: Vault,
  check: (client: pg.ClientBase) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ ...connectionSettings(url), ...AS_LONG_AS_IT_TAKES })
  await client.connect()
  try {
    await migrate(client)
    await client.query(`insert into meta values ('key check', $1) on conflict do nothing`, [keyCheck(vault)])
    const { rows } = await client.query<{ value: string }>(`select value from meta where name = 'key check'`)
    assertSameKey(rows[0]?.value, vault)
    await check(client)
  } finally {
    await client.end()
  }
}
