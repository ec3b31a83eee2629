import { describe, expect, it } from '@jest/globals'
import {
  chosenRoles,
  type MemberStanding,
  restsOn,
  rolesToGive,
  whyNotRemove,
  withRoles,
} from '../../src/domain/memberRoles.js'
import type { Member, Organisation, Role } from '../../src/domain/people.js'
import { later } from '../builders/aReferral.js'
import { admin, aMember, amelie, bram, organisations } from '../builders/people.js'
import { aMembership } from '../builders/stored.js'

const [brussels] = organisations as [Organisation]
const actiris = organisations.find(({ kind }) => kind === 'actiris') as Organisation

const standing = (member: Member, others: Partial<MemberStanding> = {}): MemberStanding => ({
  membership: aMembership({ ...member }),
  organisation: brussels,
  otherCoordinators: [aMembership({ id: 'another' })],
  otherAdmins: [aMembership({ id: 'a third' })],
  ...others,
})
const code = (outcome: { readonly code?: string } | undefined) => outcome?.code

it.each<[string, Member, Organisation, readonly Role[]]>([
  ['a coordinator of a CPAS', bram, brussels, ['caseworker', 'coordinator']],
  ['an admin, at a CPAS', admin, brussels, ['caseworker', 'coordinator', 'admin']],
  ['a coordinator of Actiris', aMember('Dirk', 'actiris', 'coordinator'), actiris, ['adviser', 'coordinator']],
])('%s gives and takes the roles that there are', (_, by, organisation, roles) => {
  expect(rolesToGive(by, organisation)).toEqual(roles)
})

describe('ticked roles', () => {
  it.each<[string | undefined, readonly Role[]]>([
    ['caseworker', ['caseworker']],
    ['coordinator, caseworker', ['caseworker', 'coordinator']],
    ['caseworker,admin,adviser,x', ['caseworker']],
  ])('%j by a coordinator are %j', (typed, roles) => {
    expect(chosenRoles(bram, standing(amelie), typed)).toEqual({ ok: true, roles })
  })

  it.each([undefined, '', 'admin', 'adviser'])('%j are none: who needs none is removed instead', (typed) => {
    expect(code(chosenRoles(bram, standing(amelie), typed) as { code?: string })).toBe('MEMBER_INVALID')
  })

  it('are kept under the next version', () => {
    const { membership } = standing(amelie)
    expect(withRoles(membership, ['coordinator'], later(1))).toEqual({
      ...membership,
      roles: ['coordinator'],
      version: 2,
      changedAt: later(1).toISOString(),
    })
  })
})

describe('who may change or remove whom', () => {
  const elsewhere = aMember('Dirk', 'cpas-21012', 'coordinator')
  it.each<[string, Member, Member, string | undefined]>([
    ['a coordinator a caseworker of his organisation', bram, amelie, undefined],
    ['a coordinator another coordinator', bram, aMember('Bea', brussels.id, 'coordinator'), undefined],
    ['a coordinator an admin', bram, admin, 'MEMBER_ADMIN'],
    ['an admin an admin', aMember('Else', 'actiris', 'admin'), admin, undefined],
    ['a coordinator of another organisation', elsewhere, amelie, 'MEMBER_UNKNOWN'],
    ['a caseworker', amelie, bram, 'MEMBER_FORBIDDEN'],
  ])('%s: %j', (_, by, member, refused) => {
    expect(code(whyNotRemove(by, standing(member)))).toBe(refused)
    const roles = chosenRoles(by, standing(member), 'caseworker')
    expect(roles.ok ? undefined : roles.code).toBe(refused)
  })
})

describe('what a change rests on', () => {
  const [coordinators, admins] = [['b', 'c'], ['d']].map((ids) => (ids as string[]).map((id) => aMembership({ id })))
  const others = { otherCoordinators: coordinators ?? [], otherAdmins: admins ?? [] }
  const rests = (by: Member, member: Member, kept: readonly Role[]) =>
    restsOn(aMembership({ ...by }), standing(member, others), kept).map(({ id }) => id)
  const both = aMember('Both', brussels.id, 'coordinator', 'admin')
  it.each<[string, Member, Member, readonly Role[], readonly string[]]>([
    ['of somebody else: who makes it', bram, amelie, [], [bram.id]],
    ['of another coordinator: who makes it', bram, both, ['coordinator'], [bram.id]],
    ['of oneself who stays what he must be: nobody', bram, bram, ['coordinator', 'caseworker'], []],
    ['of oneself who goes: one who stays in his place', bram, bram, [], ['b']],
    ['of oneself in two such places: one for each', both, both, [], ['b', 'd']],
    ['of oneself in one of two', both, both, ['coordinator'], ['d']],
  ])('%s', (_, by, member, kept, ids) => {
    expect(rests(by, member, kept)).toEqual(ids)
  })
})

describe('whoever is the last to decide', () => {
  it('does not remove himself, nor untick that role of his own', () => {
    const last = standing(bram, { otherCoordinators: [] })
    expect(code(whyNotRemove(bram, last))).toBe('MEMBER_LAST')
    expect(chosenRoles(bram, last, 'caseworker')).toMatchObject({ code: 'MEMBER_LAST' })
    expect(chosenRoles(bram, last, 'caseworker,coordinator')).toMatchObject({ ok: true })
    expect(code(whyNotRemove(admin, standing(admin, { otherAdmins: [] })))).toBe('MEMBER_LAST')
  })

  it('may once there is another, and is removed by an admin at any time', () => {
    expect(whyNotRemove(bram, standing(bram))).toBeUndefined()
    expect(whyNotRemove(admin, standing(bram, { otherCoordinators: [] }))).toBeUndefined()
  })
})
