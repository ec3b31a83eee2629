import { beforeEach, expect, it } from '@jest/globals'
import { type Lane, Limiter } from '../../src/delivery/limiter.js'
import { createPacing, type Pacing } from '../../src/delivery/pacing.js'
import type { SendResult } from '../../src/usecases/sending.js'
import { NOW } from '../builders/aReferral.js'

const SENT: SendResult = { kind: 'sent', activityId: 'bot-1' }
let at: number
/** By how much somebody has set the wall clock, in milliseconds. */
let set: number
let limiter: Limiter
let pacing: Pacing
let sent: { readonly id: string; readonly atMs: number }[]

/** Time goes on by waiting only. */
beforeEach(() => {
  at = NOW.getTime()
  set = 0
  sent = []
  limiter = new Limiter()
  const wait = async (ms: number) => {
    at += ms
  }
  pacing = createPacing({ limiter, clock: { now: () => new Date(at + set) }, steadyMs: () => at, wait })
})

const lane = (conversation = 'chat'): Lane => ({ tenant: 'cpas', conversation })
const send = (id: string, to = lane()) =>
  pacing.send(id, to, 'notice', async () => {
    limiter.count(to, at)
    sent.push({ id, atMs: at - NOW.getTime() })
    return SENT
  })

it('a first message leaves at once', async () => {
  expect(await send('m1')).toEqual(SENT)
  expect(sent).toEqual([{ id: 'm1', atMs: 0 }])
})

it('what has to wait longer goes back, keeps its place and leaves in its order', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `m${index}`)
  const due = new Map(ids.map((id) => [id, at]))
  while (due.size > 0) {
    at = Math.max(at, Math.min(...due.values()))
    const ready = [...due].filter(([, dueAt]) => dueAt <= at).map(([id]) => id)
    await Promise.all(
      ready.map(async (id) => {
        const result = await send(id)
        if (result.kind === 'later') due.set(id, result.at.getTime())
        else due.delete(id)
      }),
    )
  }
  expect(sent.map(({ id }) => id)).toEqual(ids)
  expect(sent.at(-1)?.atMs).toBeLessThan(12_000)
})

it('what goes back holds up nobody: another conversation’s leaves meanwhile', async () => {
  const results = await Promise.all(Array.from({ length: 40 }, (_, index) => send(`m${index}`)))
  expect(results.filter(({ kind }) => kind === 'later').length).toBeGreaterThan(25)
  expect(await send('other', lane('other'))).toEqual(SENT)
})

it('an edit that waits for its room holds up no notice of the same conversation', async () => {
  for (let told = 0; told < 4; told++) limiter.count(lane(), at - 500)
  const room = Promise.withResolvers<void>()
  const waits = async (ms: number) => {
    await room.promise
    at += ms
  }
  const held = createPacing({ limiter, clock: { now: () => new Date(at + set) }, steadyMs: () => at, wait: waits })
  const order: string[] = []
  const leaves = (rank: 'notice' | 'edit') =>
    held.send(rank, lane(), rank, async () => {
      order.push(rank)
      return SENT
    })
  const edit = leaves('edit')
  const noticed = await Promise.race([leaves('notice'), new Promise((late) => setTimeout(late, 200, 'held up'))])
  expect(noticed).toEqual(SENT)
  room.resolve()
  expect(await edit).toEqual(SENT)
  expect(order).toEqual(['notice', 'edit'])
})

it('what Teams holds goes back until then, also with a place already', async () => {
  limiter.hold(lane(), false, at + 60_000, at)
  expect(await send('m1')).toEqual({ kind: 'later', at: new Date(NOW.getTime() + 59_250) })
})

it('one that hangs makes those behind it go back before their lease ends', async () => {
  const hanging = pacing.send('m1', lane(), 'notice', async () => {
    at += 30_000
    return { kind: 'unknown', reason: 'TimeoutError' }
  })
  const behind = send('m2')
  expect((await hanging).kind).toBe('unknown')
  expect((await behind).kind).toBe('later')
  expect(sent).toEqual([])
})

it('a clock that is set back an hour holds up nothing, and what goes back is due by the clock as it is then', async () => {
  limiter.hold(lane(), false, at + 600, at)
  set = -3_600_000
  expect(await send('m1')).toEqual(SENT)
  expect(sent.at(-1)?.atMs).toBeLessThan(1_000)
  const results = await Promise.all(Array.from({ length: 40 }, (_, index) => send(`more ${index}`)))
  const dueMs = results.flatMap((result) => (result.kind === 'later' ? [result.at.getTime() - (at + set)] : []))
  expect(Math.min(...dueMs)).toBeGreaterThan(0)
  expect(Math.max(...dueMs)).toBeLessThan(30_000)
})
