import { OPEN } from '../../src/domain/vocabulary.js'
import type { Store } from '../../src/usecases/ports.js'
import type { ReferralQuery } from '../../src/usecases/storeQueries.js'
import { percentile, threadMs } from './measure.js'

const TIMES = 60
const PAGE = { offset: 0, limit: 10 }

const LISTS: Readonly<Record<string, (turn: number) => Partial<ReferralQuery>>> = {
  'desk, page 1': () => ({ statuses: OPEN, order: 'waiting' }),
  'desk, page 20': () => ({ offset: 200, statuses: OPEN, order: 'waiting' }),
  'an organisation': () => ({ organisation: 'cpas-21004' }),
  'own requests': () => ({ owner: 'cpas-21004:caseworker-4' }),
  'name, one letter': (turn) => ({ name: 'dnjtevkm'[turn % 8] ?? 'd' }),
  'name, a word': (turn) => ({ name: ['smet', 'diallo'][turn % 2] ?? '' }),
  'name, two words': () => ({ name: 'kaya ab' }),
}

/** p95 of each list and search in milliseconds of processor time. */
export async function timeEmbeddedReads(store: Store): Promise<Readonly<Record<string, number>>> {
  const p95s: Record<string, number> = {}
  for (const [name, query] of Object.entries(LISTS)) {
    const samples: number[] = []
    for (let turn = 0; turn < TIMES; turn++) {
      const before = threadMs()
      await store.listReferrals({ ...PAGE, ...query(turn) })
      samples.push(threadMs() - before)
    }
    p95s[name] = percentile(samples, 0.95)
  }
  return p95s
}
