import { beforeAll, describe, expect, it } from '@jest/globals'
import type { ReferralEvent } from '../../src/domain/referral.js'
import { runs } from '../builders/longRun.js'
import { acts, files } from '../fakes/journeys.js'
import { LIVES, type Step } from '../fakes/lives.js'
import { inWorld, type World } from '../fakes/world.js'

const ADVISER = { name: 'Chloé Lambert', email: 'chloe-lambert@example.test' }

/** Which of Actiris' acts come through the API; the CPAS acts by card always. */
type ByCall = (index: number) => boolean
const ALL_WAYS: readonly (readonly [string, ByCall])[] = [
  ['in turn, first by card', (index) => index % 2 === 1],
  ['through the signed API', () => true],
  ['in turn, first by call', (index) => index % 2 === 0],
]
const WAYS = ALL_WAYS.slice(0, runs(1, 3))

async function lives(world: World, steps: readonly Step[], told: readonly string[], byCall: ByCall) {
  const { amelie } = world
  const reference = await files(amelie)
  for (const [index, step] of steps.entries()) {
    world.passes(step.after ?? {})
    await doStep(world, reference, step, index, byCall)
  }
  const summaries = told.map((label) => `${reference} · ${label}`)
  await world.teams.until(() => (amelie.notices.length >= told.length ? true : undefined), 'the last notice')
  expect(amelie.notices).toEqual(summaries)
  const { events, ...request } = await world.stored(reference)
  return { events: events.map(withoutTraces), request }
}

async function doStep(world: World, reference: string, { verb, inputs, call }: Step, index: number, byCall: ByCall) {
  const { actiris, amelie, chloe } = world
  if (call && byCall(index)) {
    const sent = await actiris.sends({ ...call, reference, expectedVersion: index + 1, adviser: ADVISER })
    expect(sent).toMatchObject({ status: 202, body: { reference, version: index + 2 } })
    return
  }
  await acts(call ? chloe : amelie, reference, verb, inputs)
}

/** An event without when it was made and by whom, and without what only the desk knows of its adviser. */
function withoutTraces(event: ReferralEvent): object {
  const { at: _at, by, occurredAt: _occurredAt, ...what } = event
  const text = JSON.stringify({ ...what, side: by.side }, (key, value) =>
    NOT_CALLED.includes(key) ? undefined : value,
  )
  return JSON.parse(text)
}
const NOT_CALLED = ['member', 'words']

describe.each(Object.entries(LIVES))('a life %s', (_, { steps, told, ends }) => {
  let byCard: Awaited<ReturnType<typeof lives>>
  beforeAll(() =>
    inWorld(async (world) => {
      byCard = await lives(world, steps, told, () => false)
    }),
  )

  it('by card is as it should be', () => {
    expect(byCard.events).toHaveLength(steps.length + 1)
    expect(byCard.request.status).toBe(ends)
  })

  it.each(WAYS)('leaves the same events, state and notices %s', (_how, byCall) =>
    inWorld(async (world) => {
      const { events, request } = await lives(world, steps, told, byCall)
      expect(events).toEqual(byCard.events)
      const { status, version, attended, unjustifiedAbsences, appointment, resumableFrom } = byCard.request
      expect(request).toMatchObject({ status, version, attended, unjustifiedAbsences })
      expect([request.appointment, request.resumableFrom]).toEqual([appointment, resumableFrom])
    }),
  )
})
