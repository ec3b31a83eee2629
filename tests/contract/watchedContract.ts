import { expect, it } from '@jest/globals'
import type { Store } from '../../src/usecases/ports.js'
import { aClosing, afterAct, closed, inProgress, later, rejected, stopped, submitted } from '../builders/aReferral.js'
import { amelie, dorien, karim } from '../builders/people.js'
import { filing, moving } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const named = (sequence: number) => ({
  id: `r${sequence}`,
  sequence,
  person: { niss: undefined, lastName: `Personne ${'x'.repeat(sequence)}` },
})

async function pages(store: Store, limit: number): Promise<string[][]> {
  const found: string[][] = []
  for (let after = ''; ; ) {
    const page = await store.watchedAfter(after, limit)
    if (page.length === 0) return found
    found.push(page.map(({ id }) => id))
    after = page.at(-1)?.reference ?? ''
  }
}

/** What the clock goes through. */
export function watchedContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'goes through open and stopped requests by their references, a page at a time, also after a restart',
    on(async (under) => {
      const { store } = under
      const requests = [
        submitted(named(5)),
        stopped(named(1)),
        closed(named(2)),
        rejected(named(3)),
        inProgress(named(4)),
      ]
      for (const next of [...requests, submitted(named(9)), submitted(named(7))]) await store.commit(filing(next))
      const expected = [['r1', 'r4'], ['r5', 'r7'], ['r9']]
      expect(await pages(store, 2)).toEqual(expected)
      expect(await pages(await under.reopen(), 2)).toEqual(expected)
    }),
  )

  it(
    'no longer meets one that has ended, goes on after it, and meets it again once it is open again',
    on(async ({ store }) => {
      const [one, other] = [inProgress(named(1)), inProgress(named(2))]
      await store.commit(filing(one))
      await store.commit(filing(other))
      const ended = afterAct(one, aClosing, later(60))
      await store.commit(moving(ended))
      expect(await pages(store, 1)).toEqual([['r2']])
      expect((await store.watchedAfter(one.reference, 9)).map(({ id }) => id)).toEqual(['r2'])
      await store.commit(moving({ ...stopped(named(1)), version: ended.version + 1 }))
      expect(await pages(store, 1)).toEqual([['r1'], ['r2']])
    }),
  )

  it(
    'names whoever is in charge of open requests, once for each organisation',
    on(async ({ store }) => {
      expect(await store.ownersOfOpen()).toEqual([])
      const owned = [
        submitted(named(1)),
        inProgress(named(2)),
        { ...submitted(named(3)), owner: karim.id },
        { ...submitted(named(4)), owner: dorien.id, organisation: dorien.organisation },
        { ...stopped(named(5)), owner: 'gone' },
        { ...closed(named(6)), owner: 'gone' },
      ]
      for (const next of owned) await store.commit(filing(next))
      const owners = (await store.ownersOfOpen()).map(({ organisation, owner }) => `${organisation} ${owner}`)
      expect(owners.sort()).toEqual(
        [amelie, dorien, karim].map(({ organisation, id }) => `${organisation} ${id}`).sort(),
      )
    }),
  )
}
