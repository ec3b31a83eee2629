import { OPEN, TERMINAL } from '../../src/domain/vocabulary.js'
import type { Store } from '../../src/usecases/ports.js'
import type { ReferralQuery } from '../../src/usecases/storeQueries.js'
import { NOW } from '../builders/aReferral.js'
import { oneOfMany } from './manyRequests.js'
import { percentile } from './measure.js'
import { seeded } from './seeded.js'

/** Before anything that waits is due. */
const AT = new Date(NOW.getTime() - 3_600_000)
const TIMES = 60
const PAGE = { offset: 0, limit: 8 }

type Read = (store: Store, count: number) => Promise<unknown>

const random = seeded(11)
const anyOf = (count: number) => oneOfMany(1 + random.int(count))
const list = (query: (count: number) => Omit<ReferralQuery, 'offset' | 'limit'>): Read => {
  return (store, count) => store.listReferrals({ ...query(count), ...PAGE })
}

/** What people ask for. */
export const LISTS: Readonly<Record<string, Read>> = {
  'my requests': list((count) => ({ owner: anyOf(count).owner })),
  'the organisation’s': list((count) => ({ organisation: anyOf(count).organisation })),
  'its open ones': list((count) => ({ organisation: anyOf(count).organisation, statuses: OPEN })),
  'those it has to act on': list((count) => ({
    organisation: anyOf(count).organisation,
    statuses: ['info_requested', 'warned'],
    orResumableBy: '2028-01-03',
  })),
  'its ended ones': list((count) => ({ organisation: anyOf(count).organisation, statuses: TERMINAL })),
  'a surname, in it': list((count) => {
    const { organisation, person } = anyOf(count)
    return { organisation, name: person.lastName }
  }),
  'three letters, in it': list((count) => {
    const { organisation, person } = anyOf(count)
    return { organisation, name: person.lastName.slice(0, 3) }
  }),
  'first name and surname, on the desk': list((count) => {
    const { firstName, lastName } = anyOf(count).person
    return { order: 'waiting', name: `${firstName} ${lastName}` }
  }),
  'the desk': list(() => ({ order: 'waiting' })),
  'an adviser’s open ones': list(() => ({ order: 'waiting', statuses: OPEN, adviser: 'adviser-7' })),
}

/** What an operator's `/metrics` asks. */
export const COUNTING = 'how many messages stand where'

/** What every turn or every tick reads. */
export const TICKS: Readonly<Record<string, Read>> = {
  'due messages, of which there are none': (store) => store.claimDue(AT, 64, 60),
  [COUNTING]: (store) => store.outboxFigures(AT),
  'who waits for a digest': (store) => store.digestReaders(AT),
  'a contact, and that he is back': (store) =>
    store.contact('tenant', 'somebody').then(() => store.commit({ reachable: { member: 'somebody', at: AT } })),
  'somebody’s drafts': (store, count) => store.draftsOf(anyOf(count).owner),
  'a hundred open requests': (store) => store.watchedAfter('ACT-2021-000042-5', 100),
  'a request by its reference': (store, count) => store.referralByReference(anyOf(count).reference),
}

/** Milliseconds: [p50, p95] of each, when so many requests are stored. */
export async function timeReads(
  reads: Readonly<Record<string, Read>>,
  store: Store,
  count: number,
): Promise<readonly (readonly [string, number, number])[]> {
  const samples = Object.entries(reads).map(([name, read]) => ({ name, read, wall: [] as number[] }))
  for (let time = 0; time < TIMES; time++) {
    for (const { read, wall } of samples) {
      const started = performance.now()
      await read(store, count)
      wall.push(performance.now() - started)
    }
  }
  return samples.map(({ name, wall }) => [name, percentile(wall, 0.5), percentile(wall, 0.95)] as const)
}
