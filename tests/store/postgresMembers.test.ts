import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Membership } from '../../src/domain/membership.js'
import { NOW } from '../builders/aReferral.js'
import { aMembership } from '../builders/stored.js'
import { PostgresServer } from '../fakes/postgresServer.js'
import { openAt } from '../fakes/storeLife.js'

let server: PostgresServer
beforeAll(async () => {
  server = await PostgresServer.start()
})
afterAll(() => server?.stop())

const ROUNDS = 40

it('of members who remove each other through two bots exactly one goes, and none waits for the other for ever', async () => {
  const url = await server.emptyDatabase()
  const bots = [await openAt(url), await openAt(url)] as const
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const pair: readonly [Membership, Membership] = [
        aMembership({ id: `a${round}` }),
        aMembership({ id: `b${round}` }),
      ]
      for (const next of pair) await bots[0].commit({ membership: { next, expectedVersion: 0 } })
      const removes = (bot: number, [by, gone]: readonly Membership[]) =>
        bots[bot]?.commit({
          membership: {
            next: { ...(gone as Membership), version: 2, removedAt: NOW.toISOString() },
            expectedVersion: 1,
          },
          membersSeen: [{ id: String(by?.id), version: 1 }],
        })
      const outcomes = await Promise.all([removes(0, pair), removes(1, pair.toReversed())])
      expect(outcomes.toSorted()).toEqual(['done', 'stale'])
    }
  } finally {
    for (const bot of bots) await bot.close()
  }
})
