import { expect, it } from '@jest/globals'
import { acts, files } from '../fakes/journeys.js'
import { inWorld, type World } from '../fakes/world.js'

async function read({ url }: World): Promise<string> {
  const response = await fetch(`${url}/metrics`)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  return response.text()
}

it('a day’s work is measured, and says nothing of anybody', () =>
  inWorld(async (world) => {
    const { amelie, chloe, teams } = world
    const reference = await files(amelie)
    await acts(chloe, reference, 'desk.receive')
    await amelie.notice(`${reference} · Reçue`)
    await world.actiris.sends({ type: 'message', reference, data: { text: 'Bonjour' } })
    await amelie.post('no activity')
    const text = await read(world)
    expect(text).toMatch(/passerelle_turn_seconds_count{kind="press",outcome="answered"} [1-9]/)
    expect(text).toContain('passerelle_turn_seconds_count{kind="other",outcome="malformed"} 1')
    expect(text).toContain('passerelle_http_seconds_count{method="POST",route="/api/actiris/v1/events",status="202"} 1')
    expect(text).toMatch(/passerelle_commit_seconds_count{outcome="done"} [1-9]/)
    expect(text).toMatch(/passerelle_outbox_messages{what="notice",state="sent",reason=""} [1-9]/)
    // Bram never wrote to the bot: what was for him waits, with its reason.
    expect(text).toMatch(/passerelle_outbox_messages{what="notice",state="(blocked|waiting)"/)
    expect(text).not.toMatch(/De Smet|Anaïs|8507|ACT-20|Amélie|a\.dubois/)
    expect(text).not.toContain(teams.serviceUrl)
  }))
