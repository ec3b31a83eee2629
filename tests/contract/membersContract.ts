import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from '@jest/globals'
import type { AccessRequest, Membership } from '../../src/domain/membership.js'
import type { Committed } from '../../src/usecases/change.js'
import type { Store } from '../../src/usecases/ports.js'
import { later, NOW } from '../builders/aReferral.js'
import { bram, dorien, karim } from '../builders/people.js'
import { aMembership, anAccessRequest } from '../builders/stored.js'
import { type CreateStore, onNewStore } from './storeUnderTest.js'

const asking = (store: Store, next: AccessRequest): Promise<Committed> =>
  store.commit({ access: { next, expectedVersion: next.version - 1 } })

const decided = (request: AccessRequest, isGranted: boolean): AccessRequest => ({
  ...request,
  version: request.version + 1,
  decision: { by: bram.id, isGranted, at: later(1).toISOString() },
})

const idsOf = (requests: readonly AccessRequest[]) => requests.map(({ id }) => id)

/** Members as they were seeded, came, changed and left; requests for access, of which one is open for each asker. */
export function membersContract(create: CreateStore): void {
  const on = onNewStore(create)

  it(
    'members as they are, those who were removed too, over a restart and a power cut',
    on(async (under) => {
      const seeded = aMembership({ seed: 'digest', phone: '+32 2 000 00 00' })
      const other = aMembership({ ...karim, roles: ['caseworker', 'coordinator'], language: 'nl' })
      for (const next of [seeded, other]) await under.store.commit({ membership: { next, expectedVersion: 0 } })
      const left = { ...seeded, version: 2, removedAt: NOW.toISOString() }
      expect(await under.store.commit({ membership: { next: left, expectedVersion: 1 } })).toBe('done')
      for (const again of [async () => under.store, under.reopen, under.crash]) {
        const members = await (await again()).memberships()
        expect(members.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([left, other])
      }
    }),
  )

  it(
    'a member of an old version is refused as stale, one of several racing goes through',
    on(async ({ store }) => {
      const seed = { membership: { next: aMembership(), expectedVersion: 0 } }
      const seeding = await Promise.all([1, 2, 3].map(() => store.commit(seed)))
      expect(seeding.sort()).toEqual(['done', 'stale', 'stale'])
      const changes = (['fr', 'nl', 'en'] as const).map((language) => ({
        membership: { next: aMembership({ version: 2, language }), expectedVersion: 1 },
      }))
      const racing = await Promise.all(changes.map((change) => store.commit(change)))
      expect(racing.sort()).toEqual(['done', 'stale', 'stale'])
    }),
  )

  it(
    'of two members who remove each other, each resting on the place that the other takes, exactly one goes',
    on(async ({ store }) => {
      for (let round = 0; round < 20; round++) {
        const pair = [aMembership({ id: `a${round}` }), aMembership({ id: `b${round}` })] as const
        for (const next of pair) await store.commit({ membership: { next, expectedVersion: 0 } })
        const removing = [pair, pair.toReversed() as [Membership, Membership]].map(([by, gone]) =>
          store.commit({
            membership: { next: { ...gone, version: 2, removedAt: NOW.toISOString() }, expectedVersion: 1 },
            membersSeen: [{ id: by.id, version: 1 }],
          }),
        )
        expect((await Promise.all(removing)).sort()).toEqual(['done', 'stale'])
      }
      expect((await store.memberships()).filter(({ removedAt }) => removedAt)).toHaveLength(20)
    }),
  )

  it(
    'what rests on a member who stands otherwise, or not at all, is refused as stale and leaves nothing; who rested stays as he is',
    on(async ({ store }) => {
      const [seen, other] = [aMembership({ id: 'seen' }), aMembership({ id: 'other' })]
      await store.commit({ membership: { next: seen, expectedVersion: 0 } })
      const resting = (id: string, version: number) =>
        store.commit({ membership: { next: other, expectedVersion: 0 }, membersSeen: [{ id, version }] })
      expect(await resting('seen', 2)).toBe('stale')
      expect(await resting('nobody', 1)).toBe('stale')
      expect(await store.memberships()).toEqual([seen])
      expect(await resting('seen', 1)).toBe('done')
      expect((await store.memberships()).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([other, seen])
    }),
  )

  it(
    'somebody who goes from one organisation to another, both memberships or neither',
    on(async ({ store }) => {
      const here = aMembership()
      await store.commit({ membership: { next: here, expectedVersion: 0 } })
      const there = aMembership({ id: 'elsewhere:amelie', organisation: 'elsewhere' })
      const gone = { ...here, version: 2, removedAt: NOW.toISOString() }
      const moves = (expectedVersion: number) =>
        store.commit({
          membership: { next: there, expectedVersion: 0 },
          membershipLeft: { next: gone, expectedVersion },
        })
      expect(await moves(2)).toBe('stale')
      expect(await store.memberships()).toEqual([here])
      expect(await moves(1)).toBe('done')
      const members = await store.memberships()
      expect(members.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([gone, there])
    }),
  )

  it(
    'a request for access as it was asked and decided, a member in the same commit or not at all',
    on(async (under) => {
      const request = anAccessRequest()
      expect(await under.store.accessRequest(request.id)).toBeUndefined()
      expect(await asking(under.store, request)).toBe('done')
      const store = await under.reopen()
      expect(await store.accessRequest(request.id)).toEqual(request)
      const [granted, refused] = [decided(request, true), decided(request, false)]
      const membership = { next: aMembership({ version: 1 }), expectedVersion: 0 }
      const both = [store.commit({ access: { next: granted, expectedVersion: 1 }, membership }), asking(store, refused)]
      const [isGranted, isRefused] = (await Promise.all(both)).map((outcome) => outcome === 'done')
      expect(isGranted).toBe(!isRefused)
      expect(await store.accessRequest(request.id)).toEqual(isGranted ? granted : refused)
      expect((await store.memberships()).some(({ id }) => id === membership.next.id)).toBe(isGranted)
      const again = anAccessRequest({ id: 'access-2' })
      if (!isGranted) await store.commit({ membership })
      expect(await store.commit({ access: { next: again, expectedVersion: 0 }, membership })).toBe('stale')
      expect(await store.accessRequest('access-2')).toBeUndefined()
    }),
  )

  it(
    'of one person for one organisation only one request is open, whatever the case of the ids; another once it is decided',
    on(async ({ store }) => {
      const request = anAccessRequest()
      const others = ['access-2', 'access-3'].map((id) => anAccessRequest({ id, aadObjectId: 'ZOE-LENS' }))
      const racing = await Promise.all([request, ...others].map((next) => asking(store, next)))
      expect(racing.sort()).toEqual(['done', 'stale', 'stale'])
      const [open = request] = await store.openAccessRequests()
      expect(await asking(store, anAccessRequest({ id: 'access-4' }))).toBe('stale')
      expect(await asking(store, anAccessRequest({ id: 'elsewhere', organisation: dorien.organisation }))).toBe('done')
      expect(await asking(store, anAccessRequest({ id: 'colleague', aadObjectId: 'yan' }))).toBe('done')
      await asking(store, decided(open, false))
      expect(await asking(store, anAccessRequest({ id: 'access-5' }))).toBe('done')
    }),
  )

  it(
    'open requests of an organisation or of all, the oldest first',
    on(async ({ store }) => {
      const requests = [
        anAccessRequest({ id: 'late', aadObjectId: 'a', askedAt: later(2).toISOString() }),
        anAccessRequest({ id: 'early', aadObjectId: 'b' }),
        anAccessRequest({ id: 'over', aadObjectId: 'c' }),
        anAccessRequest({ id: 'elsewhere', organisation: dorien.organisation, askedAt: later(1).toISOString() }),
      ]
      expect(await store.openAccessRequests()).toEqual([])
      for (const next of requests) await asking(store, next)
      await asking(store, decided(anAccessRequest({ id: 'over', aadObjectId: 'c' }), true))
      expect(idsOf(await store.openAccessRequests(anAccessRequest().organisation))).toEqual(['early', 'late'])
      expect(idsOf(await store.openAccessRequests())).toEqual(['early', 'elsewhere', 'late'])
    }),
  )

  it(
    'decided requests whose asker is named still, decided before an instant',
    on(async ({ store }) => {
      const [open, refused] = [anAccessRequest({ id: 'open', aadObjectId: 'a' }), anAccessRequest({ id: 'refused' })]
      for (const next of [open, refused]) await asking(store, next)
      await asking(store, decided(refused, false))
      expect(await store.namedAccessRequests(later(1))).toEqual([])
      expect(await store.namedAccessRequests(later(2))).toEqual([decided(refused, false)])
      await asking(store, { ...decided(refused, false), name: '', version: 3 })
      expect(await store.namedAccessRequests(later(2))).toEqual([])
    }),
  )

  it(
    'tells whoever listens that members have changed, who then reads the change; of a refused one and of others nothing',
    on(async ({ store }) => {
      const read: Promise<number>[] = []
      store.onMembersChanged(() => read.push(store.memberships().then(({ length }) => length)))
      await store.commit({ membership: { next: aMembership(), expectedVersion: 0 } })
      while (read.length === 0) await pause(5)
      expect(await read[0]).toBe(1)
      await store.commit({ membership: { next: aMembership(), expectedVersion: 0 } })
      await asking(store, anAccessRequest())
      await pause(50)
      expect(read).toHaveLength(1)
    }),
  )
}
