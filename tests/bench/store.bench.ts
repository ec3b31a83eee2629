import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { filed } from './filedRequests.js'
import { percentile, printTable } from './measure.js'
import { fileStatementByStatement } from './statementByStatement.js'

/** `PASSERELLE_BENCH_LARGE=1` adds 100,000 requests: minutes of filling. */
const SIZES = [100, 1_000, 10_000, ...(process.env.PASSERELLE_BENCH_LARGE ? [100_000] : [])]
const ONE_AFTER_ANOTHER = 400
const AT_ONCE = 800
const WRITERS = 64
const TURN = 20
const BUDGET = 1.8

type Commit = (number: number) => Promise<unknown>

/** Milliseconds of each commit of each contestant, in turns of a few. */
async function sideBySide(contestants: readonly Commit[], from: number): Promise<readonly number[][]> {
  const samples: number[][] = contestants.map(() => [])
  for (let turn = 0; turn < ONE_AFTER_ANOTHER; turn += TURN) {
    for (const [index, commit] of contestants.entries()) {
      for (let number = from + turn; number < from + turn + TURN; number++) {
        const started = performance.now()
        await commit(number)
        samples[index]?.push(performance.now() - started)
      }
    }
  }
  return samples
}

/** Commits a second, with many writers. */
async function throughput(commit: Commit, from: number, count: number): Promise<number> {
  let next = from
  const started = performance.now()
  const writer = async () => {
    while (next < from + count) await commit(next++)
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
  return (1_000 * count) / (performance.now() - started)
}

const vault = createVault([Buffer.alloc(32, 7)])
const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'))
const server = await PostgresServer.start([])
const url = await server.emptyDatabase()
const embedded = await openEmbeddedStore(folder, vault)
const postgres = await openPostgresStore(url, vault, () => undefined)
const floor = new pg.Client(url)
await floor.connect()

/** Numbers of its own: it writes into the same tables. */
const APART = 1_000_000_000
const plain: Commit = (number) => fileStatementByStatement(floor, filed(APART + number), vault)
const ours: readonly Commit[] = [(number) => embedded.commit(filed(number)), (number) => postgres.commit(filed(number))]

const rows: string[][] = []
const ratios: number[] = []
let stored = 0
for (const size of SIZES) {
  for (const commit of [...ours, plain]) {
    const writes = commit === plain ? 0 : size - stored
    if (writes > 0) await throughput(commit, stored + 1, writes)
  }
  stored = Math.max(stored, size)
  const samples = await sideBySide([...ours, plain], stored + 1)
  stored += ONE_AFTER_ANOTHER
  const [file = 0, database = 0] = [
    await throughput(ours[0] as Commit, stored + 1, AT_ONCE),
    await throughput(ours[1] as Commit, stored + 1, AT_ONCE),
  ]
  stored += AT_ONCE
  const [a = [], b = [], c = []] = samples
  ratios.push(percentile(c, 0.5) / percentile(b, 0.5))
  const line = (name: string, wall: readonly number[], atOnce: string) =>
    rows.push([name, String(size), percentile(wall, 0.5).toFixed(2), percentile(wall, 0.99).toFixed(2), atOnce])
  line('embedded', a, file.toFixed(0))
  line('PostgreSQL', b, database.toFixed(0))
  line('begin, insert…, commit', c, '')
}

process.stdout.write('  filing a request: its row, keys, names, two notices and the press, kept durably\n')
printTable([['commit', 'requests', 'p50 ms', 'p99 ms', `a second, ${WRITERS} writers`], ...rows])
const worst = Math.min(...ratios)
const [busy = 0] = loadavg()
process.stdout.write(
  `  budget: a PostgreSQL commit ≥ ${BUDGET} × as fast as the same in a transaction of statements: ${worst.toFixed(2)} at worst, ${worst >= BUDGET ? 'met' : 'MISSED'}\n  load average ${busy.toFixed(1)} on ${availableParallelism()} processors\n`,
)

await Promise.all([embedded.close(), postgres.close(), floor.end()])
await server.stop()
await rm(folder, { recursive: true })
