import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createPushWorker } from '../../src/delivery/pushWorker.js'
import type { PushMessage } from '../../src/usecases/outbox.js'
import type { PushResult } from '../../src/usecases/sending.js'
import { NOW } from '../builders/aReferral.js'
import { aPush } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const TAKEN: PushResult = { kind: 'answered', status: 204, retryAfter: null }
const DOWN: PushResult = { kind: 'unanswered', reason: 'ECONNREFUSED' }
let at: TemporaryStore
let clock: FakeClock
let tried: string[]
let lines: { readonly level: string; readonly fields: Record<string, unknown> }[]
let result: (message: PushMessage) => PushResult
beforeEach(async () => {
  at = await temporaryStore()
  clock = new FakeClock(NOW)
  tried = []
  lines = []
  result = () => TAKEN
})
afterEach(() => at.remove())

async function workerOf(...outbox: readonly PushMessage[]) {
  await at.store.commit({ outbox })
  const line = (level: string) => (fields: Record<string, unknown>) => {
    lines.push({ level, fields })
  }
  const send = async (message: PushMessage) => {
    tried.push(message.id)
    return result(message)
  }
  const log = { info: line('info'), warn: line('warn'), error: line('error') }
  return createPushWorker({ store: at.store, push: { send }, clock, log })
}

async function drain(worker: { pass(): Promise<number> }): Promise<void> {
  while ((await worker.pass()) > 0);
}

describe('pushes', () => {
  it('of one request leave in order, and one that is not taken holds up no other request', async () => {
    const [first, second, other] = [aPush(), aPush({ version: 3 }), aPush({ referralId: 'r2', version: 2 })]
    const worker = await workerOf(second, other, first)
    result = ({ id }) => (id === first.id ? DOWN : TAKEN)
    await drain(worker)
    expect(tried.sort()).toEqual([first.id, other.id].sort())
    tried = []
    result = () => TAKEN
    clock.advance({ hours: 1 })
    await drain(worker)
    await drain(worker)
    expect(tried).toEqual([first.id, second.id])
  })

  it('that are given up let the next one go, and say so in the log without more than the reference', async () => {
    const worker = await workerOf(aPush(), aPush({ version: 3, kind: 'referral.answered' }))
    result = ({ version }) => (version === 1 ? { kind: 'answered', status: 410, retryAfter: null } : TAKEN)
    await drain(worker)
    expect(tried).toEqual([aPush().id, aPush({ version: 3 }).id])
    expect(lines).toEqual([
      {
        level: 'error',
        fields: { push: 'referral.submitted', reference: aPush().reference, attempts: 1, reason: '410' },
      },
    ])
  })

  it('go on after a restart where they were, and end after five days', async () => {
    result = () => DOWN
    await drain(await workerOf(aPush()))
    await at.reopen()
    const worker = await workerOf()
    for (let hour = 0; hour < 24 * 6; hour++) {
      clock.advance({ hours: 1 })
      await drain(worker)
    }
    expect(tried.length).toBeGreaterThan(100)
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(1)
    result = () => TAKEN
    const before = tried.length
    clock.advance({ days: 30 })
    await drain(worker)
    expect(tried).toHaveLength(before)
  })

  it('are tried at most eight at a time', async () => {
    const worker = await workerOf(...Array.from({ length: 20 }, (_, index) => aPush({ referralId: `r${index}` })))
    expect(await worker.pass()).toBe(8)
  })
})
