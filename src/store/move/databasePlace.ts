import type pg from 'pg'
import { z } from 'zod'
import type { MessageRow } from '../messageRows.js'
import { messageJson, rowJson } from '../postgres/changeJson.js'
import { errandUnderWay, MARKS } from '../postgres/errand.js'
import { jsonText } from '../postgres/jsonText.js'
import { connectPatiently } from '../postgres/patientClient.js'
import { prepare } from '../postgres/prepare.js'
import { holdAlone } from '../postgres/session.js'
import { type ReferralRow, TABLE_NAMES, type TableName } from '../rows.js'
import type { Vault } from '../vault.js'
import { changeNumber, countRows, readRows } from './databaseRows.js'
import { EMPTY_IT, type Errand, type Place, type Row, TO_HOLDS_SOMETHING } from './place.js'

/** A PostgreSQL database, held so that no bot starts on it. Throws while one runs there. */
export async function databasePlace(url: string, vault: Vault): Promise<Place> {
  const client = await connectPatiently(url)
  try {
    await holdAlone(client)
    await prepare(url, vault)
    return placeIn(client)
  } catch (error) {
    await client.end()
    throw error
  }
}

function placeIn(client: pg.Client): Place {
  const count = (table: TableName) => countRows(client, table)
  return {
    count,
    read: (table, from) => readRows(client, table, from),
    moved: (errand) => moved(client, errand, count),
    write: async (table, rows, before) => {
      const values = [table, jsonText(rows.map((row) => moving(table, row))), before + rows.length]
      await client.query('select move_rows($1, $2, $3)', values)
    },
    lastChange: () => changeNumber(client),
    keep: async (lastChange) => {
      if (lastChange > 0) await client.query(`select setval('change_number', $1)`, [lastChange])
    },
    finish: async () => {
      await client.query('delete from meta where name = any ($1)', [Object.values(MARKS)])
    },
    close: () => client.end(),
  }
}

const marks = z.partialRecord(z.enum(TABLE_NAMES), z.int().nonnegative())

/** An errand that was not finished left its marks. */
async function moved(client: pg.Client, errand: Errand, count: (table: TableName) => Promise<number>) {
  const before = await errandUnderWay(client)
  if (before) {
    if (before.command !== errand.command || before.from !== errand.from) throw new Error(ANOTHER)
    return marks.parse(before.brought)
  }
  for (const table of TABLE_NAMES) if ((await count(table)) > 0) throw new Error(TO_HOLDS_SOMETHING)
  const values = [MARKS.brought, MARKS.errand, JSON.stringify(errand)]
  await client.query(`insert into meta values ($1, '{}'), ($2, $3)`, values)
  return {}
}

const ANOTHER = `TO holds a part of something else, or FROM has changed since it was begun: ${EMPTY_IT}`

function moving(table: TableName, { id, row }: Row): object {
  if (table === 'referrals') return rowJson(row as ReferralRow)
  return table === 'outbox' ? messageJson(row as MessageRow) : { id, row }
}
