import { spawnSync } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { printTable } from './measure.js'
import { SIZES } from './sizes.js'
import { measureStart } from './startWithArchive.js'

/** What one size gives; times in milliseconds. */
export interface AtSize {
  readonly requests: number
  readonly p50: number
  readonly p99: number
  readonly sqliteP50: number
  /** Commits a second of 64 writers. */
  readonly rate: number
  readonly sqliteRate: number
  readonly longLogRate: number
  /** Microseconds of each commit that no store could save: making its rows and their JSON. */
  readonly workOfBoth: number
  readonly during: Watched
  readonly quiet: Watched
  readonly reads: Readonly<Record<string, number>>
}

interface Watched {
  readonly p50: number
  readonly p99: number
  /** The longest that the event loop did one thing: processor time, and by the clock, other processes included. */
  readonly held: number
  readonly late: number
  readonly count: number
}

function measure(size: number): AtSize {
  const file = fileURLToPath(new URL('embeddedAtSize.ts', import.meta.url))
  const child = spawnSync(process.execPath, [...process.execArgv, file, String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.status !== 0) throw new Error(`measuring ${size} requests ended with ${child.status}`)
  return JSON.parse(child.stdout.toString())
}

const ms = (value: number) => value.toFixed(2)
const found = SIZES.map(measure)
process.stdout.write(
  '  filing a request, kept durably, in a store of so many; beside it SQLite (WAL, synchronous FULL) with the rules and the\n' +
    '  indexes of our PostgreSQL store, all that came in one moment in one transaction, a savepoint each; as it comes, it\n' +
    '  takes its log into the database every 4 MB (1,000 pages), with a long log every 32 MB, as long as our journal may get\n',
)
printTable([
  [
    'requests',
    'p50 ms',
    'p99 ms',
    'SQLite p50',
    '64 writers/s',
    'SQLite/s',
    'SQLite/s, long log',
    'both do, µs',
    'compacting: p50',
    'p99',
    'loop held',
    'by the clock',
    'held without',
  ],
  ...found.map(({ requests, p50, p99, sqliteP50, rate, sqliteRate, longLogRate, workOfBoth, during, quiet }) => [
    String(requests),
    ms(p50),
    ms(p99),
    ms(sqliteP50),
    rate.toFixed(0),
    sqliteRate.toFixed(0),
    longLogRate.toFixed(0),
    workOfBoth.toFixed(0),
    ms(during.p50),
    ms(during.p99),
    ms(during.held),
    ms(during.late),
    ms(quiet.held),
  ]),
])
const [least, most] = [found[0], found.at(-1)]
if (!least || !most) throw new Error('no size was measured')
process.stdout.write(`\n  reading, p95 ms at ${most.requests} requests\n`)
printTable(Object.entries(most.reads).map(([name, p95]) => [name, ms(p95)]))
const start = await measureStart()

/** Whether a figure keeps to its budget. */
function verdict(name: string, value: number, limit: number, isLeast = false): string[] {
  const isMet = isLeast ? value >= limit : value <= limit
  return [name, value.toFixed(2), `${isLeast ? '≥' : '≤'} ${limit}`, isMet ? 'met' : 'MISSED']
}
const worst = (of: (at: AtSize) => number) => Math.max(...found.map(of))
const lowest = (of: (at: AtSize) => number) => Math.min(...found.map(of))
process.stdout.write('\n  budgets\n')
printTable([
  verdict(`a commit at ${most.requests} against ${least.requests}, p50`, most.p50 / least.p50, 1.3),
  verdict('  the same, each beside its SQLite', most.p50 / most.sqliteP50 / (least.p50 / least.sqliteP50), 1.3),
  verdict(
    'speed against SQLite, one writer, at worst',
    lowest(({ p50, sqliteP50 }) => sqliteP50 / p50),
    0.9,
    true,
  ),
  verdict(
    '  64 writers, at worst',
    lowest(({ rate, sqliteRate }) => rate / sqliteRate),
    2,
    true,
  ),
  verdict(
    'event loop held, ms, compaction included',
    worst(({ during, quiet }) => Math.max(during.held, quiet.held)),
    20,
  ),
  verdict('a list or a search, p95 ms', Math.max(...Object.values(most.reads)), 50),
  verdict('start with 30,000 requests to the first 200, s', start.seconds, 3),
  verdict('  RSS then, MB', start.rss, 400),
  verdict('  RSS when it has settled, MB', start.settled, 400),
])
const [busy = 0] = loadavg()
process.stdout.write(`  load average ${busy.toFixed(1)} on ${availableParallelism()} processors\n`)
