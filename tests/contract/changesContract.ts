import { setImmediate } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import type { Referral } from '../../src/domain/referral.js'
import type { Store } from '../../src/usecases/ports.js'
import type { ChangesQuery } from '../../src/usecases/storeQueries.js'
import { afterAct, later, received, submitted } from '../builders/aReferral.js'
import { filing, moving } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

/** What a poller hears: every request where its last change stands, nothing passed over, nothing told twice for nothing. */
export function changesContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'each request once, the oldest change first, with the position that the request alone has too',
    on(async ({ store }) => {
      expect(await heard(store)).toEqual([])
      await fileAll(store, [1, 2, 3])
      await store.commit(moving(receivedOne(1)))
      expect(await heard(store)).toEqual(['r2 1', 'r3 1', 'r1 2'])
      for (const { referral, position } of await read(store)) {
        expect(await store.changedReferral(referral.reference)).toEqual({ referral, position })
        expect(await store.referral(referral.id)).toEqual(referral)
      }
      expect(await store.changedReferral('ACT-2026-000042-5')).toBeUndefined()
    }),
  )

  it(
    'page by page, also when all changed at the same instant, and says when nothing more stands',
    on(async ({ store }) => {
      await fileAll(store, [1, 2, 3, 4, 5, 6, 7])
      const { ids, pages } = await readToTheEnd(store, 3)
      expect(pages).toEqual([3, 3, 1])
      expect(ids.sort()).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7'])
      expect(await store.changes({ limit: 7 })).toMatchObject({ more: false })
      expect(await store.changes({ limit: 6 })).toMatchObject({ more: true })
    }),
  )

  it(
    'again what changed after a position, and nothing that did not',
    on(async ({ store }) => {
      await fileAll(store, [1, 2])
      const after = (await read(store)).at(-1)?.position
      expect(await heard(store, { after })).toEqual([])
      await store.commit(moving(receivedOne(1)))
      expect(await heard(store, { after })).toEqual(['r1 2'])
      await store.commit(moving(afterAct(receivedOne(1), { type: 'reject', reason: 'DUPLICATE' }, later(2))))
      expect(await heard(store, { after })).toEqual(['r1 3'])
    }),
  )

  it(
    'what was committed later stands later, even when its clock was behind',
    on(async ({ store }) => {
      await store.commit(filing({ ...one(1), changedAt: later(5).toISOString() }))
      const after = (await read(store)).at(-1)?.position
      await store.commit(filing({ ...one(2), changedAt: later(-5).toISOString() }))
      expect(await heard(store, { after })).toEqual(['r2 1'])
    }),
  )

  it(
    'in some states only, by the state in which a request is now',
    on(async ({ store }) => {
      await fileAll(store, [1, 2, 3])
      await store.commit(moving(receivedOne(2)))
      expect(await heard(store, { statuses: ['submitted'] })).toEqual(['r1 1', 'r3 1'])
      expect(await store.changes({ statuses: ['submitted'], limit: 2 })).toMatchObject({ more: false })
      expect(await heard(store, { statuses: ['received', 'closed'] })).toEqual(['r2 2'])
      expect(await heard(store, { statuses: [] })).toEqual([])
    }),
  )

  it(
    'from the same positions after a restart and after a power cut',
    on(async (under) => {
      await fileAll(under.store, [1, 2, 3])
      await under.store.commit(moving(receivedOne(2)))
      const before = await read(under.store)
      for (const again of [() => under.reopen(), () => under.crash(), () => under.reopen()]) {
        const store = await again()
        expect(await read(store)).toEqual(before)
        expect(await heard(store, { after: before[1]?.position })).toEqual(['r2 2'])
      }
    }),
  )

  it(
    'after a restart still after every position given before it',
    on(async ({ store, reopen }) => {
      await fileAll(store, [1])
      const after = (await read(store)).at(-1)?.position
      const again = await reopen()
      await fileAll(again, [2])
      expect(await heard(again, { after })).toEqual(['r2 1'])
    }),
  )

  it.each(['', 'x', '-1', '0', '1.5', '1e3', ' 1', '999999', '9'.repeat(30)])(
    'nothing from the position "%s", which was never given',
    async (after) => {
      await on(async ({ store }) => {
        await fileAll(store, [1, 2])
        expect(await store.changes({ after, limit: 10 })).toBe('unknown')
      })()
    },
  )

  it(
    'every request and its last version to a poller who reads while many write',
    on(async ({ store }) => {
      const numbers = Array.from({ length: 30 }, (_, index) => index + 1)
      const versions = new Map<string, number>()
      let after: string | undefined
      const poll = async () => {
        for (const { referral, position } of await read(store, { after, limit: 4 })) {
          versions.set(referral.id, referral.version)
          after = position
        }
      }
      const writing = numbers.map(async (number) => {
        await store.commit(filing(one(number)))
        await store.commit(moving(receivedOne(number)))
      })
      let busy = true
      const done = Promise.all(writing).then(() => {
        busy = false
      })
      for (; busy; await setImmediate()) await poll()
      await done
      for (let rounds = 0; rounds < 10; rounds++) await poll()
      expect([...versions.entries()].sort()).toEqual(numbers.map((number) => [`r${number}`, 2]).sort())
    }),
  )
}

/** A request about somebody of his own for each number; all filed at one instant. */
const about = (number: number) => ({
  id: `r${number}`,
  sequence: number,
  person: { lastName: `Ng${String.fromCodePoint(0x4e00 + number)}`, niss: undefined },
})
const one = (number: number): Referral => submitted(about(number))
const receivedOne = (number: number): Referral => received(about(number))

async function fileAll(store: Store, numbers: readonly number[]): Promise<void> {
  for (const number of numbers) expect(await store.commit(filing(one(number)))).toBe('done')
}

async function read(store: Store, query: Partial<ChangesQuery> = {}) {
  const changes = await store.changes({ limit: 100, ...query })
  if (changes === 'unknown') throw new Error('a position that was given is not known')
  return changes.items
}

/** What a poller hears, as ids and versions. */
async function heard(store: Store, query: Partial<ChangesQuery> = {}): Promise<readonly string[]> {
  return (await read(store, query)).map(({ referral }) => `${referral.id} ${referral.version}`)
}

async function readToTheEnd(store: Store, limit: number): Promise<{ ids: string[]; pages: number[] }> {
  const [ids, pages]: [string[], number[]] = [[], []]
  for (let after: string | undefined, more = true; more; ) {
    const page = await store.changes({ after, limit })
    if (page === 'unknown') throw new Error('a position that was given is not known')
    ids.push(...page.items.map(({ referral }) => referral.id))
    pages.push(page.items.length)
    after = page.items.at(-1)?.position
    more = page.more
  }
  return { ids, pages }
}
