import pg from 'pg'
import { sought } from './jsonText.js'

/** Runs one statement and gives its rows. */
export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>

export interface Database {
  readonly query: Query
  close(): Promise<void>
}

/** A turn does not wait longer than Teams does (15 s): a database that hangs is an error for that turn. */
const CONNECT_MS = 5_000
const STATEMENT_MS = 8_000
/** Also counts a server that is gone without a word. */
const ANSWER_MS = 10_000
const CONNECTIONS = 10

export function connectionSettings(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: 'passerelle',
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  }
}

/** A pool of connections. One that is lost costs the call that was using it, and the next call gets a new one. */
export function openDatabase(url: string, lost: (error: Error) => void): Database {
  const pool = new pg.Pool({ ...connectionSettings(url), max: CONNECTIONS })
  pool.on('error', lost)
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, values.map(sought))).rows,
    close: () => pool.end(),
  }
}
