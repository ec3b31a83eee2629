import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { loadWords } from '../../src/presenters/words.js'
import { amelie as ofAmelie } from '../builders/people.js'
import { cardOf, textOf } from '../fakes/cardReading.js'
import type { ConnectorRequest } from '../fakes/fakeTeams.js'
import { acts, files } from '../fakes/journeys.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { inWorld } from '../fakes/world.js'

const { fr, nl } = loadWords()
const isNotice =
  (reference: string) =>
  ({ activity }: ConnectorRequest) =>
    activity.summary?.startsWith(reference) ?? false

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

it('over PostgreSQL somebody asks for access, is granted it, files, and is removed', async () => {
  const postgres = await server.emptyDatabase()
  await inWorld(
    async (world) => {
      const { bram } = world
      await bram.installs()
      const nina = world.user('Nina Nieuw', 'nina-nieuw', 'tenant-cpas-21004')
      await nina.says('demander un accès')
      await nina.press('access.request', { role: 'caseworker' })
      await bram.notice(nl.accessNotice.accessAsked)
      await bram.press('access.grant')
      await nina.notice(fr.accessNotice.accessGranted)
      await files(nina)
      await bram.says('leden')
      await bram.press('access.remove', { member: 'cpas-21004:nina-nieuw' })
      await bram.press('access.remove')
      expect(textOf(cardOf((await nina.says('mes demandes')).messages[0]))).toContain(fr.text.unknownPerson)
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
      await teams.until(() => teams.requests.some(isNotice(reference)), 'the notice that it refused')
      await server.down()
      teams.isBack()
      const asked = await amelie.says('mes demandes')
      expect(asked.status).toBe(200)
      expect(asked.messages.map((message) => message.text ?? '').join()).toMatch(/réessayez/i)
      expect((await fetch(`${world.url}/readyz`)).status).toBe(503)
      await server.up()
      await amelie.notice(`${reference} · Reçue`)
      expect((await fetch(`${world.url}/readyz`)).status).toBe(200)
    },
    { config: { postgres } },
  )
})

it('a notice that Teams took while PostgreSQL went away is kept as sent once it is back, and not told again', async () => {
  const postgres = await server.emptyDatabase()
  await inWorld(
    async (world) => {
      const { amelie, chloe, teams } = world
      const reference = await files(amelie)
      let answersAfter: Promise<unknown> | undefined
      teams.fault = (request) => {
        if (!isNotice(reference)(request)) return undefined
        answersAfter ??= server.down()
        return { answersAfter }
      }
      await acts(chloe, reference, 'desk.receive')
      await amelie.notice(`${reference} · Reçue`)
      await answersAfter
      teams.isBack()
      await server.up()
      await world.stopBot()
      const { id } = await world.stored(reference)
      const copies = await world.readsStore((store) => store.copiesOf(id))
      expect(copies).toContainEqual(expect.objectContaining({ member: ofAmelie.id, shown: 2 }))
      expect(amelie.notices).toEqual([`${reference} · Reçue`])
    },
    { config: { postgres } },
  )
})

it('while PostgreSQL is silent a turn is answered in words, and the next one as ever once it speaks again', async () => {
  const postgres = `${await server.emptyDatabase()}?query_timeout=500`
  await inWorld(
    async ({ amelie }) => {
      await amelie.says('mes demandes')
      const wake = await server.freezes()
      const asked = await amelie.says('mes demandes').finally(wake)
      expect(asked.messages.map((message) => message.text ?? '').join()).toMatch(/réessayez/i)
      await amelie.says('mes demandes')
      expect(amelie.card).toBeDefined()
    },
    { config: { postgres } },
  )
})
