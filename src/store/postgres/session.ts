import { randomInt } from 'node:crypto'
import pg from 'pg'
import { connectionSettings } from './database.js'

/** Leases of this kind are held as long as their process lives: so others know when it is gone. */
const HOLDERS = 725_031
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

/** Processes that hold a session on this database. */
export const IN_USE = `select objid::int as holder from pg_locks where locktype = 'advisory' and classid = ${HOLDERS}
  and database = (select oid from pg_database where datname = current_database())`

/** Leases whose process is gone wait for nobody: their messages may have arrived or not. */
export const ABANDON_LEASES = `select abandon_leases(array(
  select distinct holder from outbox where is_unfinished and state = 'sending' and holder is not null except ${IN_USE}))`
