import type pg from 'pg'
import { CHANNELS } from './migrations/channels.js'
import { COLUMNS } from './migrations/columns.js'
import { COMMIT_CHANGES } from './migrations/commitChanges.js'
import { COMMIT_FUNCTIONS } from './migrations/commitFunctions.js'
import { COPIES } from './migrations/copies.js'
import { EVERY_COPY } from './migrations/everyCopy.js'
import { FILING_AT_ONCE } from './migrations/filingAtOnce.js'
import { FORGETTING } from './migrations/forgetting.js'
import { IN_HAND } from './migrations/inHand.js'
import { LEAN_COMMITS } from './migrations/leanCommits.js'
import { LEAN_FILING } from './migrations/leanFiling.js'
import { LEASES } from './migrations/leases.js'
import { LOOK_UPS } from './migrations/lookUps.js'
import { MEMBERS } from './migrations/members.js'
import { MEMBERS_SEEN } from './migrations/membersSeen.js'
import { ONE_LOOK } from './migrations/oneLook.js'
import { OUTBOX_FIGURES } from './migrations/outboxFigures.js'
import { OUTBOX_FUNCTIONS } from './migrations/outboxFunctions.js'
import { PUT_ASIDE } from './migrations/putAside.js'
import { RULES_AGAIN } from './migrations/rulesAgain.js'
import { SELDOM_TOLD } from './migrations/seldomTold.js'
import { TABLES } from './migrations/tables.js'
import { WATCHED } from './migrations/watched.js'

/** What makes the schema of today out of nothing, in order. What a release brought is never changed: a change is one more. */
const MIGRATIONS: readonly string[] = [
  `${TABLES}${OUTBOX_FUNCTIONS}${COMMIT_FUNCTIONS}`,
  COPIES,
  CHANNELS,
  IN_HAND,
  LEASES,
  COMMIT_CHANGES,
  FORGETTING,
  WATCHED,
  LOOK_UPS,
  MEMBERS,
  `${COLUMNS}${LEAN_FILING}${LEAN_COMMITS}`,
  PUT_ASIDE,
  EVERY_COPY,
  OUTBOX_FIGURES,
  ONE_LOOK,
  SELDOM_TOLD,
  MEMBERS_SEEN,
  FILING_AT_ONCE,
  RULES_AGAIN,
]

/** Any number that nobody else uses in this database: who holds it migrates. */
const MIGRATION_LOCK = 7_250_300

/**
 * Brings the schema up to date: each migration once and whole, one process at a time. Throws when a newer version of
 * Passerelle was here.
 */
export async function migrate(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    await client.query(
      'create table if not exists migrations (number int primary key, applied_at timestamptz not null)',
    )
    const last = await refuseNewer(client)
    for (const [index, sql] of MIGRATIONS.entries()) if (index >= last) await apply(client, index + 1, sql)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}

/** The last migration that was applied. Throws when it is of a newer version of Passerelle. */
export async function refuseNewer(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ last: number }>('select coalesce(max(number), 0)::int as last from migrations')
  const last = rows[0]?.last ?? 0
  if (last > MIGRATIONS.length) throw new Error('the store was written by a newer version of Passerelle')
  return last
}

/** Whether a migration, by its number, is the last that there is. */
export const isLast = (number: number): boolean => number === MIGRATIONS.length

async function apply(client: pg.ClientBase, number: number, sql: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations values ($1, now())', [number])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
