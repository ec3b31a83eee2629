import type { FileHandle } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import type { Store } from '../../src/usecases/ports.js'
import { later, received, submitted } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { aContact, aMessage, causeOf, filing, moving } from '../builders/stored.js'
import { diskFull, fileHandles, nextWriteIsNotKept, nextWriteStopsHalfway } from '../fakes/fileHandles.js'
import { EACH_COMMIT, StoreFolder } from '../fakes/storeFolder.js'

let folder: StoreFolder
let store: Store
let handles: FileHandle
beforeEach(async () => {
  folder = await StoreFolder.create()
  store = await folder.open()
  await store.commit(filing(submitted()))
  handles = await fileHandles()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await folder.dispose()
})

const FAILURES: readonly (readonly [string, () => void])[] = [
  ['is full halfway', () => nextWriteStopsHalfway(handles)],
  ['does not promise to keep what was written', () => nextWriteIsNotKept(handles)],
  [
    'does not even take back what it wrote',
    () => {
      nextWriteStopsHalfway(handles)
      jest.spyOn(handles, 'truncate').mockRejectedValueOnce(diskFull())
    },
  ],
]
const receiving = () =>
  moving(received(), { causes: [causeOf('press', received())], outbox: [aMessage()], contact: aContact() })

async function stands(reopened: Store): Promise<void> {
  expect(await reopened.referral('r1')).toEqual(received())
  expect((await reopened.answerTo('press'))?.version).toBe(2)
  expect(await reopened.claimDue(later(1), 10, 60)).toHaveLength(1)
}

it.each(FAILURES)(
  'a commit fails when the disk %s, memory stays as it was, and the next commit works',
  async (_, fail) => {
    fail()
    await expect(store.commit(receiving())).rejects.toThrow('ENOSPC')
    expect(await store.referral('r1')).toEqual(submitted())
    expect(await store.answerTo('press')).toBeUndefined()
    expect(await store.contactOf(amelie.id)).toBeUndefined()
    expect(await store.claimDue(later(1), 10, 60)).toEqual([])
    expect(await store.commit(receiving())).toBe('done')
    await folder.cutOff()
    await stands(await folder.open())
  },
)

it.each(FAILURES)('everybody of a group hears that the disk %s, and nobody was let through', async (_, fail) => {
  const names = ['a', 'b', 'c', 'd']
  const all = () =>
    Promise.allSettled(
      names.map((name, index) => {
        const person = { lastName: `Ng${name}`, niss: undefined }
        return store.commit(filing(submitted({ id: name, sequence: index + 1, person })))
      }),
    )
  fail()
  expect((await all()).map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
  expect((await store.listReferrals({ offset: 0, limit: 10 })).total).toBe(1)
  expect(await all()).toEqual(Array(4).fill({ status: 'fulfilled', value: 'done' }))
  await folder.cutOff()
  expect((await (await folder.open()).listReferrals({ offset: 0, limit: 10 })).total).toBe(5)
})

it('messages that could not be marked as taken are nobody’s, and are given to the next who asks', async () => {
  await store.commit({ outbox: [aMessage()] })
  nextWriteStopsHalfway(handles)
  await expect(store.claimDue(later(1), 10, 60)).rejects.toThrow('ENOSPC')
  expect(await store.claimDue(later(1), 10, 60)).toMatchObject([{ id: aMessage().id, state: 'sending', attempts: 1 }])
})

it('the store is not ready while the disk refuses, whatever is read meanwhile, and ready again without a commit', async () => {
  await store.ready()
  const write = jest.spyOn(handles, 'write').mockRejectedValue(diskFull())
  await expect(store.commit(receiving())).rejects.toThrow('ENOSPC')
  expect(await store.claimDue(later(-1), 10, 60)).toEqual([])
  await expect(store.ready()).rejects.toThrow('ENOSPC')
  write.mockRestore()
  await store.ready()
  await folder.cutOff()
  expect(await (await folder.open()).referral('r1')).toEqual(submitted())
})

it('a store that was being sent from opens on a full disk; what was in hand is given again once there is room', async () => {
  await store.commit({ outbox: [aMessage()] })
  expect(await store.claimDue(later(1), 10, 60)).toHaveLength(1)
  await folder.cutOff()
  const refused = jest.spyOn(handles, 'write').mockRejectedValue(diskFull())
  const again = await folder.open()
  expect(await again.referral('r1')).toEqual(submitted())
  await expect(again.ready()).rejects.toThrow('ENOSPC')
  await expect(again.claimDue(later(100), 10, 60)).rejects.toThrow('ENOSPC')
  refused.mockRestore()
  await again.ready()
  expect(await again.claimDue(later(100), 10, 60)).toMatchObject([{ state: 'ambiguous', attempts: 2 }])
})

it('whether a store that was just opened keeps anything is tried by who asks first, and by nobody again', async () => {
  await folder.close(store)
  const again = await folder.open()
  const write = jest.spyOn(handles, 'write')
  await Promise.all([again.ready(), again.ready()])
  await again.ready()
  expect(write).toHaveBeenCalledTimes(1)
  write.mockRestore()
  expect(await again.commit(receiving())).toBe('done')
})

it.each([
  ['is full', 'ENOSPC', /has no room \(ENOSPC\).*Make room/],
  ['is read-only', 'EROFS', /takes no writes \(EROFS\).*Mount/],
  ['is not this user’s to write to', 'EACCES', /takes no writes \(EACCES\).*right/],
])('a start that has to write and cannot, since the folder %s, says what to do', async (_, code, words) => {
  await folder.close(store)
  await folder.becomeOld()
  jest.spyOn(handles, 'sync').mockRejectedValue(Object.assign(new Error(code), { code }))
  const before = Object.keys(folder.files())
  await expect(folder.open()).rejects.toThrow(words)
  expect(Object.keys(folder.files())).toEqual(before)
})

it('a snapshot that cannot be written loses nothing, is told of, and is written later', async () => {
  await store.commit(receiving())
  await folder.close(store)
  const failed = jest.fn<(error: unknown) => void>()
  const again = await folder.open(undefined, { ...EACH_COMMIT, failed })
  const sync = jest.spyOn(handles, 'sync').mockRejectedValue(diskFull())
  await again.commit({ draftRemoved: 'none' })
  expect(failed).toHaveBeenCalledWith(diskFull())
  sync.mockRestore()
  await again.commit({ draftRemoved: 'none' })
  await folder.compacted()
  await folder.cutOff()
  await stands(await folder.open())
})

it('a snapshot that cannot be finished leaves the disk the room that it took', async () => {
  await store.commit(receiving())
  await folder.close(store)
  const failed = jest.fn<(error: unknown) => void>()
  const again = await folder.open(undefined, { ...EACH_COMMIT, failed })
  jest.spyOn(handles, 'appendFile').mockRejectedValueOnce(diskFull())
  await again.commit({ draftRemoved: 'none' })
  while (failed.mock.calls.length === 0) await wait(5)
  expect(Object.keys(folder.files())).not.toContain('passerelle.json.new')
})
