import type pg from 'pg'
import { changeJson } from '../../src/store/postgres/changeJson.js'
import { jsonText } from '../../src/store/postgres/jsonText.js'
import { outboxColumns, referralColumns } from '../../src/store/postgres/migrations/columns.js'
import type { Vault } from '../../src/store/vault.js'
import type { Change } from '../../src/usecases/change.js'

interface Parts {
  readonly answers: readonly { readonly id: string; readonly row: object }[]
  readonly outbox: readonly { readonly id: string; readonly row: object; readonly line: string }[]
  readonly referral: {
    readonly id: string
    readonly row: { readonly organisation: string; readonly keys: { readonly niss: string; readonly name: string } }
    /** As PostgreSQL writes an array. */
    readonly names: string
    readonly answered: boolean
  }
}

/** Asked of the person by name and by number, each by its index: less than the store asks. */
const SAME_PERSON = `select id from referrals where name_key = $1 and niss_key is null and is_open union all
  select r.id from person_numbers p join referrals r on r.id = p.referral_id where p.number = $2 and r.is_open`

const namesOf = (columns: object) => Object.keys(columns).join()
const valuesOf = (columns: object) => Object.values(columns).join()
const REQUEST = `insert into referrals (id, row, change, answered, names, ${namesOf(referralColumns(''))})
  values ($1, $2, nextval('change_number'), $3, $4, ${valuesOf(referralColumns('$2::jsonb'))})`
const MESSAGE = `insert into outbox (id, row, line, ${namesOf(outboxColumns(''))})
  values ($1, $2, $3, ${valuesOf(outboxColumns('$2::jsonb'))})`

/**
 * The rows of a filing as programs usually write them, into the same tables: a transaction of prepared statements, one for
 * each thing to look at and each table. Without the store's lock, so its numbers need not follow the commits.
 */
export async function fileStatementByStatement(client: pg.ClientBase, change: Change, vault: Vault): Promise<void> {
  const { answers, outbox, referral } = changeJson(change, vault) as unknown as Parts
  const { organisation } = referral.row
  const { niss, name } = referral.row.keys
  const run = (statement: string, text: string, values: unknown[]) => client.query({ name: statement, text, values })
  await client.query('begin')
  await run('version', 'select version from referrals where id = $1 for update', [referral.id])
  await run('person', SAME_PERSON, [name, niss])
  for (const { id, row } of answers) await run('cause', 'insert into answers values ($1, $2)', [id, jsonText(row)])
  await run('request', REQUEST, [referral.id, jsonText(referral.row), referral.answered, referral.names])
  await run('names', 'insert into person_names select unnest($2::text[]), $1, $3', [
    referral.id,
    referral.names,
    organisation,
  ])
  await run('number', 'insert into person_numbers values ($1, $2, true)', [niss, referral.id])
  for (const { id, row, line } of outbox) {
    await run('message', MESSAGE, [id, jsonText(row), line])
  }
  await client.query('commit')
}

/** For scale: nothing but a row of that size, as a transaction of three statements. */
export async function keepOneRow(client: pg.ClientBase, change: Change, number: number): Promise<void> {
  await client.query('begin')
  await client.query({ name: 'one', text: 'insert into one_row values ($1, $2)', values: [number, jsonText(change)] })
  await client.query('commit')
}
