import { expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { createCountedSender } from '../../src/delivery/countedSender.js'
import { Limiter } from '../../src/delivery/limiter.js'
import { createOutboxWorker } from '../../src/delivery/outboxWorker.js'
import { createPacing } from '../../src/delivery/pacing.js'
import { createTeamsSender } from '../../src/delivery/teamsSender.js'
import { directoryOf } from '../../src/directoryFile.js'
import { loadWords } from '../../src/presenters/words.js'
import { NOW, received } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { amelie, dorien, karim, organisations } from '../builders/people.js'
import { SEED, seededRandom } from '../builders/seededRandom.js'
import { aContact, aMessage } from '../builders/stored.js'
import { regimes } from '../builders/theRegime.js'
import { referenceIn } from '../fakes/cardReading.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { FakeTeams, type Fault } from '../fakes/fakeTeams.js'
import { temporaryStore } from '../fakes/temporaryStore.js'

const NOTICES = runs(20, 400)
const readers = [amelie, karim, dorien]
/** Nobody coordinates there: no further notices come of people who cannot be reached. */
const directory = directoryOf(organisations, readers)
/** What Teams is documented to answer, and what a network does; `accepted`: it has taken the message all the same. */
const FAULTS: readonly Fault[] = [
  { status: 429, headers: { 'retry-after': '2' } },
  { status: 429 },
  { status: 412 },
  { status: 503 },
  { status: 500 },
  { status: 502, accepted: true },
  { status: 504 },
  { drop: true },
  { drop: true, accepted: true },
  { hang: true },
  { hang: true, accepted: true },
  { status: 403, code: 'ConversationBlockedByUser' },
  { status: 404, code: 'ConversationNotFound' },
  { status: 413 },
]
const isUnknown = ({ status = 0, drop, hang }: Fault) => drop || hang || [500, 502, 504].includes(status)

type World = Awaited<ReturnType<typeof aWorld>>

async function aWorld() {
  const [at, teams, clock, random] = [
    await temporaryStore(),
    await FakeTeams.start(),
    new FakeClock(NOW),
    seededRandom(SEED),
  ]
  /** What each notice met, by its reference. */
  const faults = new Map<string, Fault[]>()
  teams.fault = ({ activity: { summary = '' } }) => {
    const reference = referenceIn(summary)
    const met = faults.get(reference) ?? []
    if (met.length >= 2 || random() < 0.4) return undefined
    const fault = FAULTS[Math.floor(random() * FAULTS.length)] as Fault
    faults.set(reference, [...met, fault])
    return fault
  }
  return { at, teams, clock, faults, failed: { count: 0 } }
}

/** A bot's life: it knows of earlier ones only what the store keeps. */
function workerOf({ at, clock, failed }: World) {
  const limiter = new Limiter()
  const steadyMs = () => clock.now().getTime()
  const sender = createTeamsSender({ token: async () => undefined, clock, timeoutMs: 60 })
  const warn = ({ result }: Record<string, unknown>) => {
    if (result === 'failed') failed.count++
  }
  return createOutboxWorker({
    store: at.store,
    directory,
    sender: createCountedSender(sender, limiter, steadyMs, 'news'),
    pacing: createPacing({ limiter, clock, steadyMs }),
    clock,
    regimes,
    calendar: loadHolidays(),
    words: loadWords(),
    log: { info: () => undefined, warn, error: () => undefined },
  })
}

/** The references of so many requests, each with a notice to one of the readers. */
async function queue({ at, teams }: World): Promise<readonly string[]> {
  for (const { id, aadObjectId } of readers) {
    const address = { ...aContact().address, serviceUrl: teams.serviceUrl, conversationId: `a:${id}` }
    await at.store.commit({ contact: aContact({ aadObjectId, member: id, address }) })
  }
  const requests = Array.from({ length: NOTICES }, (_, index) =>
    received({ id: `r${index}`, sequence: index + 1, person: { lastName: `N${index}`, niss: undefined } }),
  )
  for (const [index, next] of requests.entries()) {
    const to = { member: readers[index % readers.length]?.id ?? '' }
    const outbox = [aMessage({ id: `m${index}`, referralId: next.id, to })]
    await at.store.commit({ referral: { next, expectedVersion: 0 }, outbox })
  }
  return requests.map(({ reference }) => reference)
}

/** Twelve hours, with two kills while messages are in hand; whose fate nobody knows then. */
async function live(world: World): Promise<ReadonlySet<string>> {
  const inDoubt = new Set<string>()
  for (let hour = 0; hour < 12; hour++) {
    if (hour === 1 || hour === 3) {
      for (const { id } of await world.at.store.claimDue(world.clock.now(), 3, 60)) inDoubt.add(id)
      await world.at.reopen()
    }
    const worker = workerOf(world)
    while ((await worker.pass()) > 0);
    world.clock.advance({ hours: 1 })
  }
  return inDoubt
}

/** What became of a notice, and whether that may be. */
async function storyOf({ at, teams, faults }: World, reference: string, index: number, inDoubt: ReadonlySet<string>) {
  const isSent = (await at.store.copiesOf(`r${index}`)).length === 1
  const summaries = teams.taken.map(({ activity: { summary = '' } }) => summary)
  const copies = summaries.filter((summary) => summary.startsWith(reference))
  const unmarked = copies.filter((summary) => !summary.includes(' · Rappel · '))
  const met = faults.get(reference) ?? []
  const mayBeDouble = inDoubt.has(`m${index}`) || met.some(isUnknown)
  const isRight = unmarked.length <= 1 && (copies.length <= 1 || mayBeDouble) && (!isSent || copies.length > 0)
  return { reference, isSent, copies, met, isRight }
}

it(
  `whatever Teams does, each notice ends sent, blocked or failed; a double only where the fate was unknown, and marked: PASSERELLE_TEST_SEED=${SEED}`,
  async () => {
    const world = await aWorld()
    const { at, teams, clock, failed } = world
    try {
      const references = await queue(world)
      const inDoubt = await live(world)
      expect(await at.store.claimDue(clock.now(), 1_000, 60)).toEqual([])
      const stories = await Promise.all(references.map((reference, index) => storyOf(world, reference, index, inDoubt)))
      expect(stories.filter(({ isRight }) => !isRight)).toEqual([])
      const blocked = (await at.store.unreached()).reduce((sum, { count }) => sum + count, 0)
      expect(stories.filter(({ isSent }) => isSent).length + blocked + failed.count).toBe(NOTICES)
    } finally {
      await teams.stop()
      await at.remove()
    }
  },
  runs(90_000, 900_000),
)
