/** What was measured of one way of doing the same work, in milliseconds. */
export type Timing = {
  readonly p50: number
  readonly p99: number
  readonly total: number
  readonly count: number
}

/**
 * Does the work of every contestant on every item, in turns of a few items, so that whatever else the machine does hits
 * all of them alike.
 */
export function timeSideBySide<T>(
  items: readonly T[],
  contestants: readonly ((item: T) => unknown)[],
  turn = 50,
): Timing[] {
  const samples = contestants.map((work) => ({ work, wall: [] as number[] }))
  for (let from = 0; from < items.length; from += turn) {
    for (const { work, wall } of samples) {
      for (const item of items.slice(from, from + turn)) {
        const started = performance.now()
        work(item)
        wall.push(performance.now() - started)
      }
    }
  }
  return samples.map(({ wall }) => ({
    p50: percentile(wall, 0.5),
    p99: percentile(wall, 0.99),
    total: wall.reduce((sum, one) => sum + one, 0),
    count: wall.length,
  }))
}

/** The sample that a share of all do not exceed, by nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

const MICROSECONDS = 1_000

/**
 * Processor time of this thread (ms): other processes of the machine do not count. Linux knows it by its ticks only (of 4 ms,
 * so that a millisecond of work is read as 0 or as 4) unless somebody asks for the whole process' first.
 */
export function threadMs(): number {
  process.cpuUsage()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / MICROSECONDS
}

/** Builds something; how long that took (milliseconds) and what it keeps in memory (bytes, typed arrays included). */
export function build<T>(make: () => T): { readonly made: T; readonly time: number; readonly memory: number } {
  const before = memoryInUse()
  const start = performance.now()
  const made = make()
  const time = performance.now() - start
  return { made, time, memory: memoryInUse() - before }
}

function memoryInUse(): number {
  if (!globalThis.gc) throw new Error('run with --expose-gc')
  globalThis.gc()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** A table with columns of even width, the first flush left and the others flush right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    process.stdout.write(`  ${cells.join('  ')}\n`)
  }
}
