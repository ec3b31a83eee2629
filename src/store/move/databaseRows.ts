import type pg from 'pg'
import { z } from 'zod'
import type { TableName } from '../rows.js'
import { BATCH, type Row } from './place.js'

/** By what the rows of a table are in order: as they came, where that matters. */
const ORDERS: Partial<Record<TableName, string>> = { referrals: 'change', outbox: 'seq' }

const oneNumber = z.tuple([z.object({ n: z.coerce.number() })])

/** The one number that a statement gives, as `n`. */
async function number(client: pg.Client, sql: string): Promise<number> {
  return oneNumber.parse((await client.query(sql)).rows)[0].n
}

export const countRows = async (client: pg.Client, table: TableName): Promise<number> =>
  (await exists(client, table)) ? number(client, `select count(*) as n from ${table}`) : 0

/** A table that came later is missing from a database that no bot of this version has opened. */
async function exists(client: pg.Client, table: TableName): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>('select to_regclass($1) as found', [table])
  return Boolean(rows[0]?.found)
}

/** The highest number that a change of a request ever had. */
export const changeNumber = (client: pg.Client): Promise<number> =>
  number(client, 'select case when is_called then last_value else 0 end as n from change_number')

/**
 * Rows of a table from the `from`-th on, a batch at a time. Through a cursor, so that they are put in order once: no index has
 * the order of messages, and each batch for itself would be looked for among all of them.
 */
export async function* readRows(client: pg.Client, table: TableName, from: number): AsyncGenerator<readonly Row[]> {
  if (!(await exists(client, table))) return
  const row = table === 'referrals' ? `row || jsonb_build_object('change', change) as row` : 'row'
  const sql = `select id, ${row} from ${table} order by ${ORDERS[table] ?? 'id'} offset ${Math.trunc(from)}`
  await client.query(`declare read_${table} no scroll cursor with hold for ${sql}`)
  try {
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${BATCH} from read_${table}`)
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await client.query(`close read_${table}`)
  }
}
