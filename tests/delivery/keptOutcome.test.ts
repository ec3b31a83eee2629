import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { createOutboxWorker } from '../../src/delivery/outboxWorker.js'
import { createPushWorker } from '../../src/delivery/pushWorker.js'
import { loadWords } from '../../src/presenters/words.js'
import type { Store } from '../../src/usecases/ports.js'
import type { TeamsSender } from '../../src/usecases/sending.js'
import { NOW, received } from '../builders/aReferral.js'
import { directory } from '../builders/people.js'
import { aContact, aMessage, aPush } from '../builders/stored.js'
import { regimes } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { freshPacing } from '../fakes/freshPacing.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const LEASE_OVER = { hours: 0.02 }
let at: TemporaryStore
let clock: FakeClock
let sent: string[]
let errors: string[]
let failures: number
/** What else happens while the store is away. */
let meanwhile: () => void
beforeEach(async () => {
  at = await temporaryStore()
  clock = new FakeClock(NOW)
  sent = []
  errors = []
  failures = 0
  meanwhile = () => undefined
})
afterEach(() => at.remove())

/** The store is away for so many attempts to keep something, once Teams has answered. */
function awayFor(count: number): Store {
  failures = count
  return {
    ...at.store,
    saveMessage: async (message) => {
      if (sent.length === 0 || failures-- <= 0) return at.store.saveMessage(message)
      meanwhile()
      throw new Error('the store is away')
    },
  }
}

function parts(store: Store) {
  const error = (_: object, line: string) => {
    errors.push(line)
  }
  return { store, clock, log: { info: () => undefined, warn: () => undefined, error }, wait: async () => undefined }
}

const sender: TeamsSender = {
  post: async (_, activity) => {
    sent.push((activity as { summary: string }).summary)
    return { kind: 'sent', activityId: `bot-${sent.length}` }
  },
  update: async () => ({ kind: 'failed', reason: 'not expected' }),
}

async function outboxWorker(store: Store) {
  await at.store.commit({ contact: aContact() })
  await at.store.commit({ referral: { next: received(), expectedVersion: 0 }, outbox: [aMessage()] })
  const shown = { regimes, calendar: loadHolidays(), words: loadWords() }
  return createOutboxWorker({ ...parts(store), ...shown, directory, sender, pacing: freshPacing(clock) })
}

const title = `${received().reference} · Reçue`
const reminder = `${received().reference} · Rappel · Reçue`

describe('what became of a message', () => {
  it.each([1, 5])('is kept once the store is back after %s attempts, so that nothing is sent twice', async (times) => {
    const worker = await outboxWorker(awayFor(times))
    await worker.pass()
    clock.advance(LEASE_OVER)
    await worker.pass()
    expect(sent).toEqual([title])
    expect(await at.store.copiesOf('r1')).toHaveLength(1)
    expect(errors).toEqual([])
  })

  it('is unknown when the store stays away longer than the message may be in hand', async () => {
    const worker = await outboxWorker(awayFor(Number.POSITIVE_INFINITY))
    meanwhile = () => clock.advance({ hours: 0.001 })
    await worker.pass()
    expect(errors).toEqual(['outbox pass failed'])
    failures = 0
    await worker.pass()
    expect(sent).toEqual([title, reminder])
  })

  it('of a push is kept once the store is back', async () => {
    await at.store.commit({ outbox: [aPush()] })
    const push = {
      send: async ({ id }: { id: string }) => {
        sent.push(id)
        return { kind: 'answered', status: 204, retryAfter: null } as const
      },
    }
    const worker = createPushWorker({ ...parts(awayFor(5)), push })
    await worker.pass()
    clock.advance(LEASE_OVER)
    await worker.pass()
    expect(sent).toEqual([aPush().id])
  })
})
