import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { segmentPaths } from '../../src/store/segment.js'
import { createVault } from '../../src/store/vault.js'
import { archive, writeArchive } from './archive.js'
import { timeEmbeddedReads } from './embeddedReads.js'
import type { AtSize } from './embeddedStore.bench.js'
import { filed, workOfFiling } from './filedRequests.js'
import { LoopWatch } from './loopWatch.js'
import { percentile } from './measure.js'
import { SqliteStore } from './sqliteStore.js'

/** Measures the embedded store at one size in a process of its own: its heap is that of a bot with such an archive. */
const requests = Number(process.argv[2])
const ONE_AFTER_ANOTHER = 600
/** Five turns of so many: the journal is taken into the snapshot meanwhile, once at the largest size and more often at others. */
const AT_ONCE = 2_000
const TURNS_AT_ONCE = 5
const TO_WARM_UP = 15_000
/** What a start leaves for later is done by then, at the largest size too. */
const SETTLED_MS = 5_000
const WRITERS = 64
const TURN = 20
/** 32 MB, as long as our journal may get. */
const LONG_LOG_PAGES = 8_000

const vault = createVault([Buffer.alloc(32, 7)])
const folder = await mkdtemp(join(tmpdir(), 'passerelle-bench-'))
await writeArchive(folder, requests, vault)
const sqlite = new SqliteStore(join(folder, 'other.sqlite'), vault)
const longLog = new SqliteStore(join(folder, 'longLog.sqlite'), vault, LONG_LOG_PAGES)
for (const store of [sqlite, longLog]) store.fill(archive(requests, vault))
const store = await openEmbeddedStore(folder, vault)

type Commit = (number: number) => Promise<unknown>

/** Numbers of their own: the archive has the first. */
let next = 1_000_000
const CONTESTANTS: readonly Commit[] = [
  (number) => store.commit(filed(number)),
  (number) => sqlite.commit(filed(number)),
]
/** Taking the log in is too seldom for the median of one writer to show it. */
const WITH_LONG_LOG: readonly Commit[] = [...CONTESTANTS, (number) => longLog.commit(filed(number))]

async function oneAfterAnother(): Promise<readonly number[][]> {
  const samples: number[][] = CONTESTANTS.map(() => [])
  for (let turn = 0; turn < ONE_AFTER_ANOTHER; turn += TURN) {
    for (const [index, commit] of CONTESTANTS.entries()) {
      for (let count = 0; count < TURN; count++) {
        const started = performance.now()
        await commit(next++)
        samples[index]?.push(performance.now() - started)
      }
    }
  }
  return samples
}

/** Milliseconds for so many commits, with many writers. */
async function atOnce(commit: Commit, count = AT_ONCE): Promise<number> {
  const last = next + count
  const started = performance.now()
  const writer = async () => {
    while (next < last) await commit(next++)
  }
  await Promise.all(Array.from({ length: WRITERS }, writer))
  return performance.now() - started
}

/** Commits a second of each contestant, in turns. */
async function rates(): Promise<readonly number[]> {
  const took = WITH_LONG_LOG.map(() => 0)
  for (let turn = 0; turn < TURNS_AT_ONCE; turn++) {
    for (const [index, commit] of WITH_LONG_LOG.entries()) took[index] = (took[index] ?? 0) + (await atOnce(commit))
  }
  return took.map((ms) => (1_000 * AT_ONCE * TURNS_AT_ONCE) / ms)
}

/** A bot has run for a while: both contestants' programs are compiled, on stores of their own that are not measured. */
async function warmUp(): Promise<void> {
  const place = join(folder, 'warm')
  const [store, sqlite] = [await openEmbeddedStore(place, vault), new SqliteStore(join(place, 'other.sqlite'), vault)]
  await atOnce((number) => store.commit(filed(number)), TO_WARM_UP)
  await atOnce((number) => sqlite.commit(filed(number)), TO_WARM_UP)
  await store.close()
  sqlite.close()
}

const isCompacted = async () => (await segmentPaths(folder)).length <= 1
async function compacted(): Promise<void> {
  while (!(await isCompacted())) await wait(20)
}

/** Commits one after the other, some time apart, until `isEnough`; how long each took, and the longest hold of the loop. */
async function underWatch(isEnough: (count: number) => Promise<boolean> | boolean) {
  const commits: number[] = []
  const watch = new LoopWatch()
  do {
    const started = performance.now()
    await store.commit(filed(next++))
    commits.push(performance.now() - started)
    await wait(2)
  } while (!(await isEnough(commits.length)))
  watch.stop()
  return {
    p50: percentile(commits, 0.5),
    p99: percentile(commits, 0.99),
    held: watch.held,
    late: watch.late,
    count: commits.length,
  }
}

/** The compaction's commits, and as many without it for comparison. */
async function compacting() {
  await atOnce(CONTESTANTS[0] as Commit)
  await compacted()
  while (await isCompacted()) await store.commit(filed(next++))
  const during = await underWatch(isCompacted)
  const quiet = await underWatch((count) => count >= Math.min(500, during.count))
  return { during, quiet }
}

await warmUp()
await wait(SETTLED_MS)
const [embedded = [], other = []] = await oneAfterAnother()
const [rate = 0, sqliteRate = 0, longLogRate = 0] = await rates()
await compacted()
const measured: AtSize = {
  requests,
  p50: percentile(embedded, 0.5),
  p99: percentile(embedded, 0.99),
  sqliteP50: percentile(other, 0.5),
  rate,
  sqliteRate,
  longLogRate,
  workOfBoth: workOfFiling(AT_ONCE, vault),
  ...(await compacting()),
  reads: await timeEmbeddedReads(store),
}
await store.close()
sqlite.close()
longLog.close()
await rm(folder, { recursive: true })
process.stdout.write(JSON.stringify(measured))
