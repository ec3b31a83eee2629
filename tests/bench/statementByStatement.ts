import type pg from 'pg'
import { changeJson } from '../../src/store/postgres/changeJson.js'
import { jsonText } from '../../src/store/postgres/jsonText.js'
import type { Vault } from '../../src/store/vault.js'
import type { Change } from '../../src/usecases/change.js'

interface Parts {
  readonly answers: readonly { readonly id: string; readonly row: object }[]
  readonly outbox: readonly { readonly id: string; readonly row: object; readonly line: string }[]
  readonly referral: {
    readonly id: string
    readonly row: { readonly keys: { readonly niss: string } }
    readonly names: readonly string[]
    readonly answered: boolean
  }
}

/** A filing as programs usually write it, into the same tables: a transaction with a statement for each thing. */
export async function fileStatementByStatement(client: pg.Client, change: Change, vault: Vault): Promise<void> {
  const { answers, outbox, referral } = changeJson(change, vault) as unknown as Parts
  const row = jsonText(referral.row)
  await client.query('begin')
  for (const { id, row: answer } of answers) {
    await client.query('insert into answers values ($1, $2)', [id, jsonText(answer)])
  }
  await client.query('select version from referrals where id = $1 for update', [referral.id])
  await client.query('select id from same_person($1) id', [jsonText(referral.row.keys)])
  await client.query(
    `insert into referrals (id, row, change, answered, names) values ($1, $2, nextval('change_number'), $3, $4)`,
    [referral.id, row, referral.answered, referral.names],
  )
  await client.query('insert into person_names select unnest($2::text[]), $1', [referral.id, referral.names])
  await client.query('insert into person_numbers values ($1, $2, true)', [referral.row.keys.niss, referral.id])
  for (const { id, row: message, line } of outbox) {
    await client.query('insert into outbox (id, row, line) values ($1, $2, $3)', [id, jsonText(message), line])
  }
  await client.query('commit')
}
