import { expect, it } from '@jest/globals'
import { type MemberSeed, type Membership, seeded } from '../../src/domain/membership.js'
import { later, NOW } from '../builders/aReferral.js'
import { amelie, bram } from '../builders/people.js'
import { aMembership } from '../builders/stored.js'

const seed: MemberSeed = { member: amelie, digest: 'one' }
const applied = aMembership({ seed: 'one' })
const stamp = (version: number, digest = 'one') => ({ version, changedAt: later(1).toISOString(), seed: digest })

it.each<[string, Membership | undefined, MemberSeed, Membership | undefined]>([
  ['somebody not seen before comes', undefined, seed, { ...amelie, ...stamp(1) }],
  ['an entry that was applied changes nothing', applied, seed, undefined],
  ['nor does it undo what the bot changed since', { ...applied, roles: ['coordinator'], version: 3 }, seed, undefined],
  [
    'an entry that changed is applied whole: what it does not name is gone',
    { ...applied, phone: '+32 2 000 00 00', version: 3 },
    { member: { ...amelie, language: 'nl' }, digest: 'two' },
    { ...amelie, language: 'nl', ...stamp(4, 'two') },
  ],
  [
    'an entry for somebody who came by the bot is applied',
    aMembership({ roles: ['coordinator'] }),
    seed,
    { ...amelie, ...stamp(2) },
  ],
  [
    'somebody removed in the bot stays removed and as he was, also when his entry changes',
    { ...applied, version: 2, removedAt: NOW.toISOString() },
    { member: { ...amelie, roles: ['coordinator'] }, digest: 'two' },
    { ...applied, removedAt: NOW.toISOString(), ...stamp(3, 'two') },
  ],
  [
    'somebody removed who came back in the bot keeps what the bot gave him',
    { ...applied, ...stamp(4, 'two'), roles: ['adviser'], removedAt: undefined },
    { member: bram, digest: 'two' },
    undefined,
  ],
])('%s', (_, known, given, expected) => {
  expect(seeded(known, given, later(1))).toEqual(expected)
})
