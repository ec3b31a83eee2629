import { describe, expect, it } from '@jest/globals'
import { files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

const SCHEDULE = { at: '2026-09-03T10:00:00+02:00', service: 'Accueil', channel: 'office' }

describe('an event that comes again', () => {
  it('under the same id gets the same answer, even days and acts later, and nothing is done twice', () =>
    inWorld(async (world) => {
      const { actiris, amelie } = world
      const reference = await files(amelie)
      const body = JSON.stringify({ type: 'receive', reference, occurredAt: world.now.toISOString() })
      const first = await actiris.posts(body, { id: 'evt-1' })
      await actiris.sends({ type: 'schedule', reference, data: SCHEDULE })
      world.passes({ days: 5 })
      await world.restartBot()
      expect(await actiris.posts(body, { id: 'evt-1' })).toEqual(first)
      expect(first).toMatchObject({ status: 202, body: { reference, status: 'received', version: 2 } })
      expect((await world.stored(reference)).version).toBe(3)
    }))

  it('under the same id with another body is 422; a refused id is judged afresh', () =>
    inWorld(async ({ actiris, amelie }) => {
      const reference = await files(amelie)
      const tooSoon = await actiris.sends({ type: 'attended', reference }, { id: 'evt-1' })
      expect(tooSoon.status).toBe(409)
      expect((await actiris.sends({ type: 'receive', reference }, { id: 'evt-1' })).status).toBe(202)
      const reused = await actiris.sends({ type: 'reject', reference, data: { reason: 'OTHER' } }, { id: 'evt-1' })
      expect(reused).toMatchObject({ status: 422, contentType: 'application/problem+json' })
    }))

  it('under another id with the same reference, type, instant and data gets the first answer', () =>
    inWorld(async (world) => {
      const { actiris, amelie } = world
      const reference = await files(amelie)
      const event = { type: 'schedule', reference, data: SCHEDULE, occurredAt: world.now.toISOString() }
      const first = await actiris.sends(event, { id: 'evt-1' })
      expect(await actiris.sends(event, { id: 'evt-2' })).toEqual(first)
      const later = await actiris.sends({ ...event, occurredAt: undefined }, { id: 'evt-3' })
      expect(later.status).toBe(422)
    }))

  it('signed for one request and sent as another is 401', () =>
    inWorld(async ({ actiris, amelie, karim }) => {
      const [a, b] = [await files(amelie), await files(karim, { niss: '', noNissReason: 'refused', lastName: 'Ng' })]
      const body = (reference: string) =>
        JSON.stringify({ type: 'receive', reference, occurredAt: '2026-09-01T08:00:00Z' })
      expect((await actiris.posts(body(b), { signedBody: body(a) })).status).toBe(401)
      expect((await actiris.posts(body(b))).status).toBe(202)
    }))
})
