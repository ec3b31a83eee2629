import type pg from 'pg'
import { z } from 'zod'
import type { TableName } from '../rows.js'
import { BATCH, type Row } from './place.js'

/** By what the rows of a table are in order: as they came, where that matters. */
const ORDERS: Partial<Record<TableName, string>> = { referrals: 'change', outbox: 'seq' }

/** The one number that a statement gives, as `n`. */
async function number(client: pg.Client, sql: string): Promise<number> {
  return z.tuple([z.object({ n: z.coerce.number() })]).parse((await client.query(sql)).rows)[0].n
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

/** Rows of a table from the `from`-th on, a batch at a time. */
export async function* readRows(client: pg.Client, table: TableName, from: number): AsyncGenerator<readonly Row[]> {
  if (!(await exists(client, table))) return
  const order = ORDERS[table] ?? 'id'
  const fields = `id, ${table === 'referrals' ? `row || jsonb_build_object('change', change)` : 'row'} as row, ${order} as place`
  let after: unknown
  for (;;) {
    const [where, values] = after === undefined ? [`offset $1`, [from]] : [`offset 0`, [after]]
    const following = after === undefined ? '' : `where ${order} > $1`
    const sql = `select ${fields} from ${table} ${following} order by ${order} ${where} limit ${BATCH}`
    const { rows } = await client.query<Row & { place: unknown }>(sql, values)
    if (rows.length === 0) return
    after = rows.at(-1)?.place
    yield rows.map(({ id, row }) => ({ id, row }))
  }
}
