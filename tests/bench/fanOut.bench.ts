import { setTimeout as wait } from 'node:timers/promises'
import { loadHolidays } from '../../src/dataFiles.js'
import { createCountedSender } from '../../src/delivery/countedSender.js'
import { Limiter } from '../../src/delivery/limiter.js'
import { createOutboxWorker } from '../../src/delivery/outboxWorker.js'
import { createPacing } from '../../src/delivery/pacing.js'
import { createTeamsSender } from '../../src/delivery/teamsSender.js'
import { directoryOf } from '../../src/directoryFile.js'
import type { Member } from '../../src/domain/people.js'
import { loadWords } from '../../src/presenters/words.js'
import type { Store } from '../../src/usecases/ports.js'
import { received } from '../builders/aReferral.js'
import { aMember, organisations } from '../builders/people.js'
import { aContact, aMessage } from '../builders/stored.js'
import { regimes } from '../builders/theRegime.js'
import { temporaryStore } from '../fakes/temporaryStore.js'
import { printTable } from './measure.js'
import { CONVERSATION_LIMITS, floorMs, TENANT_LIMITS } from './teamsLimits.js'
import { type Seen, throttledTeams } from './throttledTeams.js'

const WAVE = 2_000
const CHANNEL = 300
const BUDGET = 1.06
const REFUSED_BUDGET = 0.001

interface Run {
  readonly notices: number
  readonly ratio: number
  readonly seconds: number
  readonly refused: number
  readonly lost: number
  readonly unmarkedDoubles: number
  readonly inOrder: boolean
}

const clock = { now: () => new Date() }
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** Who is told of the request of that number. */
type Reader = (index: number) => Member

async function fill(store: Store, count: number, readerOf: Reader, serviceUrl: string): Promise<void> {
  const readers = new Set(Array.from({ length: count }, (_, index) => readerOf(index)))
  for (const { id, aadObjectId } of readers) {
    const address = { ...aContact().address, serviceUrl, conversationId: `a:${id}`, userId: id }
    await store.commit({ contact: aContact({ aadObjectId, member: id, address }) })
  }
  const createdAt = clock.now().toISOString()
  for (let index = 0; index < count; index++) {
    const next = received({
      id: `r${index}`,
      sequence: index + 1,
      person: { lastName: `Person ${index}`, niss: undefined },
    })
    const outbox = [
      aMessage({
        id: `m${index}`,
        referralId: next.id,
        to: { member: readerOf(index).id },
        dueAt: createdAt,
        createdAt,
      }),
    ]
    await store.commit({ referral: { next, expectedVersion: 0 }, outbox })
  }
}

async function run(count: number, members: readonly Member[], floor: number): Promise<Run> {
  const [at, teams] = [await temporaryStore(), await throttledTeams()]
  const readerOf: Reader = (index) => members[index % members.length] as Member
  await fill(at.store, count, readerOf, teams.serviceUrl)
  const limiter = new Limiter()
  const steadyMs = () => performance.now()
  const sender = createCountedSender(
    createTeamsSender({ token: async () => undefined, clock }),
    limiter,
    steadyMs,
    'news',
  )
  const worker = createOutboxWorker({
    store: at.store,
    directory: directoryOf(organisations, members),
    sender,
    pacing: createPacing({ limiter, clock, steadyMs }),
    clock,
    regimes,
    calendar: loadHolidays(),
    words: loadWords(),
    log,
  })
  const started = performance.now()
  worker.start()
  let seen = await teams.seen()
  while (seen.summaries.length < count && performance.now() - started < 3 * floor + 20_000) {
    await wait(100)
    seen = await teams.seen()
  }
  const elapsed = performance.now() - started
  await worker.stop()
  const result = { notices: count, ratio: elapsed / floor, seconds: elapsed / 1_000, ...countsOf(seen, count) }
  await teams.stop()
  await at.remove()
  return result
}

function countsOf(
  { requests, summaries }: Seen,
  count: number,
): Pick<Run, 'refused' | 'lost' | 'unmarkedDoubles' | 'inOrder'> {
  const unmarked = summaries.filter((summary) => !summary.includes(' · Rappel · '))
  return {
    refused: requests - summaries.length,
    lost: count - new Set(summaries.map((summary) => summary.slice(0, 17))).size,
    unmarkedDoubles: unmarked.length - new Set(unmarked).size,
    inOrder: summaries.every((summary, index) => index === 0 || summary >= (summaries[index - 1] ?? '')),
  }
}

const people = Array.from({ length: WAVE }, (_, index) =>
  aMember(`Person ${letters(index)}`, 'cpas-21004', 'caseworker'),
)
const wave = await run(WAVE, people, (WAVE / TENANT_LIMITS.count) * TENANT_LIMITS.ms)
const channel = await run(CHANNEL, people.slice(0, 1), floorMs(CHANNEL, CONVERSATION_LIMITS))

printTable([
  ['', 'seconds', 'of the floor', '429', 'lost', 'unmarked doubles', 'in order'],
  ['2,000 notices to 2,000 people', ...cells(wave), '–'],
  ['300 notices to one conversation', ...cells(channel), channel.inOrder ? 'yes' : 'NO'],
])
const isKept = ({ notices, ratio, refused, lost, unmarkedDoubles }: Run) =>
  ratio <= BUDGET && refused <= notices * REFUSED_BUDGET && lost + unmarkedDoubles === 0
if (![wave, channel].every(isKept) || !channel.inOrder) process.exitCode = 1

function cells({ seconds, ratio, refused, lost, unmarkedDoubles }: Run): readonly string[] {
  return [seconds.toFixed(1), `${ratio.toFixed(3)} ×`, String(refused), String(lost), String(unmarkedDoubles)]
}

/** Names are letters only. */
function letters(index: number): string {
  return [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}
