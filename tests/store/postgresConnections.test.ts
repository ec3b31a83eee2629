import { once } from 'node:events'
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import pg from 'pg'
import { connectionSettings, openDatabase } from '../../src/store/postgres/database.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Store } from '../../src/usecases/ports.js'
import { submitted } from '../builders/aReferral.js'
import { filing } from '../builders/stored.js'
import { selfSigned } from '../fakes/certificate.js'
import { RUNS_AS } from '../fakes/postgresProcess.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { KEY } from '../fakes/storeFolder.js'

let folder: string
let authority: string
let server: PostgresServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-tls-'))
  await chmod(folder, 0o755)
  authority = join(folder, 'certificate.pem')
  const key = join(folder, 'key.pem')
  const pair = selfSigned('localhost')
  await writeFile(authority, pair.certificate)
  await writeFile(key, pair.key, { mode: 0o600 })
  if (RUNS_AS.uid) await chown(key, RUNS_AS.uid, RUNS_AS.gid)
  const tls = ['ssl=on', `ssl_cert_file=${authority}`, `ssl_key_file=${key}`, 'fsync=off', 'unix_socket_directories=']
  server = await PostgresServer.start(tls.flatMap((setting) => ['-c', setting]))
})
afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const open = (url: string) => openPostgresStore(url, createVault([KEY]), () => undefined)

/** @param parameters of the store's address */
async function besides(parameters: string, test: (store: Store, other: pg.Client) => Promise<void>): Promise<void> {
  const url = await server.emptyDatabase()
  const store = await open(`${url.replace('127.0.0.1', 'localhost')}?${parameters}`)
  const other = new pg.Client(url)
  await other.connect()
  try {
    await test(store, other)
  } finally {
    await other.end()
    await store.close()
  }
}

const OURS = `from pg_stat_activity where datname = current_database() and application_name = 'passerelle'`

it('speaks TLS on every connection with sslmode=verify-full', () =>
  besides(`sslmode=verify-full&sslrootcert=${authority}`, async (store, other) => {
    await Promise.all([store.ready(), store.ready(), store.ready()])
    const { rows } = await other.query(`select distinct ssl from pg_stat_ssl where pid in (select pid ${OURS})`)
    expect(rows).toEqual([{ ssl: true }])
  }))

it('does not open over TLS with a server of an unknown authority, nor with one under another name', async () => {
  const url = await server.emptyDatabase()
  const named = url.replace('127.0.0.1', 'localhost')
  await expect(open(`${named}?sslmode=verify-full`)).rejects.toThrow('self-signed')
  await expect(open(`${url}?sslmode=verify-full&sslrootcert=${authority}`)).rejects.toThrow("not in the cert's list")
})

it('serves any number of calls at once over at most ten connections, and one to hear by', () =>
  besides('', async (store, other) => {
    const calls = Array.from({ length: 200 }, () => store.referral('r1'))
    expect(await Promise.all(calls)).toEqual(Array(200).fill(undefined))
    const [{ count }] = (await other.query(`select count(*)::int ${OURS}`)).rows
    expect(count).toBeLessThanOrEqual(11)
  }))

/** Milliseconds after which Teams gives up a turn. */
const TURN_MS = 15_000

it('has the server end a statement before its answer is given up, and three of those within a turn', async () => {
  const url = await server.emptyDatabase()
  const database = openDatabase(url, () => undefined)
  const [set] = await database.query('select setting::int as ms from pg_settings where name = $1', [
    'statement_timeout',
  ])
  await database.close()
  const { query_timeout: answerMs = Number.POSITIVE_INFINITY } = connectionSettings(url)
  expect(set).toEqual({ ms: expect.any(Number) })
  expect((set as { ms: number }).ms).toBeGreaterThan(0)
  expect((set as { ms: number }).ms).toBeLessThan(answerMs)
  expect(3 * answerMs).toBeLessThanOrEqual(TURN_MS)
})

it('gives up a server that takes connections and says nothing', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const taken: Socket[] = []
  silent.on('connection', (socket) => taken.push(socket))
  await expect(open(`postgres://postgres@127.0.0.1:${port}/passerelle`)).rejects.toThrow('timeout')
  for (const socket of taken) socket.destroy()
  silent.close()
})

it('files over another connection once the one it was filing over is cut', () =>
  besides('', async (store, other) => {
    expect(await store.commit(filing(submitted()))).toBe('done')
    const overIt = `select pid ${OURS} and query like '%commit_requests%'`
    await other.query(`select pg_terminate_backend(pid, 5000) from (${overIt}) mine`)
    const second = submitted({ id: 'r2', sequence: 43, person: { niss: '05061512359', lastName: 'Ng' } })
    const file = () => store.commit(filing(second))
    expect(await file().catch(file)).toBe('done')
    expect((await other.query(overIt)).rows).toHaveLength(1)
  }))

it('goes on over the same connection after a filing that the database refuses', () =>
  besides('', async (store, other) => {
    const [first, second] = [submitted(), submitted({ id: 'r2', person: { niss: '05061512359', lastName: 'Ng' } })]
    expect(await store.commit(filing(first))).toBe('done')
    const overIt = async () => (await other.query(`select pid ${OURS} and query like '%commit_requests%'`)).rows
    const before = await overIt()
    await expect(store.commit(filing(second))).rejects.toThrow('referrals_reference')
    expect(await overIt()).toEqual(before)
    const third = submitted({ id: 'r3', sequence: 43, person: { niss: '93051822361', lastName: 'Kaya' } })
    expect(await store.commit(filing(third))).toBe('done')
    expect(await overIt()).toEqual(before)
  }))

it('files over another connection once the one it has reached a server that takes no writes', () =>
  besides('', async (store, other) => {
    const [{ name }] = (await other.query('select current_database() as name')).rows
    await other.query(`alter database "${name}" set default_transaction_read_only = on`)
    await other.query(`select pg_terminate_backend(pid, 5000) ${OURS}`)
    const file = () => store.commit(filing(submitted()))
    await expect(file().catch(file)).rejects.toMatchObject({ code: '25006' })
    await other.query('begin read write')
    await other.query(`alter database "${name}" reset default_transaction_read_only`)
    await other.query('commit')
    expect(await file().catch(file)).toBe('done')
  }))

it('has kept what was being filed when it is closed', () =>
  besides('', async (store, other) => {
    await other.query('select pg_advisory_lock(7250301)')
    const filed = store.commit(filing(submitted()))
    const waiting = `select ${OURS} and wait_event_type = 'Lock'`
    while ((await other.query(waiting)).rows.length === 0) await wait(5)
    const closed = store.close()
    const session = `select ${OURS} and query like 'listen%'`
    while ((await other.query(session)).rows.length > 0) await wait(5)
    await other.query('select pg_advisory_unlock(7250301)')
    expect(await filed).toBe('done')
    await closed
  }))

it('throws when a lock is not free in time, has kept nothing of it, and goes on', () =>
  besides('statement_timeout=200', async (store, other) => {
    await other.query('begin')
    await other.query('select pg_advisory_xact_lock(7250301)')
    const together = await Promise.allSettled([store.commit(filing(submitted())), store.commit(filing(submitted()))])
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await other.query('rollback')
    expect(await store.commit(filing(submitted()))).toBe('done')
  }))

it('throws in time when the database no longer answers, and goes on when it does', () =>
  besides('query_timeout=300', async (store) => {
    await store.ready()
    const wake = await server.freezes()
    try {
      await expect(store.commit(filing(submitted()))).rejects.toThrow('timeout')
    } finally {
      wake()
    }
    await store.ready()
    expect(['done', 'stale']).toContain(await store.commit(filing(submitted())))
    expect(await store.referral('r1')).toEqual(submitted())
  }))
