import { percentile } from './measure.js'

export type Commit = (number: number) => Promise<unknown>

/** What was measured of one contestant. */
export interface Measured {
  /** Milliseconds, one commit after another. */
  readonly p50: number
  readonly p99: number
  /** Commits a second, one after another and with as many in flight. */
  readonly alone: number
  readonly together: number
}

const TURNS = 30
const ONE_AFTER_ANOTHER = 20
const AT_ONCE = 64

/**
 * Lets contestants commit in turns of a few, so that whatever else the machine does hits all of them alike.
 * @param next gives each commit a number of its own
 */
export async function contest(
  contestants: readonly Commit[],
  inFlight: number,
  next: () => number,
): Promise<readonly Measured[]> {
  const samples = contestants.map((commit) => ({ commit, alone: [] as number[], together: 0 }))
  for (let turn = 0; turn < TURNS; turn++) {
    for (const sample of samples) {
      for (let count = 0; count < ONE_AFTER_ANOTHER; count++)
        sample.alone.push(await timed(() => sample.commit(next())))
    }
    for (const sample of samples) sample.together += await timed(() => inParallel(sample.commit, inFlight, next))
  }
  return samples.map(({ alone, together }) => ({
    p50: percentile(alone, 0.5),
    p99: percentile(alone, 0.99),
    alone: (1_000 * alone.length) / alone.reduce((sum, one) => sum + one, 0),
    together: (1_000 * TURNS * AT_ONCE) / together,
  }))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function inParallel(commit: Commit, writers: number, next: () => number): Promise<void> {
  let left = AT_ONCE
  const writer = async () => {
    while (left-- > 0) await commit(next())
  }
  await Promise.all(Array.from({ length: writers }, writer))
}
