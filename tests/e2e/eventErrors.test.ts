import { describe, expect, it } from '@jest/globals'
import { SECRET } from '../fakes/fakeActiris.js'
import { files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const OTHER_SECRET = `whsec_${Buffer.from('another secret, of 32 bytes too!').toString('base64')}`
const SCHEDULE = { at: '2026-09-03T10:00:00+02:00', service: 'Accueil', channel: 'office' }

const WRONG: readonly (readonly [string, object])[] = [
  ['/type', { type: 'escalate' }],
  ['/type', {}],
  ['/occurredAt', { type: 'receive', occurredAt: 'yesterday' }],
  ['/occurredAt', { type: 'receive', occurredAt: '2026-09-01T10:06:00+02:00' }],
  ['/expectedVersion', { type: 'receive', expectedVersion: '1' }],
  ['/reference', { type: 'receive', reference: 42 }],
  ['/adviser/name', { type: 'receive', adviser: { phone: '02' } }],
  ['/data/reason', { type: 'reject', data: { reason: 'BECAUSE' } }],
  ['/data/text', { type: 'reject', data: { reason: 'OTHER', text: 'short' } }],
  ['/data/at', { type: 'schedule', data: { ...SCHEDULE, at: '2026-09-03T10:00:00' } }],
  ['/data/at', { type: 'schedule', data: { ...SCHEDULE, at: '2026-09-03T10:00:00+05:00' } }],
  ['/data/at', { type: 'schedule', data: { ...SCHEDULE, at: '2026-08-31T10:00:00+02:00' } }],
  ['/data/place', { type: 'schedule', data: { at: SCHEDULE.at, service: 'Accueil' } }],
  ['/data/question', { type: 'askInfo', data: {} }],
  ['/data/askedBy', { type: 'cancelAppointment', data: { askedBy: 'neighbour', reason: 'x' } }],
  ['/data/reason', { type: 'reschedule', data: { ...SCHEDULE, askedBy: 'cpas' } }],
  ['/data/absenceOf', { type: 'justifyAbsence', data: { text: 'x', absenceOf: 'hier' } }],
  ['/data/text', { type: 'message', data: { text: 'x'.repeat(3_001) } }],
  ['/data/justified', { type: 'absent', data: {} }],
  ['/data/facts', { type: 'close', data: { outcome: 'OTHER', needs: 'x', perspectives: 'x' } }],
]

/** Every refusal is a problem of RFC 9457. */
const problem = (status: number, body: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: { type: 'about:blank', title: expect.any(String), ...body },
})

describe('an event of Actiris', () => {
  it('whose signature is missing, stale, early, wrong or over other bytes is 401', () =>
    inWorld(async ({ actiris, amelie, now }) => {
      const reference = await files(amelie)
      const event = { type: 'receive', reference }
      const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
      for (const options of [
        { headers: { 'webhook-signature': '' } },
        { headers: { 'webhook-id': '' } },
        { headers: { 'webhook-timestamp': 'now' } },
        { headers: { 'webhook-id': 'another-id' } },
        { signedAt: minutes(-6) },
        { signedAt: minutes(6) },
        { secret: OTHER_SECRET },
        { signedBody: JSON.stringify({ ...event, type: 'reject' }) },
      ]) {
        expect(await actiris.sends(event, options)).toMatchObject(problem(401))
      }
      expect(await actiris.sends(event, { signedAt: minutes(-4) })).toMatchObject({ status: 202 })
    }))

  it('that is not JSON is 400, not called JSON 415, too large 413', () =>
    inWorld(async ({ actiris }) => {
      expect(await actiris.posts('{"type":')).toMatchObject(problem(400))
      expect(await actiris.posts('{}', { headers: { 'content-type': 'text/plain' } })).toMatchObject(problem(415))
      expect(await actiris.posts(JSON.stringify({ type: 'x'.repeat(70_000) }))).toMatchObject(problem(413))
    }))

  it('for a reference that nobody has, or with a wrong check digit, is 404', () =>
    inWorld(async ({ actiris }) => {
      for (const reference of ['ACT-2026-000042-5', 'ACT-2026-000042-6', 'ACT', 'no reference']) {
        expect(await actiris.sends({ type: 'receive', reference })).toMatchObject(problem(404))
      }
    }))

  it('finds its request whatever the case, spaces and dashes of the reference', () =>
    inWorld(async ({ actiris, amelie }) => {
      const reference = await files(amelie)
      const spoken = reference.toLowerCase().replaceAll('-', ' ')
      expect(await actiris.sends({ type: 'receive', reference: spoken })).toMatchObject({
        status: 202,
        body: { reference, status: 'received', version: 2 },
      })
    }))

  it('that is impossible now, or expects another version, is 409 with where the request stands', () =>
    inWorld(async ({ actiris, amelie }) => {
      const reference = await files(amelie)
      const standing = {
        status: 'submitted',
        version: 1,
        allowed: ['receive', 'askInfo', 'reject', 'schedule', 'message'],
      }
      for (const event of [
        { type: 'attended' },
        { type: 'absent', data: { justified: false } },
        { type: 'feedback', data: { facts: 'x' } },
        { type: 'receive', expectedVersion: 2 },
      ]) {
        expect(await actiris.sends({ ...event, reference })).toMatchObject(problem(409, standing))
      }
    }))

  it('that is wrong somewhere is 422 with a pointer to it, whatever is wrong', () =>
    inWorld(async ({ actiris, amelie }) => {
      const reference = await files(amelie)
      for (const [pointer, event] of WRONG) {
        const errors = expect.arrayContaining([{ pointer, detail: expect.any(String) }])
        expect(await actiris.sends({ reference, ...event })).toMatchObject(problem(422, { errors }))
      }
    }))
})

it('accepts both secrets while they are rotated', () =>
  inWorld(
    async ({ actiris, amelie }) => {
      const reference = await files(amelie)
      const event = { type: 'feedback', reference, data: { facts: 'x' } }
      for (const secret of [SECRET, OTHER_SECRET]) {
        expect((await actiris.sends(event, { secret })).status).toBe(409)
      }
    },
    { config: { actirisSecrets: [SECRET, OTHER_SECRET] } },
  ))

it('accepts no event at all while no secret is set', () =>
  inWorld(
    async ({ actiris }) => {
      expect((await actiris.sends({ type: 'receive', reference: 'ACT-2026-000042-5' })).status).toBe(401)
    },
    { config: { actirisSecrets: [] } },
  ))
