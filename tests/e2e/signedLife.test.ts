import { expect, it } from '@jest/globals'
import { files } from '../fakes/journeys.js'
import { inWorld } from '../fakes/world.js'

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
