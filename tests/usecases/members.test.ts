import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { directoryOf } from '../../src/directoryFile.js'
import { ended } from '../../src/domain/access.js'
import { changeRoles } from '../../src/usecases/changeRoles.js'
import { decideAccess } from '../../src/usecases/decideAccess.js'
import { forgetLeavers } from '../../src/usecases/forgetLeavers.js'
import { removeMember } from '../../src/usecases/removeMember.js'
import { viewMember } from '../../src/usecases/viewMember.js'
import { viewMembers } from '../../src/usecases/viewMembers.js'
import { closed, NOW, submitted } from '../builders/aReferral.js'
import { admin, aMember, amelie, bram, dorien, karim, organisations } from '../builders/people.js'
import { aMembership, anAccessRequest, filing } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const ROWS = { first: 2, between: 2, last: 2 }
const members = [amelie, karim, bram, dorien, admin]

let kept: TemporaryStore
beforeEach(async () => {
  kept = await temporaryStore()
  for (const member of members)
    await kept.store.commit({ membership: { next: aMembership({ ...member }), expectedVersion: 0 } })
})
afterEach(() => kept.remove())
const parts = () => ({
  store: kept.store,
  directory: directoryOf(organisations, members),
  clock: new FakeClock(NOW),
})
const roles = (memberId: string, ticked: string, by = bram, version = 1) =>
  changeRoles(parts())({ memberId, version, roles: ticked }, by)
const removes = (memberId: string, by = bram, version = 1) => removeMember(parts())({ memberId, version }, by)
const stored = async (id: string) => (await kept.store.memberships()).find((one) => one.id === id)

it('members stand by their names, page by page, of the own organisation; admins choose another', async () => {
  const namesOn = async (page: number, by = bram, other: object = {}) => {
    const viewed = await viewMembers(parts())({ page, ...other }, by, ROWS)
    return viewed.ok ? [viewed.members.map(({ name }) => name), viewed.page, viewed.pages, viewed.total] : viewed.code
  }
  expect(await namesOn(1)).toEqual([['Ada Min', 'Amélie Dubois'], 1, 2, 4])
  expect(await namesOn(2)).toEqual([['Bram Peeters', 'Karim Haddad'], 2, 2, 4])
  expect(await namesOn(9)).toEqual([['Bram Peeters', 'Karim Haddad'], 2, 2, 4])
  expect(await namesOn(1, bram, { search: 'dub AME' })).toEqual([['Amélie Dubois'], 1, 1, 1])
  expect(await namesOn(1, bram, { search: 'zzz' })).toEqual([[], 1, 1, 0])
  expect(await namesOn(1, bram, { organisation: 'cpas-21012' })).toEqual([['Ada Min', 'Amélie Dubois'], 1, 2, 4])
  expect(await namesOn(1, admin, { organisation: 'cpas-21012' })).toEqual([['Dorien Claes'], 1, 1, 1])
  for (const by of [amelie, dorien]) expect(await namesOn(1, by)).toBe('MEMBER_FORBIDDEN')
})

it('requests for access stand with who decides on them: of the organisation, of all for admins, never one’s own', async () => {
  const asked = [
    anAccessRequest({ id: 'here' }),
    anAccessRequest({ id: 'there', organisation: 'cpas-21012' }),
    anAccessRequest({ id: 'own', aadObjectId: bram.aadObjectId }),
  ]
  for (const next of asked) await kept.store.commit({ access: { next, expectedVersion: 0 } })
  const seenBy = async (by: typeof bram) => {
    const viewed = await viewMembers(parts())({ page: 1 }, by, ROWS)
    return viewed.ok && viewed.requests.map(({ id }) => id).sort()
  }
  expect(await seenBy(bram)).toEqual(['here'])
  expect(await seenBy(admin)).toEqual(['here', 'own', 'there'])
})

it('roles change once for the version that was seen; the same press again has the same answer, another is outdated', async () => {
  const racing = await Promise.all([roles(amelie.id, 'coordinator'), roles(amelie.id, 'coordinator')])
  expect(racing.map((outcome) => outcome.ok && outcome.membership.version)).toEqual([2, 2])
  expect(await stored(amelie.id)).toMatchObject({ version: 2, roles: ['coordinator'] })
  expect(await roles(amelie.id, 'caseworker,coordinator')).toMatchObject({ code: 'MEMBER_STALE' })
})

it('a removal is kept, once; the card of before is outdated where something else came first', async () => {
  await roles(karim.id, 'caseworker,coordinator')
  expect(await removes(karim.id)).toMatchObject({ code: 'MEMBER_STALE' })
  expect(await removes(karim.id, bram, 2)).toMatchObject({ ok: true, membership: { removedAt: NOW.toISOString() } })
  expect(await removes(karim.id, bram, 2)).toMatchObject({ ok: true, membership: { version: 3 } })
  expect(await roles(karim.id, 'coordinator', bram, 3)).toMatchObject({ code: 'MEMBER_UNKNOWN' })
})

it.each([
  ['somebody unknown', 'cpas-21004:nobody', bram, 'MEMBER_UNKNOWN'],
  ['a member of another organisation', dorien.id, bram, 'MEMBER_UNKNOWN'],
  ['a colleague, by a caseworker', karim.id, amelie, 'MEMBER_FORBIDDEN'],
  ['an admin, by a coordinator', admin.id, bram, 'MEMBER_ADMIN'],
  ['the last coordinator, by himself', bram.id, bram, 'MEMBER_LAST'],
  ['the last admin, by himself', admin.id, admin, 'MEMBER_LAST'],
] as const)('%s is not removed', async (_, id, by, code) => {
  expect(await removes(id, by)).toMatchObject({ ok: false, code })
  expect((await stored(id))?.removedAt).toBeUndefined()
})

it('an admin removes the last coordinator, and makes another admin', async () => {
  expect(await removes(bram.id, admin)).toMatchObject({ ok: true })
  expect(await roles(karim.id, 'caseworker,admin', admin)).toMatchObject({ ok: true })
  expect(await removes(admin.id, admin)).toMatchObject({ ok: true })
})

/** What became of two presses at one moment, the loser's refusal last. */
async function atOnce(...presses: readonly ReturnType<typeof removes>[]) {
  const codes = (await Promise.all(presses)).map((outcome) => (outcome.ok ? 'done' : outcome.code))
  return codes.toSorted((a, b) => Number(b === 'done') - Number(a === 'done'))
}

it('two coordinators, or two admins, who take each other’s or their own place at one moment: one of them stays', async () => {
  const [bea, bert, ann, els] = [
    aMember('Bea', bram.organisation, 'coordinator'),
    aMember('Bert', bram.organisation, 'caseworker', 'coordinator'),
    aMember('Ann', 'actiris', 'admin'),
    aMember('Els', 'actiris', 'admin'),
  ] as const
  for (const member of [bea, bert, ann, els])
    await kept.store.commit({ membership: { next: aMembership({ ...member }), expectedVersion: 0 } })
  expect(await removes(admin.id)).toMatchObject({ code: 'MEMBER_ADMIN' })
  expect(await removes(admin.id, ann)).toMatchObject({ ok: true })
  expect(await removes(bram.id, bea)).toMatchObject({ ok: true })
  expect(await atOnce(roles(bea.id, 'caseworker', bert), roles(bert.id, 'caseworker', bea))).toEqual([
    'done',
    'MEMBER_FORBIDDEN',
  ])
  expect(await atOnce(removes(ann.id, els), removes(els.id, ann))).toEqual(['done', 'MEMBER_FORBIDDEN'])
  const left = (await kept.store.memberships()).filter(({ removedAt }) => !removedAt)
  expect(left.filter((one) => one.roles.includes('coordinator'))).toHaveLength(1)
  expect(left.filter((one) => one.roles.includes('admin'))).toHaveLength(1)
})

it('of two coordinators who give up their own role at one moment one is the last, and stays', async () => {
  await roles(karim.id, 'coordinator')
  expect(await atOnce(roles(bram.id, 'caseworker'), removes(karim.id, karim, 2))).toEqual(['done', 'MEMBER_LAST'])
  const held = (await kept.store.memberships()).filter((one) => !one.removedAt && one.roles.includes('coordinator'))
  expect(held).toHaveLength(1)
})

it('of who left only that he was a member is kept after 90 days, unless open requests are in his name; he may come back', async () => {
  const clock = new FakeClock(NOW)
  const forget = forgetLeavers({ store: kept.store, clock })
  await kept.store.commit(filing(submitted()))
  for (const id of [amelie.id, karim.id]) await removes(id)
  clock.advance({ days: 90 })
  await forget()
  expect(await stored(karim.id)).toMatchObject({ name: karim.name, email: karim.email, version: 2 })
  clock.advance({ hours: 1 })
  await forget()
  await forget()
  const { name, email, phone, ...stays } = ended(aMembership({ ...karim }), NOW)
  expect(await stored(karim.id)).toEqual({ ...stays, name: '', version: 3 })
  expect(await stored(amelie.id)).toMatchObject({ name: amelie.name, email: amelie.email })
  expect(await stored(bram.id)).toMatchObject({ name: bram.name, version: 1 })
  await kept.store.commit({ referral: { next: closed(), expectedVersion: 1 } })
  await forget()
  expect((await stored(amelie.id))?.name).toBe('')
  const request = anAccessRequest({ id: karim.id, aadObjectId: karim.aadObjectId, name: 'Karim H.' })
  await kept.store.commit({ access: { next: request, expectedVersion: 0 } })
  await decideAccess(parts())({ accessId: karim.id, version: 1, isGranted: true }, bram)
  expect(await stored(karim.id)).toMatchObject({ name: 'Karim H.', version: 4, roles: ['caseworker'] })
})

it('before somebody is removed it is said how many open requests he leaves; of another organisation nothing is said', async () => {
  await kept.store.commit(filing(submitted()))
  expect(await viewMember(parts())(amelie.id, bram)).toMatchObject({ ok: true, openRequests: 1 })
  for (const by of [amelie, aMember('Dirk', 'cpas-21012', 'coordinator')])
    expect(await viewMember(parts())(amelie.id, by)).toMatchObject({ code: 'MEMBER_UNKNOWN' })
})
