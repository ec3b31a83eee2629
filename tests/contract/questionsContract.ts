import { expect, it } from '@jest/globals'
import { later, NOW } from '../builders/aReferral.js'
import { dorien } from '../builders/people.js'
import { aQuestion } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

/** Questions that found no answer: guarded by versions, seen by organisation, forgotten in time. */
export function questionsContract(create: CreateStore): void {
  const on = onNewStore(create)
  const kept = { question: { next: aQuestion(), expectedVersion: 0 } }

  it(
    'as they were, and as they went on',
    on(async ({ store }) => {
      expect(await store.question('q1')).toBeUndefined()
      expect(await store.commit(kept)).toBe('done')
      expect(await store.question('q1')).toEqual(aQuestion())
      const next = aQuestion({ version: 2, passedOnAt: later(1).toISOString() })
      expect(await store.commit({ question: { next, expectedVersion: 1 } })).toBe('done')
      expect(await store.question('q1')).toEqual(next)
    }),
  )

  it(
    'refused as stale when another change came first, one of several racing going through',
    on(async ({ store }) => {
      await store.commit(kept)
      expect(await store.commit(kept)).toBe('stale')
      const next = aQuestion({ version: 2 })
      const racing = [1, 2, 3, 4].map(() => store.commit({ question: { next, expectedVersion: 1 } }))
      expect((await Promise.all(racing)).sort()).toEqual(['done', 'stale', 'stale', 'stale'])
    }),
  )

  it(
    'to their own organisation, newest first, not older than asked',
    on(async ({ store }) => {
      const asked = [
        aQuestion({ id: 'old', askedAt: later(-24).toISOString() }),
        aQuestion({ id: 'new', askedAt: later(2).toISOString() }),
        aQuestion({ id: 'now' }),
        aQuestion({ id: 'elsewhere', organisation: dorien.organisation }),
      ]
      for (const next of asked) await store.commit({ question: { next, expectedVersion: 0 } })
      const listed = await store.questionsOf(aQuestion().organisation, NOW)
      expect(listed.map(({ id }) => id)).toEqual(['new', 'now'])
    }),
  )

  it(
    'until they are forgotten, over a restart too',
    on(async ({ store, reopen }) => {
      await store.commit(kept)
      await store.commit({
        question: { next: aQuestion({ id: 'q2', askedAt: later(1).toISOString() }), expectedVersion: 0 },
      })
      await store.commit({ forgetQuestionsBefore: later(1) })
      for (const again of [async () => store, reopen]) {
        const current = await again()
        expect(await current.question('q1')).toBeUndefined()
        expect(await current.question('q2')).toBeDefined()
      }
    }),
  )
}
