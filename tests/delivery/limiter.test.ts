import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Lane, Limiter } from '../../src/delivery/limiter.js'
import { runs } from '../builders/longRun.js'

const NOW = 1_000_000
const lane = (conversation = 'chat', tenant = 'cpas'): Lane => ({ tenant, conversation })
const TEAMS = [
  [7, 1_000],
  [8, 2_000],
  [60, 30_000],
  [1_800, 3_600_000],
] as const

/** The most that stands in any window of that length. */
function most(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.max(0, ...sorted.map((at) => sorted.filter((other) => other >= at && other < at + ms).length))
}

describe('one conversation', () => {
  it('gets places in the order of asking, within every limit of Teams and at their pace', () => {
    const limiter = new Limiter()
    const places = Array.from({ length: 300 }, () => limiter.planConversation(lane(), 'notice', NOW))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(TEAMS.map(([, ms]) => most(places, ms))).toEqual([7, 8, 60, 300])
    expect((places.at(-1) ?? 0) - NOW).toBeLessThan(137_000)
  })

  it('never has more than Teams takes, whatever is sent when', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { maxLength: 150 }), (waits) => {
        const limiter = new Limiter()
        const sent: number[] = []
        for (const wait of waits) {
          const at = limiter.freeAt(lane(), 'notice', (sent.at(-1) ?? NOW) + wait)
          limiter.count(lane(), at)
          sent.push(at)
        }
        for (const [count, ms] of TEAMS) expect(most(sent, ms)).toBeLessThanOrEqual(count)
      }),
      { numRuns: runs(50, 1_000) },
    )
  })

  it('does not count replies and cards redrawn, however fast somebody presses', () => {
    const limiter = new Limiter()
    for (let press = 0; press < 60; press++) limiter.count(lane(), NOW - 40 * press, 'replies')
    expect(limiter.planConversation(lane(), 'notice', NOW)).toBe(NOW)
  })

  it('counts what was sent besides, which waited for nobody', () => {
    const limiter = new Limiter()
    for (let reply = 0; reply < 7; reply++) limiter.count(lane(), NOW)
    expect(limiter.freeAt(lane(), 'notice', NOW)).toBeGreaterThan(NOW + 1_000)
    expect(limiter.planConversation(lane(), 'notice', NOW)).toBeGreaterThan(NOW + 1_000)
  })

  it('holds up no other conversation', () => {
    const limiter = new Limiter()
    for (let notice = 0; notice < 100; notice++) limiter.planConversation(lane(), 'notice', NOW)
    limiter.hold(lane(), false, NOW + 60_000, NOW)
    expect(limiter.planConversation(lane('other'), 'notice', NOW)).toBe(NOW)
    expect(limiter.freeAt(lane('other'), 'notice', NOW)).toBe(NOW)
  })
})

describe('a tenant', () => {
  it.each([2, 3])('gets no more from %i bots together than from one', (bots) => {
    const places = Array.from({ length: bots }, () => {
      const limiter = new Limiter()
      limiter.sharedBy(bots)
      return Array.from({ length: 100 }, (_, notice) => limiter.planTenant(lane(`chat${notice}`), 'notice', NOW))
    }).flat()
    expect(most(places, 1_000)).toBeLessThanOrEqual(48 + bots)
    expect(Math.max(...places) - NOW).toBeLessThan((bots * 100_000) / 48)
  })

  it('has all its room again for the bot that is left', () => {
    const limiter = new Limiter()
    limiter.sharedBy(2)
    limiter.sharedBy(1)
    const places = Array.from({ length: 48 }, (_, notice) => limiter.planTenant(lane(`c${notice}`), 'notice', NOW))
    expect((places.at(-1) ?? 0) - NOW).toBeLessThan(1_000)
  })

  it('lets no bot send more than its share at once, whatever was planned', () => {
    const limiter = new Limiter()
    limiter.sharedBy(2)
    for (let sent = 0; sent < 25; sent++) limiter.count(lane(`chat${sent}`), NOW)
    expect(limiter.freeAt(lane('other'), 'notice', NOW)).toBeGreaterThan(NOW + 1_000)
  })

  it('gets 48 a second, evenly, and holds up no other tenant', () => {
    const limiter = new Limiter()
    const places = Array.from({ length: 480 }, (_, at) => limiter.planTenant(lane(`chat ${at}`), 'notice', NOW))
    expect((places.at(-1) ?? 0) - NOW).toBeCloseTo((479 * 1_000) / 48)
    expect(limiter.planTenant(lane('chat', 'other'), 'notice', NOW)).toBe(NOW)
  })

  it('counts what was held up on its way from when it must have arrived', () => {
    const limiter = new Limiter()
    const answered = Array.from({ length: 50 }, (_, index) => limiter.count(lane(`chat ${index}`), NOW))
    for (const answer of answered.slice(0, 49)) answer(NOW + 20)
    answered.at(-1)?.(NOW + 900)
    expect(limiter.freeAt(lane('another'), 'notice', NOW + 900)).toBe(NOW + 1_030)
    for (let next = 0; next < 49; next++) limiter.count(lane(`next ${next}`), NOW + 1_030)
    expect(limiter.freeAt(lane('another'), 'notice', NOW + 1_700)).toBeGreaterThan(NOW + 1_900)
  })

  it('is never sent more than 50 a second', () => {
    const limiter = new Limiter()
    for (let count = 0; count < 50; count++) limiter.count(lane(`chat ${count}`), NOW)
    expect(limiter.freeAt(lane('another'), 'notice', NOW + 10)).toBe(NOW + 1_030)
  })
})

describe('Teams refuses for haste', () => {
  it('one conversation: it is held, and what was planned there is planned after that', () => {
    const limiter = new Limiter()
    for (let notice = 0; notice < 100; notice++) limiter.planConversation(lane(), 'notice', NOW)
    limiter.hold(lane(), false, NOW + 9_000, NOW)
    expect(limiter.freeAt(lane(), 'notice', NOW)).toBe(NOW + 9_000)
    expect(limiter.planConversation(lane(), 'notice', NOW)).toBe(NOW + 9_000)
  })

  it('the whole tenant, told so', () => {
    const limiter = new Limiter()
    limiter.hold(lane(), true, NOW + 9_000, NOW)
    expect(limiter.freeAt(lane('other'), 'notice', NOW)).toBe(NOW + 9_000)
    expect(limiter.freeAt(lane('other', 'another'), 'notice', NOW)).toBe(NOW)
  })

  it('the whole tenant, when several conversations are refused within a second', () => {
    const limiter = new Limiter()
    for (const chat of ['a', 'b', 'a', 'c']) limiter.hold(lane(chat), false, NOW + 9_000, NOW)
    expect(limiter.freeAt(lane('d'), 'notice', NOW)).toBe(NOW + 9_000)
  })
})

describe('edits', () => {
  it('are planned after the notices that wait, and leave room for them', () => {
    const limiter = new Limiter()
    const notices = Array.from({ length: 48 }, (_, at) => limiter.planTenant(lane(`chat ${at}`), 'notice', NOW))
    expect(limiter.planTenant(lane(), 'edit', NOW)).toBeGreaterThan(notices.at(-1) ?? 0)
    for (let count = 0; count < 40; count++) limiter.count(lane(`chat ${count}`), NOW)
    expect(limiter.freeAt(lane('new'), 'edit', NOW)).toBeGreaterThan(NOW)
    expect(limiter.freeAt(lane('new'), 'notice', NOW)).toBe(NOW)
  })
})
