import type pg from 'pg'
import { besideRows } from '../check/besideRows.js'
import { assertSameKey } from '../keyCheck.js'
import { changeNumber, countRows, readRows } from '../move/databaseRows.js'
import type { FoundSource } from '../move/foundSource.js'
import { errandUnderWay, unfinished } from '../postgres/errand.js'
import { isLast, refuseNewer } from '../postgres/migrate.js'
import { connectPatiently } from '../postgres/patientClient.js'
import type { Vault } from '../vault.js'

/**
 * A PostgreSQL store as it stands at this moment, however long reading takes and whatever bots write meanwhile. Throws when
 * there is no store, when a newer version wrote it, or under another key.
 *
 * @param first what has to hold before anything is read; throws when it does not
 */
export async function databaseSource(
  url: string,
  vault: Vault,
  first: (client: pg.Client) => Promise<void> = async () => undefined,
): Promise<FoundSource> {
  const client = await connectPatiently(url)
  try {
    await first(client)
    await client.query('begin transaction isolation level repeatable read, read only')
    const { errand, isCurrent } = await looked(client, vault)
    return {
      count: (table) => countRows(client, table),
      read: (table, from) => readRows(client, table, from),
      lastChange: () => changeNumber(client),
      damage: errand ? [unfinished(errand.command)] : [],
      isUnfinished: errand !== undefined,
      notes: isCurrent ? [] : [OLDER],
      beside: isCurrent ? besideRows(client) : [],
      close: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

const OLDER = 'an older version was here last: what rows are found by is compared once this one has been started'

async function looked(client: pg.Client, vault: Vault) {
  const { rows } = await client.query<{ meta: string | null }>(`select to_regclass('meta') as meta`)
  if (!rows[0]?.meta) throw new Error('there is no store here')
  const isCurrent = isLast(await refuseNewer(client))
  const { rows: check } = await client.query<{ value: string }>(`select value from meta where name = 'key check'`)
  assertSameKey(check[0]?.value, vault)
  return { isCurrent, errand: await errandUnderWay(client) }
}
