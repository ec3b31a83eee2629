import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import type { Store } from '../../src/usecases/ports.js'
import { later, received, submitted } from '../builders/aReferral.js'
import { runs } from '../builders/longRun.js'
import { aDraft, aMessage, filing, moving } from '../builders/stored.js'
import { fileHandles } from '../fakes/fileHandles.js'
import { EACH_COMMIT, StoreFolder } from '../fakes/storeFolder.js'

let folder: StoreFolder
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await folder.dispose()
})

type Files = Readonly<Record<string, Buffer>>

const about = (index: number) =>
  submitted({ id: `r${index}`, sequence: index, person: { lastName: `Ng${'abcdefghij'[index]}`, niss: undefined } })

async function idsIn(store: Store): Promise<readonly string[]> {
  const { items } = await store.listReferrals({ offset: 0, limit: 100 })
  return items.map(({ id }) => id).sort()
}

/** What stood in the folder before each step that writes, makes durable, renames or removes. */
async function everyStep(work: () => Promise<void>): Promise<readonly { files: Files; acknowledged: number }[]> {
  const steps: { files: Files; acknowledged: number }[] = []
  const handles = await fileHandles()
  const step = () => steps.push({ files: folder.files(), acknowledged })
  for (const method of ['appendFile', 'write', 'sync', 'datasync'] as const) {
    const real = handles[method] as (...args: unknown[]) => Promise<unknown>
    jest.spyOn(handles, method).mockImplementation(async function (this: unknown, ...args: unknown[]) {
      step()
      const result = await real.apply(this, args)
      step()
      return result
    } as never)
  }
  await work()
  step()
  jest.restoreAllMocks()
  return steps
}
let acknowledged = 0

it('a power cut between any two steps, with compaction going on, leaves every commit that was acknowledged', async () => {
  acknowledged = 0
  const steps = await everyStep(async () => {
    const store = await folder.open(undefined, EACH_COMMIT)
    for (let index = 1; index <= 5; index++) {
      expect(await store.commit(filing(about(index)))).toBe('done')
      acknowledged = index
    }
    await folder.compacted()
    await folder.close(store)
  })
  expect(new Set(steps.map(({ files }) => Object.keys(files).sort().join())).size).toBeGreaterThan(5)
  for (const { files, acknowledged: least } of steps.filter(({ files }) => 'passerelle.json' in files)) {
    await folder.become(files)
    const ids = await idsIn(await folder.open())
    expect(ids).toEqual(['r1', 'r2', 'r3', 'r4', 'r5'].slice(0, Math.max(least, ids.length)))
  }
})

it('whichever files of the journal were removed once the snapshot holds them, nothing is missing', async () => {
  const store = await folder.open(undefined, EACH_COMMIT)
  const sync = jest.spyOn(await fileHandles(), 'appendFile').mockRejectedValue(new Error('no room'))
  for (let index = 1; index <= 3; index++) await store.commit(filing(about(index)))
  await folder.close(store)
  sync.mockRestore()
  const journal = folder.files()
  await folder.compact()
  const after = folder.files()
  const names = Object.keys(journal).filter((name) => name.startsWith('journal') && !(name in after))
  expect(names).toHaveLength(3)
  for (let kept = 0; kept < 2 ** names.length; kept++) {
    const left = names.filter((_, bit) => kept & (1 << bit)).map((name) => [name, journal[name] as Buffer] as const)
    await folder.become({ ...after, ...Object.fromEntries(left) })
    expect(await idsIn(await folder.open())).toEqual(['r1', 'r2', 'r3'])
  }
})

it('what was taken into the snapshot is gone from the journal, and little in the journal leaves the snapshot alone', async () => {
  const store = await folder.open()
  const before = folder.files()['passerelle.json']
  await store.commit(filing(about(1)))
  await folder.close(store)
  expect(folder.files()['passerelle.json']).toEqual(before)
  await folder.compact()
  const files = folder.files()
  expect(files['passerelle.json']?.toString()).toContain('Ngb')
  const journal = Object.entries(files).filter(([name]) => name.startsWith('journal'))
  expect(journal.map(([, bytes]) => bytes.toString()).join()).not.toContain('Ngb')
})

it('a compaction that is cut short by the end of the bot is made by the next', async () => {
  const store = await folder.open(undefined, EACH_COMMIT)
  for (let index = 1; index <= 4; index++) await store.commit(filing(about(index)))
  await folder.close(store)
  const again = await folder.open()
  await folder.compacted()
  expect(await idsIn(again)).toEqual(['r1', 'r2', 'r3', 'r4'])
})

it('changes keep their numbers and messages their order through compactions', async () => {
  const store = await folder.open(undefined, EACH_COMMIT)
  const messages = ['c', 'a', 'b'].map((id) => aMessage({ id, referralId: id, createdAt: later(1).toISOString() }))
  await store.commit(filing(about(1), { outbox: messages.slice(0, 2) }))
  await store.commit(filing(about(2), { outbox: messages.slice(2) }))
  await store.commit(moving(received(about(1))))
  await folder.compacted()
  await folder.close(store)
  const again = await folder.open()
  const changes = await again.changes({ limit: 10 })
  expect(changes).toMatchObject({ items: [{ referral: { id: 'r2' } }, { referral: { id: 'r1' } }] })
  expect(changes).toEqual(await store.changes({ limit: 10 }))
  expect((await again.claimDue(later(1), 10, 60)).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})

const act = fc.record({
  id: fc.constantFrom('a', 'b', 'c"', 'd\\', 'é'),
  isRemoval: fc.boolean(),
  size: fc.integer({ min: 0, max: 60_000 }),
  next: fc.constantFrom('goes on', 'goes on', 'is closed', 'is cut off'),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Writes or removes a draft; the store that goes on after it. */
async function does({ id, isRemoval, size, next: after }: Act, store: Store): Promise<Store> {
  const version = (await store.draft(id))?.version ?? 0
  const next = aDraft({ id, version: version + 1, typed: { lastName: 'x'.repeat(size) } })
  await store.commit(isRemoval ? { draftRemoved: id } : { draft: { next, expectedVersion: version } })
  if (after === 'goes on') return store
  if (after === 'is closed') await folder.close(store)
  else await folder.cutOff()
  return folder.open(undefined, EACH_COMMIT)
}

it('any writes and removals, with a compaction after any of them, are read back as they were left', () =>
  fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      await folder.become({})
      let store = await folder.open(undefined, EACH_COMMIT)
      const expected = new Map<string, number>()
      for (const one of acts) {
        store = await does(one, store)
        expected.delete(one.id)
        if (!one.isRemoval) expected.set(one.id, one.size)
      }
      await folder.compacted()
      await folder.close(store)
      const again = await folder.open()
      const drafts = await again.draftsAfter('', 100)
      expect(new Map(drafts.map(({ id, typed }) => [id, typed.lastName?.length]))).toEqual(expected)
      await folder.close(again)
    }),
    { numRuns: runs(25, 500) },
  ))
