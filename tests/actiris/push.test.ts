import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createActirisPush } from '../../src/actiris/push.js'
import { pushed } from '../../src/actiris/wire/answers.js'
import { NOW } from '../builders/aReferral.js'
import { aPush } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { FakeReceiver, OUT_SECRET } from '../fakes/fakeReceiver.js'

const OTHER = `whsec_${Buffer.alloc(32, 9).toString('base64')}`
const TIMEOUT_MS = 200
let clock: FakeClock
let receiver: FakeReceiver
beforeEach(async () => {
  clock = new FakeClock(NOW)
  receiver = await FakeReceiver.start(() => clock.now())
})
afterEach(() => receiver.stop())

const push = (other: { readonly url?: string; readonly secrets?: readonly string[] } = {}) =>
  createActirisPush({ url: receiver.url, secrets: [OUT_SECRET], clock, timeoutMs: TIMEOUT_MS, ...other })

describe('a push on the wire', () => {
  it('says which request changed and nothing more, signed for the public library', async () => {
    const { id, reference } = aPush({ version: 4 })
    expect(await push().send(aPush({ version: 4, kind: 'referral.answered' }))).toMatchObject({
      kind: 'answered',
      status: 204,
    })
    const [call] = receiver.taken
    expect(call?.body).toEqual({ type: 'referral.answered', reference, version: 4, occurredAt: NOW.toISOString() })
    expect(pushed.safeParse(call?.body).error).toBeUndefined()
    expect(call?.id).toBe(id)
  })

  it('keeps its id when it is repeated, and is signed anew', async () => {
    receiver.fault = () => ({ status: 500 })
    await push().send(aPush())
    clock.advance({ hours: 10 })
    receiver.fault = () => undefined
    await push().send(aPush())
    const [first, second] = receiver.calls
    expect(second?.id).toBe(first?.id)
    expect(second?.body).toEqual(first?.body)
    expect(Number(second?.timestamp) - Number(first?.timestamp)).toBe(36_000)
    expect(second?.signature).not.toBe(first?.signature)
    expect(receiver.refusals).toEqual([])
  })

  it.each([
    ['the first', [OUT_SECRET, OTHER]],
    ['the second', [OTHER, OUT_SECRET]],
  ])('is signed with every secret: the receiver may know only %s', async (_which, secrets) => {
    expect(await push({ secrets }).send(aPush())).toMatchObject({ status: 204 })
    expect(receiver.taken[0]?.signature.split(' ')).toHaveLength(2)
  })

  it('is refused by a receiver that knows none of them', async () => {
    expect(await push({ secrets: [OTHER] }).send(aPush())).toMatchObject({ kind: 'answered', status: 401 })
  })

  it('tells the status, and how long the receiver wants to wait', async () => {
    receiver.fault = () => ({ status: 429, headers: { 'retry-after': '30' } })
    expect(await push().send(aPush())).toEqual({ kind: 'answered', status: 429, retryAfter: '30' })
  })

  it('follows no redirection', async () => {
    const elsewhere = await FakeReceiver.start(() => clock.now())
    receiver.fault = () => ({ status: 307, headers: { location: elsewhere.url } })
    expect(await push().send(aPush())).toMatchObject({ kind: 'answered', status: 307 })
    expect([elsewhere.calls, elsewhere.refusals]).toEqual([[], []])
    await elsewhere.stop()
  })

  it('is one call, also when the line drops', async () => {
    receiver.fault = () => ({ drop: true })
    expect(await push().send(aPush())).toEqual({ kind: 'unanswered', reason: expect.stringMatching(/^\w+$/) })
    expect(receiver.calls).toHaveLength(1)
  })

  it('does not wait for a receiver that hangs', async () => {
    receiver.fault = () => ({ hang: true })
    expect(await push().send(aPush())).toEqual({ kind: 'unanswered', reason: 'TimeoutError' })
  })

  it('says that nobody is there', async () => {
    const { url } = receiver
    await receiver.stop()
    expect(await push({ url }).send(aPush())).toEqual({ kind: 'unanswered', reason: 'ECONNREFUSED' })
    receiver = await FakeReceiver.start(() => clock.now())
  })
})
