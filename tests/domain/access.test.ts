import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  askedFor,
  decided,
  ended,
  mayDecide,
  mayManage,
  membershipOf,
  ROLES_OF,
  readAccess,
  whyNotAsk,
} from '../../src/domain/access.js'
import { type Organisation, ROLES, type Role } from '../../src/domain/people.js'
import { later, NOW } from '../builders/aReferral.js'
import { admin, aMember, amelie, bram, organisations } from '../builders/people.js'
import { aMembership } from '../builders/stored.js'

const [brussels, molenbeek] = organisations as [Organisation, Organisation]
const actiris = organisations.find(({ kind }) => kind === 'actiris') as Organisation
const NINA = { tenant: 'tenant-cpas-21004', aadObjectId: 'Nina', name: 'Nina Nieuw', language: 'nl' } as const
const asked = () => askedFor(brussels, 'caseworker', NINA, undefined, NOW)

describe('what is asked for', () => {
  it.each<[string, Organisation, Role, boolean]>([
    ['a caseworker', brussels, 'caseworker', true],
    ['a coordinator', brussels, 'coordinator', true],
    ['an adviser', brussels, 'adviser', false],
    ['an admin', brussels, 'admin', false],
    ['an adviser', actiris, 'adviser', true],
    ['a coordinator', actiris, 'coordinator', true],
    ['a caseworker', actiris, 'caseworker', false],
  ])('%s of %j: the organisation’s kind has the role or not', (_, organisation, role, fits) => {
    const read = readAccess({ organisation: organisation.id, role }, [organisation])
    expect(read.ok).toBe(fits)
    if (!read.ok) expect(read.facts.fields).toEqual([{ field: 'role', code: 'role_elsewhere' }])
  })

  it('is an organisation of the asker’s own tenant, and both are said', () => {
    expect(readAccess({ organisation: molenbeek.id, role: 'caseworker' }, [brussels])).toMatchObject({
      facts: { fields: [{ field: 'organisation', code: 'organisation_unknown' }] },
    })
    expect(readAccess({}, [brussels])).toMatchObject({
      facts: {
        fields: [
          { field: 'organisation', code: 'required' },
          { field: 'role', code: 'required' },
        ],
      },
    })
  })

  it('never makes an admin, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...ROLES), (organisation, role) => {
        const read = readAccess({ organisation, role }, organisations)
        expect(read.ok && read.role === 'admin').toBe(false)
      }),
    )
    expect(Object.values(ROLES_OF).flat()).not.toContain('admin')
  })
})

describe('asking again', () => {
  const refused = () => decided(asked(), bram, false, later(1))

  it('waits for the next day after a refusal, as days are counted in Brussels', () => {
    expect(whyNotAsk('caseworker', undefined, refused(), later(2))).toMatchObject({
      code: 'ACCESS_TOO_SOON',
      facts: { day: '2026-09-02' },
    })
    expect(whyNotAsk('caseworker', undefined, refused(), new Date('2026-09-01T21:59:59Z'))).toBeDefined()
    expect(whyNotAsk('caseworker', undefined, refused(), new Date('2026-09-01T22:00:00Z'))).toBeUndefined()
  })

  it('may follow a granted request at once, for a role that one has not', () => {
    const granted = decided(asked(), bram, true, later(1))
    expect(whyNotAsk('caseworker', undefined, granted, later(1))).toBeUndefined()
    expect(whyNotAsk('coordinator', amelie, granted, later(1))).toBeUndefined()
    expect(whyNotAsk('caseworker', amelie, granted, later(1))).toMatchObject({ code: 'ACCESS_HELD' })
  })

  it('goes on with the same request: its version grows, and a card of the earlier one is outdated', () => {
    const again = askedFor(brussels, 'coordinator', NINA, refused(), later(30))
    expect([asked().version, refused().version, again.version]).toEqual([1, 2, 3])
    expect(again).toMatchObject({ id: asked().id, role: 'coordinator', askedAt: later(30).toISOString() })
    expect(again.decision).toBeUndefined()
  })
})

it.each([
  ['a coordinator of the organisation', bram, true],
  ['an admin, of whichever', { ...admin, organisation: molenbeek.id }, true],
  ['a caseworker', amelie, false],
  ['a coordinator of another', aMember('Dirk', molenbeek.id, 'coordinator'), false],
  ['the asker, though he coordinates', aMember('nina', brussels.id, 'coordinator'), false],
  ['the asker, though he is an admin', aMember('nina', brussels.id, 'admin'), false],
] as const)('%s decides: %s', (_, by, may) => {
  expect(mayDecide(by, asked())).toBe(may)
})

it('coordinators manage their own organisation, admins all', () => {
  expect([mayManage(bram, brussels.id), mayManage(bram, molenbeek.id)]).toEqual([true, false])
  expect([mayManage(admin, brussels.id), mayManage(admin, molenbeek.id)]).toEqual([true, true])
})

describe('what a granted request gives', () => {
  it('is a membership in the asker’s name and language', () => {
    expect(membershipOf(asked(), undefined, later(1))).toEqual({
      id: 'cpas-21004:nina',
      aadObjectId: 'Nina',
      name: 'Nina Nieuw',
      language: 'nl',
      organisation: brussels.id,
      roles: ['caseworker'],
      version: 1,
      changedAt: later(1).toISOString(),
    })
  })

  it('is one role more for a member, and all else stays', () => {
    const known = aMembership({ roles: ['coordinator'], seed: 's1', version: 4 })
    expect(membershipOf(asked(), known, later(1))).toEqual({
      ...known,
      roles: ['coordinator', 'caseworker'],
      version: 5,
      changedAt: later(1).toISOString(),
    })
  })

  it('brings somebody who had left back with this role alone', () => {
    const known = ended(aMembership({ roles: ['coordinator', 'admin'], seed: 's1' }), NOW)
    expect(known).toMatchObject({ removedAt: NOW.toISOString(), version: 2 })
    const back = membershipOf(asked(), known, later(1))
    expect(back).toMatchObject({ roles: ['caseworker'], name: 'Nina Nieuw', seed: 's1', version: 3 })
    expect(back.removedAt).toBeUndefined()
  })
})
