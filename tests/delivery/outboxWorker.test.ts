import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { createOutboxWorker } from '../../src/delivery/outboxWorker.js'
import { directoryOf } from '../../src/directoryFile.js'
import type { Member } from '../../src/domain/people.js'
import { loadWords } from '../../src/presenters/words.js'
import type { OutboxMessage } from '../../src/usecases/outbox.js'
import type { SendResult, TeamsSender } from '../../src/usecases/sending.js'
import { NOW, received } from '../builders/aReferral.js'
import { amelie, bram, chloe, organisations } from '../builders/people.js'
import { regimes } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { freshPacing } from '../fakes/freshPacing.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const referral = received()
const message: OutboxMessage = {
  id: 'm1',
  kind: 'received',
  referralId: referral.id,
  version: 2,
  to: { audience: 'owner' },
  state: 'queued',
  attempts: 0,
  dueAt: NOW.toISOString(),
  createdAt: NOW.toISOString(),
}
let at: TemporaryStore
let clock: FakeClock
let sent: { readonly to: string; readonly activity: { readonly summary: string } }[]
let results: SendResult[]
let answers: Promise<void>

beforeEach(async () => {
  at = await temporaryStore()
  clock = new FakeClock(NOW)
  sent = []
  results = []
  answers = Promise.resolve()
})
afterEach(() => at.remove())

const sender: TeamsSender = {
  post: async (address, activity) => {
    sent.push({ to: address.userId, activity: activity as { summary: string } })
    await answers
    return results.shift() ?? { kind: 'sent', activityId: `bot-${sent.length}` }
  },
  update: async () => ({ kind: 'failed', reason: 'not expected' }),
}

async function workerOf(members: readonly Member[], ...outbox: readonly OutboxMessage[]) {
  const directory = directoryOf(organisations, members)
  await at.store.commit({ referral: { next: referral, expectedVersion: 0 }, outbox })
  return createOutboxWorker({
    store: at.store,
    directory,
    sender,
    pacing: freshPacing(clock),
    clock,
    regimes,
    calendar: loadHolidays(),
    words: loadWords(),
    log,
  })
}

async function isReachable({ id, aadObjectId, organisation }: Member): Promise<void> {
  const address = { serviceUrl: 'http://x/', channelId: 'msteams', conversationId: 'c', userId: id, botId: 'b' }
  const contact = { tenant: organisation, aadObjectId, member: id, address, greeted: true, removed: false }
  await at.store.commit({ contact, reachable: { member: id, at: clock.now() } })
}

async function drain(worker: { pass(): Promise<number> }): Promise<void> {
  while ((await worker.pass()) > 0);
}

describe('the outbox', () => {
  it('does not send a second time what it has in hand, although the clock leapt past the lease', async () => {
    const worker = await workerOf([amelie], message)
    await isReachable(amelie)
    await worker.pass()
    const answered = Promise.withResolvers<void>()
    answers = answered.promise
    const inHand = worker.pass()
    while (sent.length === 0) await new Promise(setImmediate)
    clock.advance({ hours: 1 })
    await worker.pass()
    answered.resolve()
    await inHand
    expect(sent).toHaveLength(1)
    expect(await worker.pass()).toBe(0)
  })

  it('never tells the author of what he did himself', async () => {
    const everybody = { ...message, id: 'm2', to: { audience: 'coordinators' as const }, author: bram.id }
    const worker = await workerOf([amelie, bram], { ...message, author: bram.id }, everybody)
    await isReachable(amelie)
    await isReachable(bram)
    await drain(worker)
    expect(sent.map(({ to }) => to)).toEqual([amelie.id])
  })

  it('tells the coordinators instead of a caseworker who left', async () => {
    const worker = await workerOf([bram, chloe], message)
    await isReachable(bram)
    await drain(worker)
    expect(sent.map(({ to }) => to)).toEqual([bram.id])
  })

  it('leaves what waits for somebody who left at rest, although his chat is still there', async () => {
    const worker = await workerOf([], { ...message, to: { member: amelie.id }, as: 'owner' })
    await isReachable(amelie)
    expect(await worker.pass()).toBe(1)
    expect(await worker.pass()).toBe(0)
    expect(await at.store.unreached()).toMatchObject([{ member: amelie.id, reason: 'left', count: 1 }])
  })

  it('tries again after the wait, not before, and not after it was sent', async () => {
    const worker = await workerOf([amelie], message)
    await isReachable(amelie)
    results = [{ kind: 'retry', reason: '429', retryAfterS: 3_600 }]
    await drain(worker)
    clock.advance({ hours: 0.99 })
    await drain(worker)
    expect(sent).toHaveLength(1)
    clock.advance({ hours: 0.02 })
    await drain(worker)
    await drain(worker)
    expect(sent.map(({ activity }) => activity.summary)).toEqual(
      Array.from({ length: 2 }, () => `${referral.reference} · Reçue`),
    )
  })

  it('marks what may have arrived before, also when the next attempt was refused', async () => {
    const worker = await workerOf([amelie], message)
    await isReachable(amelie)
    results = [
      { kind: 'unknown', reason: 'timeout' },
      { kind: 'retry', reason: '503' },
    ]
    for (let hour = 0; hour < 3; hour++) {
      await drain(worker)
      clock.advance({ hours: 1 })
    }
    expect(sent.map(({ activity }) => activity.summary.includes('Rappel'))).toEqual([false, true, true])
  })

  it('keeps what could not reach somebody until he can be reached', async () => {
    const worker = await workerOf([amelie], message)
    await drain(worker)
    expect(sent).toEqual([])
    await isReachable(amelie)
    await drain(worker)
    expect(sent).toHaveLength(1)
  })

  it('ends a refusal for good after one attempt', async () => {
    const worker = await workerOf([amelie], message)
    await isReachable(amelie)
    results = [{ kind: 'failed', reason: '413' }]
    await drain(worker)
    clock.advance({ days: 30 })
    await drain(worker)
    expect(sent).toHaveLength(1)
  })
})
