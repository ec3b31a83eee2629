import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { directoryOf } from '../../src/directoryFile.js'
import type { Person } from '../../src/domain/access.js'
import { ended } from '../../src/domain/access.js'
import { type Member, memberId, type Organisation } from '../../src/domain/people.js'
import { askAccess } from '../../src/usecases/askAccess.js'
import { decideAccess } from '../../src/usecases/decideAccess.js'
import { forgetAskers } from '../../src/usecases/forgetAskers.js'
import type { Directory } from '../../src/usecases/ports.js'
import { removeMember } from '../../src/usecases/removeMember.js'
import { later, NOW } from '../builders/aReferral.js'
import { admin, aMember, amelie, bram, directory, organisations } from '../builders/people.js'
import { aMembership } from '../builders/stored.js'
import { FakeClock } from '../fakes/fakeClock.js'
import { type TemporaryStore, temporaryStore } from '../fakes/temporaryStore.js'

const NINA: Person = { tenant: 'tenant-cpas-21004', aadObjectId: 'nina', name: 'Nina Nieuw', language: 'fr' }
const ID = memberId('cpas-21004', 'nina')
const CASEWORKER = { organisation: 'cpas-21004', role: 'caseworker' }
const colleague = aMember('Bea Bis', 'cpas-21004', 'coordinator')

let kept: TemporaryStore
let clock: FakeClock
beforeEach(async () => {
  kept = await temporaryStore()
  clock = new FakeClock(NOW)
})
afterEach(() => kept.remove())
const parts = (known: Directory = directory) => ({ store: kept.store, directory: known, clock })
const asks = (known?: Directory, typed = CASEWORKER) => askAccess(parts(known))(typed, NINA)
const decides = (by = bram, isGranted = true, version = 1, known?: Directory) =>
  decideAccess(parts(known))({ accessId: ID, version, isGranted }, by)
const due = async () => (await kept.store.claimDue(later(100), 50, 60)).map(({ id }) => id)

it('a request is kept with the notice to those who decide, once, however often it is pressed', async () => {
  const outcomes = await Promise.all([asks(), asks(), asks()])
  expect(outcomes.map((outcome) => outcome.ok && outcome.isNew).sort()).toEqual([false, false, true])
  expect(await kept.store.openAccessRequests()).toMatchObject([{ id: ID, role: 'caseworker', name: 'Nina Nieuw' }])
  expect(await due()).toEqual([`access.${ID}.1.coordinators`])
})

it('is put to the coordinators; without any to the organisation’s admins, else to all; to nobody it is not made', async () => {
  const without = (...gone: string[]) =>
    directoryOf(
      organisations,
      [amelie, bram, admin, aMember('Else Where', 'actiris', 'admin')].filter(({ id }) => !gone.includes(id)),
    )
  const decidersIn = async (known: Directory) => {
    const outcome = await asks(known)
    return outcome.ok ? outcome.deciders.map(({ name }) => name) : outcome.code
  }
  expect(await decidersIn(without())).toEqual(['Bram Peeters'])
  expect(await decidersIn(without(bram.id))).toEqual(['Ada Min'])
  expect(await decidersIn(without(bram.id, admin.id))).toEqual(['Else Where'])
  await decides()
  const nobody = directoryOf(organisations, [amelie])
  clock.set(later(30))
  expect(await askAccess(parts(nobody))({ ...CASEWORKER, role: 'coordinator' }, NINA)).toMatchObject({
    code: 'ACCESS_NOBODY',
  })
})

it('of two who decide at one moment one does, and the membership, the decision and the word to the asker are there together', async () => {
  await asks()
  const outcomes = await Promise.all([decides(bram, true), decides(colleague, false)])
  expect(outcomes.map((outcome) => outcome.ok && outcome.how).sort()).toEqual(['already', 'done'])
  const request = await kept.store.accessRequest(ID)
  const members = await kept.store.memberships()
  expect(members.map(({ id }) => id)).toEqual(request?.decision?.isGranted ? [ID] : [])
  expect(await due()).toContain(`access.${ID}.2.owner`)
})

it('the same press again changes nothing, also the other one', async () => {
  await asks()
  expect(await decides()).toEqual({ ok: true, how: 'done' })
  expect(await decides()).toEqual({ ok: true, how: 'already' })
  expect(await decides(colleague, false)).toEqual({ ok: true, how: 'already' })
  expect(await kept.store.accessRequest(ID)).toMatchObject({ version: 2, decision: { by: bram.id, isGranted: true } })
})

it('a refusal that was seen is turned into access, once, and the asker is told; one that was not seen stands', async () => {
  await asks()
  await decides(bram, false)
  expect(await decides(colleague, true, 1)).toEqual({ ok: true, how: 'already' })
  const turned = await Promise.all([decides(colleague, true, 2), decides(bram, true, 2)])
  expect(turned.map((outcome) => outcome.ok && outcome.how).sort()).toEqual(['already', 'done'])
  expect(await kept.store.accessRequest(ID)).toMatchObject({ version: 3, decision: { isGranted: true } })
  expect(await kept.store.memberships()).toMatchObject([{ id: ID, roles: ['caseworker'] }])
  expect(await due()).toContain(`access.${ID}.2.owner`)
  expect(await decides(bram, false, 3)).toEqual({ ok: true, how: 'already' })
})

it('a press on the card of an earlier request decides nothing about the new one', async () => {
  await asks()
  await decides(bram, false)
  clock.set(later(30))
  await asks()
  expect(await decides(bram, true, 1)).toEqual({ ok: true, how: 'outdated' })
  expect(await kept.store.openAccessRequests('cpas-21004')).toMatchObject([{ version: 3 }])
  expect(await decides(bram, true, 3)).toEqual({ ok: true, how: 'done' })
})

it('of what is not there, and what is another’s to decide, nothing is told apart', async () => {
  expect(await decides()).toMatchObject({ code: 'ACCESS_UNKNOWN' })
  await asks()
  for (const by of [amelie, aMember('Dirk', 'cpas-21012', 'coordinator')])
    expect(await decides(by)).toMatchObject({ code: 'ACCESS_UNKNOWN' })
  expect(await decides(aMember('nina', 'cpas-21004', 'coordinator'))).toMatchObject({ code: 'ACCESS_OWN' })
})

it('whoever is granted another organisation of his tenant leaves the one he was in, in the same commit', async () => {
  const tenants = ['tenant-cpas-21004']
  const [first, second] = organisations as [Organisation, Organisation]
  const shared = directoryOf(
    [
      { ...first, tenants },
      { ...second, tenants },
    ],
    [bram, admin],
  )
  const here = aMembership({ ...aMember('nina', first.id, 'caseworker') })
  await kept.store.commit({ membership: { next: here, expectedVersion: 0 } })
  await asks(shared, { organisation: second.id, role: 'caseworker' })
  const accessId = memberId(second.id, 'nina')
  await decideAccess(parts(shared))({ accessId, version: 1, isGranted: true }, admin)
  const members = new Map((await kept.store.memberships()).map((one) => [one.id, one]))
  expect(members.get(here.id)).toEqual(ended(here, NOW))
  expect(members.get(accessId)).toMatchObject({ organisation: second.id, roles: ['caseworker'] })
})

it('who has become the last coordinator meanwhile does not leave, nor of two who would go at one moment both', async () => {
  const tenants = ['tenant-cpas-21004']
  const [first, second] = organisations as [Organisation, Organisation]
  const [here, bea] = [aMember('nina', first.id, 'coordinator'), colleague]
  const shared = directoryOf(
    [
      { ...first, tenants },
      { ...second, tenants },
    ],
    [here, bea, admin],
  )
  for (const member of [here, bea, admin])
    await kept.store.commit({ membership: { next: aMembership({ ...member }), expectedVersion: 0 } })
  await asks(shared, { organisation: second.id, role: 'caseworker' })
  const accessId = memberId(second.id, 'nina')
  const grants = () => decideAccess(parts(shared))({ accessId, version: 1, isGranted: true }, admin)
  const goes = () => removeMember(parts(shared))({ memberId: bea.id, version: 1 }, bea)
  const outcomes = await Promise.all([goes(), grants()])
  expect(outcomes.map((outcome) => outcome.ok || outcome.code)).toEqual([true, 'ACCESS_LAST'])
  expect(await grants()).toMatchObject({ code: 'ACCESS_LAST' })
  expect(await kept.store.accessRequest(accessId)).toMatchObject({ version: 1 })
  const back = aMembership({ ...bea, version: 3 })
  await kept.store.commit({ membership: { next: back, expectedVersion: 2 } })
  expect(await grants()).toEqual({ ok: true, how: 'done' })
  expect((await kept.store.memberships()).find(({ id }) => id === here.id)?.removedAt).toBeDefined()
})

it('who asked is named for 90 days after the decision; then only that it was decided is known, and he may ask anew', async () => {
  await asks()
  await decides(bram, false)
  const forget = forgetAskers(parts())
  clock.advance({ days: 90 })
  await forget()
  expect(await kept.store.accessRequest(ID)).toMatchObject({ name: NINA.name, version: 2 })
  clock.advance({ hours: 1 })
  await forget()
  expect(await kept.store.accessRequest(ID)).toMatchObject({ name: '', version: 3, decision: { isGranted: false } })
  expect(await decides(bram, true)).toEqual({ ok: true, how: 'already' })
  expect(await asks()).toMatchObject({ ok: true, isNew: true, request: { name: NINA.name, version: 4 } })
})

it('the last coordinator of an organisation, and the last admin, do not leave it for another', async () => {
  const tenants = ['tenant-cpas-21004']
  const [first, second] = organisations as [Organisation, Organisation]
  const there = aMember('Dirk', second.id, 'coordinator')
  const asksThere = async (...members: readonly Member[]) => {
    const known = directoryOf(
      [
        { ...first, tenants },
        { ...second, tenants },
      ],
      [there, ...members],
    )
    const outcome = await asks(known, { organisation: second.id, role: 'caseworker' })
    return outcome.ok ? 'asked' : outcome.code
  }
  expect(await asksThere(aMember('nina', first.id, 'coordinator'))).toBe('MEMBER_LAST')
  expect(await asksThere(aMember('nina', first.id, 'admin'), bram)).toBe('MEMBER_LAST')
  expect(await asksThere(aMember('nina', first.id, 'coordinator', 'admin'), bram, admin)).toBe('asked')
})

it('whoever is granted is a member in his chat at once, in the language that he chose', async () => {
  const address = { serviceUrl: 'https://t.test/', channelId: 'msteams', conversationId: 'c', userId: 'u', botId: 'b' }
  const contact = { tenant: NINA.tenant, aadObjectId: 'nina', address, language: 'nl', greeted: true, removed: false }
  await kept.store.commit({ contact: { ...contact, language: 'nl' as const } })
  await asks()
  await decides()
  expect(await kept.store.contactOf(ID)).toMatchObject({ member: ID, language: 'nl' })
})
