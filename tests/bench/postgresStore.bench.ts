import { availableParallelism, loadavg } from 'node:os'
import pg from 'pg'
import { connectionSettings } from '../../src/store/postgres/database.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { contest, type Measured } from './contest.js'
import { filed } from './filedRequests.js'
import { fill } from './manyRequests.js'
import { printTable } from './measure.js'
import { COUNTING, LISTS, TICKS, timeReads } from './readsOfMany.js'
import { SIZES } from './sizes.js'
import { measureStart } from './startWithArchive.js'
import { fileStatementByStatement, keepOneRow } from './statementByStatement.js'

const IN_FLIGHT = 16
const [FASTER, FLAT, LIST_MS] = [1.8, 1.3, 50]

const vault = createVault([Buffer.alloc(32, 7)])
const server = await PostgresServer.start([]) // as a server is installed: every commit waits for its disk
const url = await server.emptyDatabase()
const store = await openPostgresStore(url, vault, () => undefined)
const pool = new pg.Pool({ ...connectionSettings(url), max: IN_FLIGHT })
pool.on('error', () => undefined) // a server that stops ends connections that were still being closed
const filling = new pg.Client(url) // without the pool's time-outs
await filling.connect()
await filling.query('create table one_row (id int primary key, row jsonb)')
await filling.query('insert into sequences values (2026, 999999)') // numbers are given out before a filing

async function onConnection(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  await work(client).finally(() => client.release())
}

const CONTESTANTS = [
  ['the store', (number: number) => store.commit(filed(number))],
  [
    'begin, statements, commit',
    (number: number) => onConnection((client) => fileStatementByStatement(client, filed(number), vault)),
  ],
  ['begin, one row, commit', (number: number) => onConnection((client) => keepOneRow(client, filed(number), number))],
] as const

let [stored, number] = [0, 200_000] // numbers that no other request has
const commits: string[][] = []
const measured: (readonly Measured[])[] = []
const reads: string[][] = []
const lists: number[] = []
let counting = 0
for (const size of SIZES) {
  await fill(filling, vault, stored + 1, size)
  stored = size
  const results = await contest(
    CONTESTANTS.map(([, commit]) => commit),
    IN_FLIGHT,
    () => ++number,
  )
  measured.push(results)
  // in life what was queued has left a moment later
  await filling.query(`update outbox set row = row || '{"state": "sent"}' where is_unfinished`)
  await filling.query('vacuum outbox')
  for (const [index, { p50, p99, alone, together }] of results.entries()) {
    const figures = [p50.toFixed(2), p99.toFixed(2), alone.toFixed(0), together.toFixed(0)]
    commits.push([CONTESTANTS[index]?.[0] ?? '', String(size), ...figures])
  }
  const timed = [...(await timeReads(LISTS, store, size)), ...(await timeReads(TICKS, store, size))]
  for (const [name, p50, p95] of timed) {
    reads.push([name, String(size), p50.toFixed(2), p95.toFixed(2)])
    if (name in LISTS) lists.push(p95)
    if (name === COUNTING) counting = p95
  }
}

process.stdout.write('  filing a request: its row, keys, names, two notices and the press, kept durably\n')
printTable([['commit', 'requests', 'p50 ms', 'p99 ms', 'a second', `with ${IN_FLIGHT} in flight`], ...commits])
process.stdout.write('\n')
printTable([['read', 'requests', 'p50 ms', 'p95 ms'], ...reads.sort(([a = ''], [b = '']) => a.localeCompare(b))])
const start = await measureStart(await server.emptyDatabase())
process.stdout.write('\n  starting the built bot on 30,000 requests\n')
printTable([
  ['to the first 200, s', start.seconds.toFixed(2)],
  ['its RSS then, MB', start.rss.toFixed(2)],
  ['its RSS when it has settled, MB', start.settled.toFixed(2)],
])
process.stdout.write('\n')

const verdict = (what: string, figure: number, isMet: boolean) =>
  process.stdout.write(`  budget: ${what}: ${figure.toFixed(2)}, ${isMet ? 'met' : 'MISSED'}\n`)
const ratio = (figure: 'p50' | 'together') =>
  measured.map(([ours, statements]) => (statements?.[figure] ?? 0) / (ours?.[figure] ?? 1))
const slower = Math.min(...ratio('p50'))
const together = Math.min(...ratio('together').map((one) => 1 / one))
const flat = (measured.at(-1)?.[0]?.p50 ?? 0) / (measured[0]?.[0]?.p50 ?? 1)
const list = Math.max(...lists)
verdict(`a commit ≥ ${FASTER} × as fast as the same in a transaction, at worst`, slower, slower >= FASTER)
verdict(`the same with ${IN_FLIGHT} in flight, at worst`, together, together >= FASTER)
verdict(`its cost at ${SIZES.at(-1)} ≤ ${FLAT} × that at ${SIZES[0]}`, flat, flat <= FLAT)
verdict(`the slowest list's p95 ≤ ${LIST_MS} ms`, list, list <= LIST_MS)
verdict(`counting the outbox, p95 ≤ ${LIST_MS} ms`, counting, counting <= LIST_MS)
process.stdout.write(`  load average ${(loadavg()[0] ?? 0).toFixed(1)} on ${availableParallelism()} processors\n`)

await Promise.all([store.close(), pool.end(), filling.end()])
await server.stop()
