import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { enterPost } from '../../src/usecases/enterPost.js'
import { listActions } from '../../src/usecases/listActions.js'
import { logAction } from '../../src/usecases/logAction.js'
import { removeAction } from '../../src/usecases/removeAction.js'
import { removePost } from '../../src/usecases/removePost.js'
import { NOW, submitted } from '../builders/aReferral.js'
import { aMember, amelie, bram, directory, karim } from '../builders/people.js'
import { filing } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const INPUTS = { axis: '1', domain: 'job_search', date: '2026-09-01' }
const POST = { fte: '1', from: '2026-01-01', to: '2026-12-31' }
/** Roles of a CPAS, given at Actiris by mistake. */
const misplaced = aMember('Mia Misplaced', 'actiris', 'caseworker', 'coordinator')

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
})
afterEach(() => kept.remove())
const parts = () => ({ store: kept.store, directory, clock: new FakeClock(NOW) })
const all = { organisation: amelie.organisation }

it('the same form sent several times at once logs one action, and each is told of it', async () => {
  const outcomes = await Promise.all([1, 2, 3].map(() => logAction(parts())({ id: 'a1', inputs: INPUTS, by: amelie })))
  expect(outcomes.map((outcome) => outcome.ok && outcome.action.id)).toEqual(['a1', 'a1', 'a1'])
  expect(await kept.store.countActions(all)).toBe(1)
})

it('an action’s id is no way to another’s action', async () => {
  await logAction(parts())({ id: 'a1', inputs: { ...INPUTS, person: 'Nadia Benali' }, by: amelie })
  const outcome = await logAction(parts())({ id: 'a1', inputs: INPUTS, by: karim })
  expect(outcome).toEqual({ ok: false, code: 'ACTION_UNKNOWN', facts: {} })
  expect(await removeAction(parts())('a1', karim)).toMatchObject({ code: 'ACTION_UNKNOWN' })
})

it('taking back twice at once is done once', async () => {
  await logAction(parts())({ id: 'a1', inputs: INPUTS, by: amelie })
  const outcomes = await Promise.all([1, 2].map(() => removeAction(parts())('a1', amelie)))
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
  expect(await kept.store.action('a1')).toMatchObject({ version: 2 })
})

it('roles of a CPAS given elsewhere open nothing', async () => {
  expect(await logAction(parts())({ id: 'a1', inputs: INPUTS, by: misplaced })).toMatchObject({ code: 'REF_FORBIDDEN' })
  expect(await listActions(parts())('organisation', misplaced, 1, 10)).toMatchObject({ code: 'REF_FORBIDDEN' })
  expect(await enterPost(parts())('p1', POST, misplaced)).toMatchObject({ code: 'REF_FORBIDDEN' })
  expect(await removePost(parts())('p1', misplaced)).toMatchObject({ code: 'REF_FORBIDDEN' })
})

it('an action is covered on the days of a post, and counts apart from requests', async () => {
  await kept.store.commit(filing(submitted()))
  expect(await kept.store.countActions(all)).toBe(0)
  const log = (id: string) => logAction(parts())({ id, inputs: INPUTS, by: amelie })
  expect(await log('a1')).toMatchObject({ ok: true, covered: false })
  await enterPost(parts())('p1', POST, bram)
  expect(await log('a2')).toMatchObject({ ok: true, covered: true })
  await removePost(parts())('p1', bram)
  expect(await log('a3')).toMatchObject({ ok: true, covered: false })
})

it('a page after the last one is the last one', async () => {
  for (const id of ['a1', 'a2', 'a3']) await logAction(parts())({ id, inputs: INPUTS, by: amelie })
  expect(await listActions(parts())('mine', amelie, 9, 2)).toMatchObject({
    page: 2,
    pages: 2,
    months: [{ month: '2026-09', total: 3, actions: [{}] }],
  })
})
