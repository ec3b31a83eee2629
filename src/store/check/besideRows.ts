import type pg from 'pg'
import { isOpen } from '../../domain/vocabulary.js'
import { rowJson } from '../postgres/changeJson.js'
import { textArray } from '../postgres/jsonText.js'
import { outboxColumns, referralColumns } from '../postgres/migrations/columns.js'
import type { ReferralRow } from '../rows.js'

/** So many rows are in memory at once. */
const PAGE = 1_000

/**
 * What a database keeps beside its rows and finds them by: columns, names, numbers. Whatever does not follow from the rows
 * is told, a sentence each, with ids and never with content. Reads everything, a page at a time.
 */
export async function* besideRows(client: pg.ClientBase): AsyncGenerator<string> {
  yield* besideRequests(client)
  yield* strayKeys(
    client,
    'person_names',
    'name',
    'p.name = any (r.names) and p.organisation = r.organisation',
    'a name that is not of its person',
  )
  yield* strayKeys(client, 'person_numbers', 'number', 'r.id is not null', 'a number, and is not there')
  yield* columnsOf(client, 'referrals', referralColumns('row'))
  yield* columnsOf(client, 'outbox', outboxColumns('row'))
}

interface Request {
  readonly id: string
  readonly row: ReferralRow
  readonly answered: boolean
  readonly names: readonly string[]
  /** How many of those it is found by. */
  readonly found: number
  readonly numbers: readonly string[]
}

const REQUESTS = `select id, row, answered, names,
    (select count(*)::int from person_names p where p.name = any (r.names) and p.referral_id = r.id) as found,
    array(select number || ' ' || is_open from person_numbers p where p.referral_id = r.id order by number) as numbers
  from referrals r where id > $1 order by id limit ${PAGE}`

async function* besideRequests(client: pg.ClientBase): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const { rows } = await client.query<Request>(REQUESTS, [last])
    for (const request of rows) yield* faultsOf(request)
    if (rows.length < PAGE) return
    last = rows.at(-1)?.id ?? ''
  }
}

function* faultsOf({ id, row, answered, names, found, numbers }: Request): Generator<string> {
  const json = rowJson(row)
  if (json.answered !== answered) yield `referrals/${id} is listed wrongly among those that sent something`
  if (json.names !== textArray(names) || found !== names.length)
    yield `referrals/${id} is not found by its person's names`
  if (numbersOf(row).join() !== numbers.join()) yield `referrals/${id} is not found by its person's numbers`
}

/** Each number with whether nobody else's open request may have it, as the table has them. */
function numbersOf({ keys: { niss, aliases = [] }, status }: ReferralRow): readonly string[] {
  const isHeld = isOpen(status) && niss !== undefined
  return [...new Set(niss === undefined ? aliases : [niss, ...aliases])].sort().map((number) => `${number} ${isHeld}`)
}

/** Keys by which a request is found although it does not have them, or is not there. */
async function* strayKeys(
  client: pg.ClientBase,
  table: string,
  key: string,
  isHis: string,
  what: string,
): AsyncGenerator<string> {
  const sql = `select p.${key} as key, p.referral_id as id, coalesce(${isHis}, false) as his from (
      select * from ${table} where (${key}, referral_id) > ($1, $2) order by ${key}, referral_id limit ${PAGE}
    ) p left join referrals r on r.id = p.referral_id order by p.${key}, p.referral_id`
  for (let last = ['', '']; ; ) {
    const { rows } = await client.query<{ key: string; id: string; his: boolean }>(sql, last)
    for (const { id, his } of rows) if (!his) yield `referrals/${id} is found by ${what}`
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return
    last = [end.key, end.id]
  }
}

/** A long row is kept packed, and would be unpacked again for each column: put together with nothing it is unpacked once. */
async function* columnsOf(
  client: pg.ClientBase,
  table: string,
  columns: Readonly<Record<string, string>>,
): AsyncGenerator<string> {
  const differ = `(${Object.keys(columns).join()}) is distinct from (${Object.values(columns).join()})`
  const sql = `select count(*)::int as read, max(id) as last, coalesce(array_agg(id) filter (where ${differ}), '{}') as wrong
    from (select id, ${Object.keys(columns).join()}, row || '{}' as row from ${table} where id > $1 order by id limit ${PAGE}) page`
  for (let last: string | null = ''; last !== null; ) {
    const { rows }: pg.QueryResult<{ read: number; last: string | null; wrong: string[] }> = await client.query(sql, [
      last,
    ])
    for (const id of rows[0]?.wrong ?? []) yield `${table}/${id} has columns that are not of its row`
    last = rows[0]?.read === PAGE ? rows[0].last : null
  }
}
