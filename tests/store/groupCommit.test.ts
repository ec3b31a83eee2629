import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import type { Committed } from '../../src/usecases/change.js'
import type { Store } from '../../src/usecases/ports.js'
import { later, submitted } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { aDraft, aMessage, filing } from '../builders/stored.js'
import { fileHandles } from '../fakes/fileHandles.js'
import { StoreFolder } from '../fakes/storeFolder.js'

const WRITERS = 64
let folder: StoreFolder
let store: Store
beforeEach(async () => {
  folder = await StoreFolder.create()
  store = await folder.open()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await folder.dispose()
})

const writers = Array.from({ length: WRITERS }, (_, index) => index)

it('64 writers of different requests share a write to the disk, and each is durable when told so', async () => {
  const write = jest.spyOn(await fileHandles(), 'write')
  const results = await Promise.all(
    writers.map((index) => {
      const person = { lastName: `Ng${String.fromCodePoint(0x4e00 + index)}`, niss: undefined }
      return store.commit(filing(submitted({ id: `r${index}`, sequence: index + 1, person })))
    }),
  )
  expect(results).toEqual(Array(WRITERS).fill('done'))
  expect(write.mock.calls.length).toBeLessThanOrEqual(2)
  await folder.cutOff()
  expect((await (await folder.open()).listReferrals({ offset: 0, limit: 1 })).total).toBe(WRITERS)
})

it('64 writers of one draft go through in the order in which they came', async () => {
  const finished: number[] = []
  const results = await Promise.all(
    writers.map(async (expectedVersion) => {
      const next = aDraft({ version: expectedVersion + 1, typed: { lastName: `Ng ${expectedVersion}` } })
      const result = await store.commit({ draft: { next, expectedVersion } })
      finished.push(expectedVersion)
      return result
    }),
  )
  expect(results).toEqual(Array(WRITERS).fill('done'))
  expect(finished).toEqual(writers)
  expect((await store.draft('draft-1'))?.typed.lastName).toBe(`Ng ${WRITERS - 1}`)
})

it('a writer does not overtake one that waits and wants the same row', async () => {
  const [a, b] = [aDraft({ id: 'a' }), aDraft({ id: 'b' })]
  await store.commit({ draft: { next: b, expectedVersion: 0 } })
  const results = await Promise.all([
    store.commit({ draft: { next: a, expectedVersion: 0 } }),
    store.commit({ draft: { next: { ...a, version: 2 }, expectedVersion: 1 }, draftRemoved: b.id }),
    store.commit({ draft: { next: b, expectedVersion: 0 } }),
  ])
  expect(results).toEqual(['done', 'done', 'done'])
})

it('writers of many rows at once get the answers, and leave the rows, of one after the other', async () => {
  const write = fc.record({ id: fc.constantFrom('a', 'b', 'c'), expectedVersion: fc.nat(4), isRemoval: fc.boolean() })
  let round = 0
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: WRITERS }), async (writes) => {
      round++
      const versions = new Map<string, number>()
      const expected = writes.map(({ id, expectedVersion, isRemoval }): Committed => {
        if (!isRemoval && (versions.get(id) ?? 0) !== expectedVersion) return 'stale'
        versions.set(id, isRemoval ? 0 : expectedVersion + 1)
        return 'done'
      })
      const results = await Promise.all(
        writes.map(({ id, expectedVersion, isRemoval }) => {
          const next = aDraft({ id: `${round} ${id}`, version: expectedVersion + 1 })
          return store.commit(isRemoval ? { draftRemoved: next.id } : { draft: { next, expectedVersion } })
        }),
      )
      expect(results).toEqual(expected)
      const left = await Promise.all(['a', 'b', 'c'].map((id) => store.draft(`${round} ${id}`)))
      expect(left.map((draft) => draft?.version ?? 0)).toEqual(['a', 'b', 'c'].map((id) => versions.get(id) ?? 0))
    }),
    { numRuns: runs(25, 500) },
  )
})

it('closing waits for those who are writing', async () => {
  const writing = writers.map((index) =>
    store.commit({ outbox: [aMessage({ id: `m${index}`, referralId: `r${index}` })] }),
  )
  await folder.close(store)
  expect(await Promise.all(writing)).toEqual(Array(WRITERS).fill('done'))
  expect(await (await folder.open()).claimDue(later(1), 100, 60)).toHaveLength(WRITERS)
})
