import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { createOutboxWorker } from '../../src/delivery/outboxWorker.js'
import { directoryOf } from '../../src/directoryFile.js'
import type { Member } from '../../src/domain/people.js'
import { loadWords } from '../../src/presenters/words.js'
import type { Store } from '../../src/usecases/ports.js'
import { NOW, received } from '../builders/aReferral.js'
import { aMember, amelie, bram, organisations } from '../builders/people.js'
import { aContact, aMessage } from '../builders/stored.js'
import { regimes } from '../builders/theRegime.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { freshPacing } from '../fakes/freshPacing.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }

let at: TemporaryStore
let clock: FakeClock
let sent: string[]
let isBlocked: boolean
const referral = received()
const contact = aContact({ member: amelie.id })
const toAmelie = (id: string, version: number) =>
  aMessage({ id, referralId: referral.id, version, to: { member: amelie.id } })

const BRAM = aContact({
  member: bram.id,
  aadObjectId: bram.aadObjectId,
  address: { ...contact.address, userId: '29:bram', conversationId: 'a:bram' },
})

beforeEach(async () => {
  at = await temporaryStore()
  clock = new FakeClock(NOW)
  sent = []
  isBlocked = false
})
afterEach(() => at.remove())

const isBack = () => at.store.commit({ contact, reachable: { member: amelie.id, at: clock.now() } })

async function delivers(store: Store, members: readonly Member[] = [amelie, bram]): Promise<void> {
  const worker = createOutboxWorker({
    store,
    directory: directoryOf(organisations, members),
    sender: {
      post: async ({ userId }, activity) => {
        if (isBlocked && userId === contact.address.userId) return { kind: 'blocked', reason: '403' }
        sent.push((activity as { readonly summary: string }).summary)
        return { kind: 'sent', activityId: `bot-${sent.length}` }
      },
      update: async () => ({ kind: 'failed', reason: 'not expected' }),
    },
    pacing: freshPacing(clock),
    clock,
    regimes,
    calendar: loadHolidays(),
    words: loadWords(),
    log,
  })
  for (let passes = 0; (await worker.pass()) > 0; passes += 1) {
    if (passes > 100) throw new Error('it goes round')
  }
}

it('who opens the chat while his message is being put aside gets it all the same', async () => {
  let opens: () => Promise<unknown> = isBack
  const putAside: Store['putAside'] = async (message, notice) => {
    const opening = opens
    opens = async () => undefined
    await opening()
    await at.store.putAside(message, notice)
  }
  const store = new Proxy(at.store, {
    get: (target, name: keyof Store) => (name === 'putAside' ? putAside : target[name]),
  })
  await at.store.commit({ referral: { next: referral, expectedVersion: 0 }, outbox: [toAmelie('m2', 2)] })
  await delivers(store)
  expect([sent.length, await at.store.unreached()]).toEqual([1, []])
})

const SUMMARIES = Object.values(loadWords()).map(({ staffNotice }) => staffNotice.unreachable)

it('what was for somebody who is no longer in the directory is put aside once, although his chat is known', async () => {
  const gone = aMember('Nora Partie', 'cpas-21004', 'caseworker')
  await at.store.commit({ contact: aContact({ member: gone.id, aadObjectId: gone.aadObjectId }) })
  const outbox = [{ ...toAmelie('m1', 1), to: { member: gone.id } }]
  await at.store.commit({ referral: { next: referral, expectedVersion: 0 }, outbox })
  await delivers(at.store)
  expect([sent, await at.store.unreached()]).toMatchObject([[], [{ reason: 'left', count: 1 }]])
})

it('what was shared out for a caseworker who left before it was sent comes to the coordinators, once', async () => {
  await at.store.commit({ referral: { next: referral, expectedVersion: 0 }, contact: BRAM })
  const asOwner = { ...toAmelie(`r1.2.${amelie.id}`, 2), as: 'owner' as const }
  const waiting = { ...asOwner, id: `r1.1.${amelie.id}`, version: 1 }
  const hasAlready = { ...waiting, id: `r1.1.${bram.id}`, to: { member: bram.id }, as: 'coordinators' as const }
  await at.store.commit({ outbox: [asOwner, waiting, hasAlready] })
  await delivers(at.store, [bram])
  expect(sent.toSorted()).toEqual([`${referral.reference} · Reçue`, `${referral.reference} · Transmise`])
  expect(await at.store.unreached()).toEqual([])
  const { counts } = await at.store.outboxFigures(clock.now())
  expect(counts.map(({ state, count }) => [state, count]).sort()).toEqual([
    ['sent', 2],
    ['shared', 2],
  ])
})

it('what was for a coordinator who left and nobody stands in for is put aside', async () => {
  await at.store.commit({ referral: { next: referral, expectedVersion: 0 } })
  await at.store.commit({ outbox: [{ ...toAmelie('m1', 2), to: { member: bram.id }, as: 'coordinators' as const }] })
  await delivers(at.store, [amelie])
  expect([sent, await at.store.unreached()]).toMatchObject([[], [{ reason: 'left', count: 1 }]])
})

describe('coordinators are told that somebody blocks the bot', () => {
  const told = () => sent.filter((summary) => SUMMARIES.includes(summary)).length
  const blocks = async (id: string, version: number) => {
    isBlocked = true
    await at.store.commit({ outbox: [toAmelie(id, version)] })
    await delivers(at.store)
  }
  const returns = async () => {
    isBlocked = false
    await isBack()
    await delivers(at.store)
  }
  beforeEach(async () => {
    await at.store.commit({ referral: { next: referral, expectedVersion: 0 }, contact: BRAM })
    await isBack()
  })

  it('once, however many of his messages come back at once', async () => {
    isBlocked = true
    const others = Array.from({ length: 20 }, (_, index) => toAmelie(`m${index}`, index === 0 ? 1 : 2))
    await at.store.commit({ outbox: others })
    await delivers(at.store)
    clock.advance({ hours: 30 })
    await blocks('later', 2)
    expect(told()).toBe(1)
  })

  it('again when he blocks it once more, even a moment after he was back', async () => {
    await blocks('m1', 1)
    clock.advance({ hours: 1 / 3_600 })
    await returns()
    expect(await at.store.unreached()).toEqual([])
    clock.advance({ hours: 1 / 3_600 })
    await blocks('m2', 2)
    expect(told()).toBe(2)
    expect(await at.store.unreached()).toMatchObject([{ since: clock.now().toISOString(), count: 1 }])
  })

  it('also when he was back and gone before anybody was told, and what he missed came back a second time', async () => {
    isBlocked = true
    await at.store.commit({ outbox: [toAmelie('m1', 1)] })
    await delivers(at.store)
    const before = told()
    clock.advance({ hours: 1 / 3_600 })
    await isBack()
    await delivers(at.store)
    expect([before, told()]).toEqual([1, 2])
    expect(await at.store.unreached()).toMatchObject([{ since: clock.now().toISOString(), count: 1 }])
  })
})
