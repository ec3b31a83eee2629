import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { insistingStore } from '../../src/delivery/insistingStore.js'
import { createWorker } from '../../src/delivery/worker.js'
import type { Referral } from '../../src/domain/referral.js'
import { openEmbeddedStore } from '../../src/store/embeddedStore.js'
import { openPostgresStore } from '../../src/store/postgres/postgresStore.js'
import { createVault } from '../../src/store/vault.js'
import type { Change } from '../../src/usecases/change.js'
import type { Store } from '../../src/usecases/ports.js'
import { infoRequested, later, NOW, received, submitted } from '../builders/aReferral.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { aMessage, causeOf } from '../builders/stored.js'
import { KEY } from './storeFolder.js'

const WRITERS = 16
const PAUSE_MS = 15
const LEASE_SECONDS = 60
/** A digit more than lives can have: each files requests of its own numbers. */
const NUMBERS_EACH = 2_000
const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** The request of that number after each of its changes. */
export function storyOf(number: number): readonly [Referral, Referral, Referral] {
  const about = { id: `r${number}`, sequence: number, person: { lastName: `N${letters(number)}`, niss: undefined } }
  return [submitted(about), received(about), infoRequested(about)]
}
const KINDS = ['submitted', 'received', 'infoRequested'] as const
export const causeIdOf = ({ id, version }: Referral): string => `cause of ${id} ${version}`
export const noticeIdOf = ({ id, version }: Referral): string => `${id}.${version}`

/** Everything that one commit keeps: the request with its event, what it was answered with, and whom it tells. */
function changeTo(next: Referral): Change {
  const { id: referralId, version } = next
  const kind = KINDS[version - 1] ?? 'received'
  return {
    referral: { next, expectedVersion: version - 1 },
    causes: [causeOf(causeIdOf(next), next)],
    outbox: [aMessage({ id: noticeIdOf(next), kind, referralId, version })],
  }
}

/** A folder's journal goes on in a new file so often that the old ones are hardly ever not being taken into the snapshot. */
const OFTEN = 50_000

/** @param failed hears of what goes wrong beside the calls */
export function openAt(address: string, failed: (error: unknown) => void = () => undefined): Promise<Store> {
  const vault = createVault([KEY])
  return address.startsWith('postgres')
    ? openPostgresStore(address, vault, () => undefined)
    : openEmbeddedStore(address, vault, { leastBytes: OFTEN, mostBytes: OFTEN, failed })
}

/** To a pipe it goes at once: what was said before a kill was said. */
const say = (...words: readonly (string | number)[]) => process.stdout.write(`${words.join(' ')}\n`)

/** Delivers to standard output: what is said there has arrived. */
function deliveryOf(opened: Store, hoursAhead: number) {
  const clock = { now: () => later(hoursAhead, new Date(Math.max(Date.now(), NOW.getTime()))) }
  const store = insistingStore({ store: opened, clock })
  return createWorker({
    name: 'outbox',
    most: 64,
    claim: (room, inHand) => store.claimDue(clock.now(), Math.min(room, WRITERS), LEASE_SECONDS, inHand),
    deliver: async (message) => {
      if (message.kind !== 'edit') say('told', message.id, message.state)
      await store.saveMessage({ ...message, state: 'sent', activityId: `a ${message.id}` })
    },
    log: silent,
    onQueued: (wake) => store.onQueued(wake),
  })
}

/** Files requests and moves them on, until it is killed; some changes are tried twice, as a retry does. */
async function write(store: Store, nextNumber: () => number, random: () => number): Promise<void> {
  for (;;) {
    const number = nextNumber()
    for (const next of storyOf(number)) {
      say('try', number, next.version)
      const committed = await store.commit(changeTo(next))
      say(committed === 'done' ? 'done' : `${committed} at first`, number, next.version)
      await wait(random() * PAUSE_MS)
      if (random() > 0.2) continue
      const again = await store.commit(changeTo(next))
      if (again !== 'duplicate') say(again, 'again', number, next.version)
    }
  }
}

async function live(address: string, life: number): Promise<void> {
  const store = await openAt(address, (error) => say('not', 'compacted', String(error)))
  deliveryOf(store, 0).start()
  let last = life * NUMBERS_EACH
  const random = seededRandom(SEED + life)
  await Promise.all(Array.from({ length: WRITERS }, () => write(store, () => ++last, random)))
}

/** The last life: sends what is left, in a time when every lease is over, and closes. */
async function drain(address: string): Promise<void> {
  const store = await openAt(address)
  const worker = deliveryOf(store, 1)
  while ((await worker.pass()) > 0);
  await store.close()
}

const [, script, address = '', life = ''] = process.argv
if (script === fileURLToPath(import.meta.url)) await (life === 'last' ? drain(address) : live(address, Number(life)))
