import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { loadHolidays } from '../../src/dataFiles.js'
import { viewFigures } from '../../src/usecases/viewFigures.js'
import { later, NOW, received, submitted } from '../builders/aReferral.js'
import { aMember, amelie, bram, chloe, directory } from '../builders/people.js'
import { filing } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

let kept: TemporaryStore
const elif = aMember('Elif Yilmaz', 'cpas-21012', 'coordinator')
const filedOn = (id: string, sequence: number, submittedAt: string, organisation = bram.organisation) => ({
  ...received({ id, sequence, organisation, person: { lastName: `Ng${id}`, niss: undefined } }),
  submittedAt,
})

beforeAll(async () => {
  kept = await temporaryStore()
  // NOW is 1 September 2026: midnight in Brussels was at 22:00 UTC.
  await kept.store.commit(filing(filedOn('a', 1, '2026-08-31T22:00:00.000Z')))
  await kept.store.commit(filing(filedOn('b', 2, '2026-08-31T21:59:59.999Z')))
  await kept.store.commit(filing(filedOn('c', 3, '2025-09-01T22:00:00.000Z')))
  await kept.store.commit(filing(filedOn('d', 4, '2025-09-01T21:59:59.999Z')))
  await kept.store.commit(filing(filedOn('e', 5, NOW.toISOString(), 'cpas-21012')))
})
afterAll(() => kept.remove())

const view = (...asked: Parameters<ReturnType<typeof viewFigures>>) =>
  viewFigures({ store: kept.store, directory, clock: new FakeClock(NOW), calendar: loadHolidays() })(...asked)

it.each([
  ['month', 1],
  ['quarter', 2],
  ['year', 2],
  ['last12', 3],
  ['all', 4],
] as const)('"%s" counts the %i requests filed since midnight in Brussels of its first day', async (period, total) => {
  expect(await view(period, bram)).toMatchObject({ ok: true, period, figures: { total } })
})

it('another organisation’s requests are not in it', async () => {
  expect(await view('all', elif)).toMatchObject({ ok: true, figures: { total: 1 } })
})

it('only coordinators see figures', async () => {
  for (const other of [amelie, chloe]) expect(await view('all', other)).toMatchObject({ code: 'REF_FORBIDDEN' })
})

it('the store gives figures nothing about the person', async () => {
  await kept.store.commit(filing(submitted({ id: 'f', sequence: 6, person: { lastName: 'Secret', niss: undefined } })))
  const given = JSON.stringify(await kept.store.requestsCounted(bram.organisation, later(-1)))
  expect(given).not.toMatch(/Secret|85073003328|birthDate/)
})
