import { expect, it } from '@jest/globals'
import type { ReferralEvent } from '../../src/domain/referral.js'
import { APPOINTMENT, acts, CLOSING, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

const ADVISER = { name: 'Chloé Lambert', email: 'chloe-lambert@example.test' }
const { date, time, duration, ...place } = APPOINTMENT
const SCHEDULE = { at: `${date}T${time}:00+02:00`, durationMinutes: Number(duration), ...place }

/** Each act of a life, by card and by call. */
const LIFE = [
  {
    verb: 'desk.receive',
    inputs: {},
    call: { type: 'receive' },
    answer: { status: 'received', version: 2 },
  },
  {
    verb: 'desk.schedule',
    inputs: APPOINTMENT,
    call: { type: 'schedule', data: SCHEDULE },
    answer: { status: 'scheduled', version: 3 },
  },
  {
    verb: 'desk.attended',
    inputs: { late: 'true' },
    call: { type: 'attended', data: { late: true } },
    answer: { status: 'in_progress', version: 4 },
  },
  {
    verb: 'desk.feedback',
    inputs: { needs: 'Un cours' },
    call: { type: 'feedback', data: { needs: 'Un cours' } },
    answer: { status: 'in_progress', version: 5 },
  },
  {
    verb: 'desk.close',
    inputs: CLOSING,
    call: { type: 'close', data: CLOSING },
    answer: { status: 'closed', version: 6 },
  },
] as const

type By = (index: number) => 'card' | 'call'

async function lives(world: World, by: By): Promise<readonly object[]> {
  const { actiris, amelie, chloe } = world
  const reference = await files(amelie)
  for (const [index, { verb, inputs, call, answer }] of LIFE.entries()) {
    if (verb === 'desk.attended') world.passes({ hours: 49 })
    if (by(index) === 'card') await acts(chloe, reference, verb, inputs)
    else {
      const sent = await actiris.sends({ ...call, reference, expectedVersion: index + 1, adviser: ADVISER })
      expect(sent).toMatchObject({ status: 202, body: { reference, ...answer } })
    }
  }
  await amelie.notice(`${reference} · Clôturée`)
  expect(amelie.notices).toHaveLength(4)
  const { events, status } = await world.stored(reference)
  expect(status).toBe('closed')
  return events.map(withoutTraces)
}

/** An event without when it was made, by whom, and which way it came. */
function withoutTraces(event: ReferralEvent): object {
  const { at: _at, by: _by, occurredAt: _occurredAt, ...what } = event
  const { adviser: _adviser, contact: _contact, ...rest } = { adviser: undefined, contact: undefined, ...what }
  return JSON.parse(JSON.stringify(rest))
}

it.each<[string, By]>([
  ['through the signed API', () => 'call'],
  ['first by card, then through the API', (index) => (index < 2 ? 'card' : 'call')],
  ['in turn', (index) => (index % 2 === 0 ? 'call' : 'card')],
])('a life %s leaves the same events as one by card', (_how, by) =>
  inWorld(async (byCard) => {
    const expected = await lives(byCard, () => 'card')
    expect(expected).toHaveLength(6)
    await inWorld(async (other) => {
      expect(await lives(other, by)).toEqual(expected)
    })
  }),
)

it('two unjustified absences reported by the API warn, then stop, and a fault of the service counts for nothing', () =>
  inWorld(async (world) => {
    const { actiris, amelie } = world
    const reference = await files(amelie)
    const misses = async (data: object) => {
      const at = new Date(world.now.getTime() + 3_600_000).toISOString()
      await actiris.sends({ type: 'schedule', reference, data: { at, service: 'Accueil', channel: 'phone' } })
      world.passes({ hours: 2 })
      return (await actiris.sends({ type: 'absent', reference, data })).body.status
    }
    expect(await misses({ justified: false, fault: 'service' })).toBe('received')
    expect(await misses({ justified: true, motive: 'illness' })).toBe('received')
    expect(await misses({ justified: false })).toBe('warned')
    expect(await misses({ justified: false })).toBe('stopped')
    await amelie.notice(`${reference} · Arrêtée`)
  }))
