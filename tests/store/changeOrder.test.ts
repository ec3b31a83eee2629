import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Store } from '../../src/usecases/ports.js'
import { later, received, submitted } from '../builders/aReferral.js'
import { filing, moving } from '../builders/stored.js'
import { StoreFolder } from '../fakes/storeFolder.js'

let folder: StoreFolder
beforeEach(async () => {
  folder = await StoreFolder.create()
})
afterEach(() => folder.dispose())

const about = (number: number) => ({
  id: `r${number}`,
  sequence: number,
  person: { lastName: `Ng${'abc'[number]}`, niss: undefined },
})

async function positions(store: Store): Promise<readonly string[]> {
  const changes = await store.changes({ limit: 10 })
  if (changes === 'unknown') throw new Error('no position was asked for')
  return changes.items.map(({ referral, position }) => `${referral.id} at ${position}`)
}

it('a snapshot of version 1 is read in the order of the changes, the same each time, and goes on after them', async () => {
  const first = await folder.open()
  await first.commit(filing({ ...submitted(about(1)), changedAt: later(3).toISOString() }))
  await first.commit(filing({ ...submitted(about(2)), changedAt: later(1).toISOString() }))
  await folder.close(first)
  await folder.becomeOld((snapshot) => {
    for (const row of Object.values(snapshot.tables.referrals)) delete row.change
    return { ...snapshot, version: 1 }
  })
  const store = await folder.open()
  expect(await positions(store)).toEqual(['r2 at 1', 'r1 at 2'])
  await store.commit(moving(received(about(2))))
  expect(await positions(store)).toEqual(['r1 at 2', 'r2 at 3'])
  await folder.cutOff()
  expect(await positions(await folder.open())).toEqual(['r1 at 2', 'r2 at 3'])
})
