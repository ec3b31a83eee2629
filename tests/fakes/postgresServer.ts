import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import type { StoreUnderTest } from '../contract/storeUnderTest.js'
import { PostgresProcess } from './postgresProcess.js'
import { KEY } from './storeFolder.js'

/** What is kept need not outlive this machine: tests end processes and servers, not the disk. */
const FLAGS = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'unix_socket_directories=', '-c', 'jit=off']

const EMPTY = `do $$ declare name text; begin
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'meta')
  loop execute 'delete from ' || name; end loop;
  alter sequence change_number restart;
end $$`

/** A real PostgreSQL of a test file's own, with an empty database for each test. */
export class PostgresServer {
  private made = 0
  private readonly emptied: string[] = []
  private readonly admin: pg.Pool

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly server: PostgresProcess,
    private readonly flags: readonly string[],
  ) {
    this.admin = new pg.Pool({ connectionString: this.url('postgres'), max: 2 })
    this.admin.on('error', () => undefined)
  }

  /** @param flags further settings of the server */
  static async start(flags: readonly string[] = FLAGS): Promise<PostgresServer> {
    const folder = await mkdtemp(join(tmpdir(), 'passerelle-postgres-'))
    const port = await freePort()
    const server = await PostgresProcess.create(folder)
    await server.start(port, flags)
    const started = new PostgresServer(folder, port, server, flags)
    try {
      await started.command('create database seed')
      await (await open(started.url('seed'))).close()
    } catch (error) {
      await started.stop()
      throw error
    }
    return started
  }

  url(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`
  }

  /** The address of a new, empty database. */
  async emptyDatabase(): Promise<string> {
    const name = `test${++this.made}`
    await this.command(`create database ${name}`)
    return this.url(name)
  }

  /** The address of a database that has the schema already and nothing else: another test's, emptied, if there is one. */
  private async preparedDatabase(): Promise<string> {
    const used = this.emptied.pop()
    if (used) return used
    const name = `test${++this.made}`
    await this.command(`create database ${name} template seed`)
    return this.url(name)
  }

  /** Making a database takes longer than emptying one. */
  private async giveBack(url: string): Promise<void> {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(EMPTY)
    await client.end()
    this.emptied.push(url)
  }

  /** Ends every connection to a database, as when the processes that held them were killed. */
  async cutOff(url: string): Promise<void> {
    const name = new URL(url).pathname.slice(1)
    await this.admin.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1`, [name])
  }

  /** It answers nothing any more, and ends nothing: as behind a network that has gone silent. Gives what wakes it. */
  async freezes(): Promise<() => void> {
    const { rows } = await this.admin.query<{ pid: number }>('select pid from pg_stat_activity')
    const pids = [this.server.pid, ...rows.map(({ pid }) => pid)]
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    return () => {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
  }

  async down(): Promise<void> {
    await this.server.stop()
  }

  async up(): Promise<void> {
    await this.server.start(this.port, this.flags)
  }

  async stop(): Promise<void> {
    await this.admin.end()
    await this.server.stop()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** A story about a store on an empty database, told with a connection of somebody else's to the same. */
  async besides(story: (store: Store, other: pg.Client) => Promise<void>): Promise<void> {
    const url = await this.emptyDatabase()
    const store = await open(url)
    const other = new pg.Client(url)
    await other.connect()
    try {
      await story(store, other)
    } finally {
      await other.end()
      await store.close()
    }
  }

  /** The PostgreSQL store for the contract. */
  async underTest(): Promise<StoreUnderTest> {
    const url = await this.preparedDatabase()
    const opened: Store[] = []
    const again = async () => {
      const store = await open(url)
      opened.push(store)
      return store
    }
    return {
      store: await again(),
      reopen: async () => {
        await opened.pop()?.close()
        return again()
      },
      crash: async () => {
        await this.cutOff(url)
        return again()
      },
      dispose: async () => {
        for (const store of opened) await store.close()
        await this.giveBack(url)
      },
    }
  }

  private async command(sql: string): Promise<void> {
    await this.admin.query(sql)
  }
}

/** A store in that database, under the tests' key. */
const open = (url: string): Promise<Store> => openPostgresStore(url, createVault([KEY]), () => undefined)

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
