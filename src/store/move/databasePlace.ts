import pg from 'pg'
import { z } from 'zod'
import type { MessageRow } from '../messageRows.js'
import { messageJson, rowJson } from '../postgres/changeJson.js'
import { connectionSettings } from '../postgres/database.js'
import { jsonText } from '../postgres/jsonText.js'
import { AS_LONG_AS_IT_TAKES, prepare } from '../postgres/prepare.js'
import { IN_USE } from '../postgres/session.js'
import { type ReferralRow, ROW_SCHEMAS, type TableName } from '../rows.js'
import type { Vault } from '../vault.js'
import { BATCH, type Place, type Row } from './place.js'

const TABLES = Object.keys(ROW_SCHEMAS) as TableName[]

/** By what the rows of a table are in order: as they came, where that matters. */
const ORDERS: Partial<Record<TableName, string>> = { referrals: 'change', outbox: 'seq' }

/** A PostgreSQL database. Throws while a bot runs on it. */
export async function databasePlace(url: string, vault: Vault): Promise<Place> {
  await prepare(url, vault, refuseInUse)
  const client = new pg.Client({ ...connectionSettings(url), ...AS_LONG_AS_IT_TAKES })
  await client.connect()
  const number = async (sql: string) =>
    z.tuple([z.object({ n: z.coerce.number() })]).parse((await client.query(sql)).rows)[0].n
  return {
    count: (table) => number(`select count(*) as n from ${table}`),
    read: (table, from) => read(client, table, from),
    moved: () => moved(client, (table) => number(`select count(*) as n from ${table}`)),
    write: async (table, rows, before) => {
      const values = [table, jsonText(rows.map((row) => moving(table, row))), before + rows.length]
      await client.query('select move_rows($1, $2, $3)', values)
    },
    lastChange: () => number('select case when is_called then last_value else 0 end as n from change_number'),
    finish: async (lastChange) => {
      if (lastChange > 0) await client.query(`select setval('change_number', $1)`, [lastChange])
      await client.query(`delete from meta where name = 'moving'`)
    },
    close: () => client.end(),
  }
}

async function refuseInUse(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(IN_USE)
  if (rows.length > 0) throw new Error('a bot runs on this database: stop it first')
}

async function* read(client: pg.Client, table: TableName, from: number): AsyncGenerator<readonly Row[]> {
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

const marks = z.partialRecord(z.enum(TABLES), z.int().nonnegative())

/** A move that was not finished left its marks. */
async function moved(client: pg.Client, count: (table: TableName) => Promise<number>) {
  const { rows } = await client.query<{ value: string }>(`select value from meta where name = 'moving'`)
  if (rows[0]) return marks.parse(JSON.parse(rows[0].value))
  for (const table of TABLES) if ((await count(table)) > 0) throw new Error('TO holds something already')
  await client.query(`insert into meta values ('moving', '{}')`)
  return {}
}

function moving(table: TableName, { id, row }: Row): object {
  if (table === 'referrals') return rowJson(row as ReferralRow)
  return table === 'outbox' ? messageJson(row as MessageRow) : { id, row }
}
