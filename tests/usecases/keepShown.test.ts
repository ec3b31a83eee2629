import { expect, it } from '@jest/globals'
import { keepShown } from '../../src/usecases/keepShown.js'
import { later, NOW, received, submitted } from '../builders/aReferral.js'
import { amelie } from '../builders/people.js'
import { filing, moving } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { temporaryStore } from '../fakes/temporaryStore.js'

const receipt = { member: amelie.id, activityId: 'a1', referralId: submitted().id, version: 1, as: 'owner' } as const

async function kept(moves: 'before' | 'after', times = 1) {
  const { store, remove } = await temporaryStore()
  const keep = keepShown({ store, clock: new FakeClock(NOW) })
  await store.commit(filing(submitted()))
  if (moves === 'before') await store.commit(moving(received()))
  for (let time = 0; time < times; time += 1) await keep(receipt)
  if (moves === 'after') await store.commit(moving(received()))
  const edits = await store.claimDue(later(24), 10, 60)
  await remove()
  return edits.map(({ kind, activityId, version, as }) => ({ kind, activityId, version, as }))
}

it.each(['before', 'after'] as const)(
  'a receipt is edited once when the request moved %s it was kept',
  async (moves) => {
    expect(await kept(moves)).toEqual([{ kind: 'edit', activityId: 'a1', version: 2, as: 'owner' }])
    expect(await kept(moves, 2)).toHaveLength(1)
  },
)

it('one that a press had made another card of is a receipt again when the press is repeated', async () => {
  const { store, remove } = await temporaryStore()
  const keep = keepShown({ store, clock: new FakeClock(NOW) })
  await store.commit(filing(submitted()))
  await keep(receipt)
  await store.releaseCopy(amelie.id, 'a1')
  expect(await store.copiesOf(receipt.referralId)).toEqual([])
  await keep(receipt)
  expect(await store.copiesOf(receipt.referralId)).toMatchObject([{ member: amelie.id, activityId: 'a1', shown: 1 }])
  await remove()
})
