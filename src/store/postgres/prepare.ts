import type pg from 'pg'
import { assertSameKey, keyCheck } from '../keyCheck.js'
import type { Vault } from '../vault.js'
import { migrate } from './migrate.js'
import { connectPatiently } from './patientClient.js'

/**
 * Makes a database ready: its tables of today, and the key that it is written with. A migration waits for another process
 * that migrates, and may have much to do: whatever limits are set, it takes as long as it takes.
 *
 * @param check whatever else has to hold; throws when it does not
 */
export async function prepare(
  url: string,
  vault: Vault,
  check: (client: pg.ClientBase) => Promise<void> = async () => undefined,
): Promise<void> {
  const client = await connectPatiently(url)
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
