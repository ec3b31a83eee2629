import type pg from 'pg'
import { z } from 'zod'
import type { MessageRow } from '../messageRows.js'
import { messageJson, rowJson } from '../postgres/changeJson.js'
import { jsonText } from '../postgres/jsonText.js'
import { connectPatiently } from '../postgres/patientClient.js'
import { prepare } from '../postgres/prepare.js'
import { IN_USE } from '../postgres/session.js'
import { type ReferralRow, TABLE_NAMES, type TableName } from '../rows.js'
import type { Vault } from '../vault.js'
import { changeNumber, countRows, readRows } from './databaseRows.js'
import type { Place, Row } from './place.js'

/** A PostgreSQL database. Throws while a bot runs on it. */
export async function databasePlace(url: string, vault: Vault): Promise<Place> {
  await prepare(url, vault, refuseInUse)
  const client = await connectPatiently(url)
  const count = (table: TableName) => countRows(client, table)
  return {
    count,
    read: (table, from) => readRows(client, table, from),
    moved: () => moved(client, count),
    write: async (table, rows, before) => {
      const values = [table, jsonText(rows.map((row) => moving(table, row))), before + rows.length]
      await client.query('select move_rows($1, $2, $3)', values)
    },
    lastChange: () => changeNumber(client),
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

const marks = z.partialRecord(z.enum(TABLE_NAMES), z.int().nonnegative())

/** A move that was not finished left its marks. */
async function moved(client: pg.Client, count: (table: TableName) => Promise<number>) {
  const { rows } = await client.query<{ value: string }>(`select value from meta where name = 'moving'`)
  if (rows[0]) return marks.parse(JSON.parse(rows[0].value))
  for (const table of TABLE_NAMES) if ((await count(table)) > 0) throw new Error('TO holds something already')
  await client.query(`insert into meta values ('moving', '{}')`)
  return {}
}

function moving(table: TableName, { id, row }: Row): object {
  if (table === 'referrals') return rowJson(row as ReferralRow)
  return table === 'outbox' ? messageJson(row as MessageRow) : { id, row }
}
