import { expect, it } from '@jest/globals'
import type { Referral } from '../../src/domain/referral.js'
import { StoreCheck } from '../../src/store/check/storeCheck.js'
import { toDraftRow, toReferralRow } from '../../src/store/rows.js'
import type { TableRow } from '../../src/store/snapshotData.js'
import { createVault } from '../../src/store/vault.js'
import { submitted } from '../builders/aReferral.js'
import { aDraft, aMessage, anAccessRequest, answerOf } from '../builders/stored.js'

const VAULT = createVault([Buffer.alloc(32, 7)])
const OTHER = createVault([Buffer.alloc(32, 8)])

const stored = (referral: Referral, change: object = {}): TableRow => [
  'referrals',
  referral.id,
  { ...toReferralRow(referral, VAULT), change: referral.id === 'r1' ? 1 : 2, ...change },
]
const first = stored(submitted())
const second = (other: Parameters<typeof submitted>[0] = {}, change: object = {}) =>
  stored(submitted({ id: 'r2', sequence: 43, person: { lastName: 'Ng', niss: undefined }, ...other }), change)

function faultsOf(...rows: readonly TableRow[]): readonly string[] {
  const check = new StoreCheck(VAULT)
  for (const row of rows) check.add(row)
  return check.faults
}

it('finds nothing wrong with what was stored', () => {
  const message: TableRow = ['outbox', aMessage().id, aMessage()]
  const answer: TableRow = ['answers', 'press', answerOf(submitted())]
  expect(faultsOf(first, second(), ['drafts', 'draft-1', toDraftRow(aDraft(), VAULT)], message, answer)).toEqual([])
})

it.each<[string, readonly TableRow[], RegExp]>([
  ['a row that cannot be read', [['drafts', 'd', {}]], /^drafts\/d cannot be read/],
  ['a row under another id', [['outbox', 'other', aMessage()]], /^outbox\/other says that it is another row/],
  [
    'two requests with one reference',
    [first, second({ sequence: 42 })],
    /^referrals\/r2 has the reference of referrals\/r1$/,
  ],
  [
    'two requests from one draft',
    [first, second({}, { draftId: submitted().draftId })],
    /has the draft of referrals\/r1/,
  ],
  ['two changes in one place', [first, second({}, { change: 1 })], /has the place among the changes of referrals\/r1/],
  [
    'two open requests for one number',
    [first, second({ person: { lastName: 'Ng' } })],
    /^referrals\/r2 has an open request of the person, by number, beside that of referrals\/r1$/,
  ],
  ['a person who is not found', [second({}, { keys: { name: 'x' } })], /^referrals\/r2 is not found by its person/],
  [
    'a number sealed under another key',
    [stored(submitted(), { person: toReferralRow(submitted(), OTHER).person })],
    /^referrals\/r1 holds a sealed number that opens with none/,
  ],
  [
    'two open requests for access of one person',
    ['access-1', 'access-2'].map((id): TableRow => ['access', id, anAccessRequest({ id })]),
    /^access\/access-2 has an open request for access of the person, beside that of access\/access-1$/,
  ],
  ['a message about no request', [['outbox', aMessage().id, aMessage()]], /is about a request that is not there/],
  [
    'an answer that names another request',
    [first, ['answers', 'press', { ...answerOf(submitted()), reference: 'ACT-2026-000001-1' }]],
    /^answers\/press names another reference/,
  ],
])('says of %s what is wrong, without its content', (_, rows, fault) => {
  const faults = faultsOf(...rows)
  expect(faults).toContainEqual(expect.stringMatching(fault))
  expect(faults.join()).not.toMatch(/Smet|Ng|Anaïs|85/)
})
