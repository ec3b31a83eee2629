import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { textOf } from '../fakes/cardReading.js'
import { acts, files } from '../fakes/journeys.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { inWorld } from '../fakes/world.js'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

it('over PostgreSQL a request is filed, acted on, told, and found again after a restart', async () => {
  const postgres = await server.emptyDatabase()
  await inWorld(
    async (world) => {
      const { amelie, chloe } = world
      const reference = await files(amelie)
      await acts(chloe, reference, 'desk.reject', { reason: 'NO_CAPACITY' })
      await amelie.notice(`${reference} · Rejetée`)
      await world.restartBot()
      await amelie.says(reference)
      expect(textOf(amelie.card)).toContain('Rejetée')
      expect((await world.stored(reference)).status).toBe('rejected')
    },
    { config: { postgres } },
  )
})

it('while PostgreSQL is away turns are answered in words; once it is back, what waited is told', async () => {
  const postgres = await server.emptyDatabase()
  await inWorld(
    async (world) => {
      const { amelie, chloe, teams } = world
      const reference = await files(amelie)
      await chloe.says(reference)
      teams.isDown()
      await chloe.press('desk.receive')
      await server.down()
      teams.isBack()
      const asked = await amelie.says('mes demandes')
      expect(asked.status).toBe(200)
      expect(asked.messages.map((message) => message.text ?? '').join()).toMatch(/réessayez/i)
      expect((await fetch(`${world.url}/readyz`)).status).toBe(503)
      await server.up()
      world.passes({ hours: 1 })
      await amelie.notice(`${reference} · Reçue`)
      expect((await fetch(`${world.url}/readyz`)).status).toBe(200)
    },
    { config: { postgres } },
  )
})
