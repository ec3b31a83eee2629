import pg from 'pg'
import { sought } from './jsonText.js'
import { keptConnection } from './keptConnection.js'

/** Runs one statement and gives its rows. */
export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>

export interface Database {
  /** For a text that is always the same: each connection keeps it parsed, and planned once for all values. */
  readonly query: Query
  /** For a text that is put together: planned for these values. */
  readonly ask: Query
  /** For what comes one after the other and is written: on a connection of its own, which plans with indexes only. */
  readonly steady: Query
  close(): Promise<void>
}

/** A turn that asks three times of a database that hangs still answers before Teams gives up (15 s). */
const CONNECT_MS = 3_000
const STATEMENT_MS = 4_000
/** Also counts a server that is gone without a word. */
const ANSWER_MS = 5_000
const CONNECTIONS = 10
/** A new connection costs more than most calls: signing in, and reading the catalogue again. */
const IDLE_MS = 600_000
/** Firewalls forget a connection that nothing passes over. */
const KEEP_ALIVE_MS = 60_000
/** A plan that was kept since the tables were small would read all of them when they are large. */
const INDEXES_ONLY = 'set plan_cache_mode = force_generic_plan; set enable_seqscan = off'

export function connectionSettings(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: 'passerelle',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  }
}

/** A pool of connections. One that is lost costs the call that was using it, and the next call gets a new one. */
export function openDatabase(url: string, lost: (error: Error) => void): Database {
  const pool = new pg.Pool({ ...connectionSettings(url), max: CONNECTIONS, idleTimeoutMillis: IDLE_MS })
  pool.on('error', lost)
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `passerelle ${names.size + 1}`
    names.set(text, name)
    return name
  }
  const run = async <Row extends object>(statement: pg.QueryConfig, values: readonly unknown[]) =>
    (await pool.query<Row>(statement, values.map(sought))).rows
  const steady = keptConnection(pool, INDEXES_ONLY, lost)
  return {
    query: (text, values = []) => run({ text, name: nameOf(text) }, values),
    ask: (text, values = []) => run({ text }, values),
    steady: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await steady.query<Row>({ text, name: nameOf(text), values: [...values] })).rows,
    close: async () => {
      await steady.close()
      await pool.end()
    },
  }
}
