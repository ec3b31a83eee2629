import { expect, it } from '@jest/globals'
import { removed } from '../../src/domain/ownAction.js'
import { withdrawnPost } from '../../src/domain/subsidisedPost.js'
import type { Store } from '../../src/usecases/ports.js'
import type { ActionQuery } from '../../src/usecases/storeQueries.js'
import { later, NOW } from '../builders/aReferral.js'
import { amelie, dorien, karim } from '../builders/people.js'
import { anAction, aPost } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const ALL: ActionQuery = { organisation: amelie.organisation }

/** Subsidised posts and own actions: guarded by versions, seen by organisation, those removed left out. */
export function ownWorkContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'as they were, over a restart too, and as they went on',
    on(async ({ store, reopen }) => {
      const action = anAction({ person: { reference: 'ACT-2026-000042-5' } })
      expect(await store.commit({ action: { next: action, expectedVersion: 0 } })).toBe('done')
      expect(await store.commit({ post: { next: aPost({ fte: 1.25 }), expectedVersion: 0 } })).toBe('done')
      const again = await reopen()
      expect(await again.action('a1')).toEqual(action)
      expect(await again.post('p1')).toEqual(aPost({ fte: 1.25 }))
      await again.commit({ action: { next: removed(action, NOW), expectedVersion: 1 } })
      await again.commit({ post: { next: withdrawnPost(aPost(), NOW), expectedVersion: 1 } })
      expect(await again.action('a1')).toMatchObject({ version: 2, removedAt: NOW.toISOString() })
      expect([await again.posts(amelie.organisation), await again.countActions(ALL)]).toEqual([[], 0])
    }),
  )

  it(
    'refused as stale when another change came first, one of several racing going through',
    on(async ({ store }) => {
      const racing = [1, 2, 3].map(() => store.commit({ action: { next: anAction(), expectedVersion: 0 } }))
      expect((await Promise.all(racing)).sort()).toEqual(['done', 'stale', 'stale'])
      await store.commit({ post: { next: aPost(), expectedVersion: 0 } })
      expect(await store.commit({ post: { next: aPost(), expectedVersion: 0 } })).toBe('stale')
    }),
  )

  it(
    'the posts of one organisation by their first day',
    on(async ({ store }) => {
      const posts = [
        aPost({ id: 'later', from: '2026-07-01' }),
        aPost({ id: 'first' }),
        aPost({ id: 'elsewhere', organisation: dorien.organisation }),
      ]
      for (const next of posts) await store.commit({ post: { next, expectedVersion: 0 } })
      expect((await store.posts(amelie.organisation)).map(({ id }) => id)).toEqual(['first', 'later'])
    }),
  )

  it.each<[string, ActionQuery, readonly string[]]>([
    ['of one organisation, the latest day first, on one day the last logged first', ALL, ['c', 'b', 'a', 'd']],
    ['of one of its people', { ...ALL, by: karim.id }, ['c']],
    ['from a day on', { ...ALL, from: '2026-08-31' }, ['c', 'b', 'a']],
    ['up to a day', { ...ALL, to: '2026-08-31' }, ['a', 'd']],
    ['from a day to itself', { ...ALL, from: '2026-08-31', to: '2026-08-31' }, ['a']],
  ])('the actions %s', async (_, query, expected) => {
    await on(async ({ store }) => {
      await severalActions(store)
      expect((await store.listActions(query, 0, 10)).map(({ id }) => id)).toEqual(expected)
      expect(await store.countActions(query)).toBe(expected.length)
      expect((await store.listActions(query, 1, 2)).map(({ id }) => id)).toEqual(expected.slice(1, 3))
    })()
  })
}

async function severalActions(store: Store): Promise<void> {
  const actions = [
    anAction({ id: 'a', date: '2026-08-31', loggedAt: later(9).toISOString() }),
    anAction({ id: 'b' }),
    anAction({ id: 'c', by: karim.id, loggedAt: later(1).toISOString() }),
    anAction({ id: 'd', date: '2026-01-05' }),
    anAction({ id: 'gone', removedAt: NOW.toISOString() }),
    anAction({ id: 'elsewhere', organisation: dorien.organisation, by: dorien.id }),
  ]
  for (const next of actions) await store.commit({ action: { next, expectedVersion: 0 } })
}
