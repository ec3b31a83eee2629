import { randomInt } from 'node:crypto'
import pg from 'pg'
import { connectionSettings } from './database.js'

/** Leases of this kind are held as long as their process lives: so others know when it is gone. */
const HOLDERS = 725_031
/** Held by all bots together, or by one move alone, as long as they use the database. */
const USERS = 725_032
const RECONNECT_MS = 1_000

export interface Session {
  /** Whose leases the claims of this process are. */
  readonly holder: number
  close(): Promise<void>
}

/** What others tell this process. */
const CHANNELS = ['outbox', 'members'] as const

/**
 * A connection of its own that says that this process lives and hears when something is queued, or members have changed.
 * Lost, it comes back by itself; what happened meanwhile is told once.
 */
export async function openSession(
  url: string,
  told: Readonly<Record<(typeof CHANNELS)[number], () => void>>,
  lost: (error: Error) => void,
): Promise<Session> {
  const holder = randomInt(1, 2 ** 31 - 1)
  let closed = false
  const tellAll = () => {
    for (const channel of CHANNELS) told[channel]()
  }
  let client: pg.Client
  const connect = async () => {
    const next = new pg.Client(connectionSettings(url))
    next.on('error', lost)
    next.on('notification', ({ channel }) => told[channel as (typeof CHANNELS)[number]]?.())
    await next.connect()
    await together(next)
    next.on('end', again)
    await next.query(`select pg_advisory_lock_shared($1, $2)`, [HOLDERS, holder])
    await next.query(CHANNELS.map((channel) => `listen ${channel}`).join(';'))
    client = next
  }
  const again = () => {
    if (closed) return
    const retry = () => (closed ? undefined : connect().then(tellAll).catch(again))
    setTimeout(retry, RECONNECT_MS).unref()
  }
  await connect()
  return {
    holder,
    close: async () => {
      closed = true
      await client.end()
    },
  }
}

/** Throws while a move has the database for itself. */
async function together(client: pg.Client): Promise<void> {
  if (await isHeld(client, 'pg_try_advisory_lock_shared')) return
  await client.end()
  throw new Error('npm run store:move or store:restore uses this database: start when it has ended')
}

/** For a move, until its connection ends. Throws while a bot runs on the database, or another move. */
export async function holdAlone(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(IN_USE) // bots of before knew only this
  if (rows.length > 0 || !(await isHeld(client, 'pg_try_advisory_lock')))
    throw new Error('a bot runs on this database, or another move: stop it first')
}

async function isHeld(client: pg.ClientBase, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select ${lock}($1, 0) as held`, [USERS])
  return rows[0]?.held === true
}

/** Processes that hold a session on this database. */
export const IN_USE = `select objid::int as holder from pg_locks where locktype = 'advisory' and classid = ${HOLDERS}
  and database = (select oid from pg_database where datname = current_database())`

/** Leases whose process is gone wait for nobody: their messages may have arrived or not. */
export const ABANDON_LEASES = `select abandon_leases(array(
  select distinct holder from outbox where is_unfinished and state = 'sending' and holder is not null except ${IN_USE}))`
