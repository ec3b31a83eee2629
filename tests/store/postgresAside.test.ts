import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { AsideMessage, OutboxMessage } from '../../src/usecases/outbox.js'
import { later, NOW } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { aMessage } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { openAt } from '../fakes/storeLife.js'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

const TIMES = 12

it('two bots whose clocks are apart put one person aside in the same moment, and his coordinators are told once', async () => {
  const url = await server.emptyDatabase()
  const stores = [await openAt(url), await openAt(url)] as const
  const ids = Array.from({ length: 12 }, (_, index) => `m${index}`)
  const notice = {
    ...aMessage({ to: { audience: 'coordinators' } }),
    id: 'unreachable',
    kind: 'unreachable',
    about: amelie.id,
  }
  try {
    for (let time = 0; time < TIMES; time++) {
      await stores[0].commit({
        outbox: ids.map((id) => aMessage({ id: `${id}.${time}`, referralId: `${id}.${time}` })),
      })
      const aside = (id: string, ms: number) =>
        ({
          ...aMessage({ id: `${id}.${time}`, referralId: `${id}.${time}`, to: { member: amelie.id } }),
          state: 'blocked',
          awaySince: new Date(NOW.getTime() + time * 60_000 + ms).toISOString(),
        }) as AsideMessage
      await Promise.all(
        ids.map((id, place) => stores[place % 2]?.putAside(aside(id, 900 - place), notice as unknown as OutboxMessage)),
      )
      const told = (await stores[1].claimDue(later(99), 100, 60)).filter(({ kind }) => kind === 'unreachable')
      expect(told).toHaveLength(1)
      for (const one of told) await stores[1].saveMessage({ ...one, state: 'sent' })
      await stores[0].commit({ reachable: { member: amelie.id, at: NOW } })
      for (const one of await stores[0].claimDue(later(99), 100, 60))
        await stores[0].saveMessage({ ...one, state: 'sent' })
    }
  } finally {
    for (const store of stores) await store.close()
  }
})
