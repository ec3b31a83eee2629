import { expect, it } from '@jest/globals'
import { measuredSender, measuredStore } from '../../src/metrics/measured.js'
import { createMetrics } from '../../src/metrics/metrics.js'
import type { OutboxFigures } from '../../src/usecases/outbox.js'
import type { Store } from '../../src/usecases/ports.js'
import type { SendResult } from '../../src/usecases/sending.js'
import { later, NOW } from '../builders/aReferral.js'
import { aContact } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'

const NOTHING: OutboxFigures = { counts: [], oldest: {} }
const metricsOf = (outbox: () => Promise<OutboxFigures> = async () => NOTHING) =>
  createMetrics({
    outbox,
    access: async () => ({ open: 3, late: 1 }),
    directory: () => ({ members: 12, isRefused: true }),
    clock: new FakeClock(NOW),
  })
const linesOf = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(name))

it('turns and calls are counted and timed by their kinds and ends', async () => {
  const metrics = metricsOf()
  metrics.turned('press', 'answered', 0.2)
  metrics.turned('press', 'answered', 0.02)
  metrics.turned('message', 'failed', 3)
  metrics.called('GET', '/api/actiris/v1/referrals/:reference', 429, 0.001)
  const text = await metrics.text()
  expect(text).toContain('passerelle_turn_seconds_count{kind="press",outcome="answered"} 2')
  expect(text).toContain('passerelle_turn_seconds_bucket{le="0.025",kind="press",outcome="answered"} 1')
  expect(text).toContain('passerelle_turn_seconds_sum{kind="message",outcome="failed"} 3')
  expect(text).toContain(
    'passerelle_http_seconds_count{method="GET",route="/api/actiris/v1/referrals/:reference",status="429"} 1',
  )
})

it('members in force are counted, and a directory file that cannot be used is told', async () => {
  const text = await metricsOf().text()
  expect(linesOf(text, 'passerelle_directory')).toEqual([
    'passerelle_directory_members 12',
    'passerelle_directory_refused 1',
  ])
})

it('requests for access that wait are counted, and those that wait for long', async () => {
  expect(linesOf(await metricsOf().text(), 'passerelle_access')).toEqual([
    'passerelle_access_requests{which="all"} 3',
    'passerelle_access_requests{which="late"} 1',
  ])
})

it('requests to Teams are counted by their results, a 429 apart', async () => {
  const metrics = metricsOf()
  const results: SendResult[] = [
    { kind: 'sent', activityId: 'a' },
    { kind: 'retry', reason: '429', retryAfterS: 2 },
    { kind: 'retry', reason: 'ECONNREFUSED' },
  ]
  const sender = measuredSender(
    { post: async () => results[0] as SendResult, update: async () => results[0] as SendResult },
    metrics,
  )
  await sender.update(aContact().address, 'a', {})
  while (results.length > 0) {
    await sender.post(aContact().address, {})
    results.shift()
  }
  const text = await metrics.text()
  expect(linesOf(text, 'passerelle_teams_send_seconds_count')).toEqual([
    'passerelle_teams_send_seconds_count{way="update",outcome="sent"} 1',
    'passerelle_teams_send_seconds_count{way="post",outcome="sent"} 1',
    'passerelle_teams_send_seconds_count{way="post",outcome="retry"} 2',
  ])
  expect(text).toContain('passerelle_teams_throttled_total 1')
})

it('commits are counted by how they ended, also when the store fails', async () => {
  const metrics = metricsOf()
  const ends: (() => Promise<'done' | 'stale'>)[] = [
    async () => 'done',
    async () => 'stale',
    () => Promise.reject(new Error('disk')),
  ]
  const store = measuredStore({ commit: () => ends.shift()?.() } as unknown as Store, metrics)
  expect([await store.commit({}), await store.commit({})]).toEqual(['done', 'stale'])
  await expect(store.commit({})).rejects.toThrow('disk')
  const text = await metrics.text()
  expect(linesOf(text, 'passerelle_commit_seconds_count')).toEqual([
    'passerelle_commit_seconds_count{outcome="done"} 1',
    'passerelle_commit_seconds_count{outcome="stale"} 1',
    'passerelle_commit_seconds_count{outcome="error"} 1',
  ])
})

it('the outbox is told as it stands at that moment: states, reasons, the age of the oldest', async () => {
  const blocked = { what: 'notice', state: 'blocked', reason: 'never installed', count: 3 } as const
  let figures: OutboxFigures = { counts: [blocked], oldest: { notice: later(-1).toISOString() } }
  const metrics = metricsOf(async () => figures)
  const first = await metrics.text()
  expect(first).toContain('passerelle_outbox_messages{what="notice",state="blocked",reason="never installed"} 3')
  expect(first).toContain('passerelle_outbox_oldest_seconds{what="notice"} 3600')
  expect(first).toContain('passerelle_outbox_oldest_seconds{what="push"} 0')
  figures = NOTHING
  expect(linesOf(await metrics.text(), 'passerelle_outbox_messages{')).toEqual([])
})

it('reasons that others name do not grow without end', async () => {
  const counts = Array.from({ length: 50 }, (_, index) => ({
    what: 'notice' as const,
    state: 'failed' as const,
    reason: `400 Code${index}`,
    count: index + 1,
  }))
  const text = await metricsOf(async () => ({ counts, oldest: {} })).text()
  const lines = linesOf(text, 'passerelle_outbox_messages{')
  expect(lines).toHaveLength(21)
  expect(text).toContain('reason="400 Code49"} 50')
  expect(text).toContain(`reason="other"} ${(30 * 31) / 2}`)
})

it('a store that is away hides nothing else', async () => {
  const metrics = metricsOf(() => Promise.reject(new Error('away')))
  metrics.turned('message', 'answered', 1)
  const text = await metrics.text()
  expect(text).toContain('passerelle_outbox_readable 0')
  expect(text).toContain('passerelle_turn_seconds_count{kind="message",outcome="answered"} 1')
  expect(text).toMatch(/^process_cpu_seconds_total/m)
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds/m)
})
