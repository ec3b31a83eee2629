import { expect, it } from '@jest/globals'
import { parseDirectory } from '../../src/directoryFile.js'
import { checkMembers } from '../../src/doctor/checkMembers.js'
import { seeded } from '../../src/domain/membership.js'
import { NOW } from '../builders/aReferral.js'
import { directoryFile } from '../builders/directoryFile.js'
import { aMember, amelie, karim } from '../builders/people.js'
import { aMembership } from '../builders/stored.js'

const file = parseDirectory(directoryFile())
const taken = file.seeds.flatMap((seed) => seeded(undefined, seed, NOW) ?? [])
const linesOf = (...stored: Parameters<typeof checkMembers>[1]) =>
  checkMembers(file, stored, NOW).findings.map(({ level, text }) => `${level} ${text}`)
const others = taken.filter(({ id }) => id !== karim.id)
const zoe = aMember('Zoé Lens', amelie.organisation, 'caseworker')

it('counts who is a member, who came by the bot alone among them; who was removed is none', () => {
  const removed = taken.map((one) => (one.id === karim.id ? { ...one, removedAt: NOW.toISOString() } : one))
  expect(linesOf(...removed, aMembership(zoe))).toEqual(['right 10 are members, 1 of them by the bot alone.'])
})

it('tells of entries that the bot has not taken in, and counts them as it will', () => {
  expect(linesOf(...others)).toEqual([
    'right 10 are members, 0 of them by the bot alone.',
    'doubtful entries of the directory file that the bot has not taken in yet: 1.',
  ])
})

it('names who is a member still though the file has no entry any more', () => {
  expect(linesOf(...taken, aMembership({ ...zoe, seed: 'digest' }))).toContain(
    'doubtful Zoé Lens (cpas-21004) is not in the directory file any more and is a member still.',
  )
})

it('tells of an organisation that has members and is gone, without counting them', () => {
  const elsewhere = aMembership(aMember('Zoé Lens', 'cpas-21019', 'caseworker'))
  const { members, findings } = checkMembers(file, [...taken, elsewhere], NOW)
  expect(members).toHaveLength(10)
  expect(findings.map(({ text }) => text)).toContain(
    'cpas-21019 has members and is not among the organisations of the file: they are nobody now.',
  )
})
