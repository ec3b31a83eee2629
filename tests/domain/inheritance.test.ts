import { describe, expect, it } from '@jest/globals'
import { inheritedAbsences } from '../../src/domain/inheritance.js'
import { evolve } from '../../src/domain/progress.js'
import type { Referral } from '../../src/domain/referral.js'
import {
  afterAct,
  anAppointment,
  closed,
  inProgress,
  later,
  missed,
  received,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'
import { theRegime } from '../builders/theRegime.js'

/** Wednesday 2 September 2026, 12:00 in Brussels and later: what is withdrawn then counts until 2 April 2027. */
const withdrawn = (referral: Referral, hours = 100): Referral =>
  afterAct(referral, { type: 'withdraw', reason: 'NOT_ENGAGED' }, later(hours))
const inherited = (others: readonly Referral[], at: Date) => inheritedAbsences(others, at, theRegime)

/** Filed now, with absences taken over. */
function heir(count: number): Referral {
  const filed = submitted()
  const event = {
    ...filed.events[0],
    type: 'submitted',
    inheritedAbsences: count,
  } as const as Referral['events'][number]
  return { ...filed, ...evolve(undefined, event), events: [event] }
}

describe('the absences that a new request takes over', () => {
  const soon = later(200)
  it.each<[string, readonly Referral[], number]>([
    ['one after a withdrawal under a warning', [withdrawn(warned())], 1],
    [
      'one after a withdrawal while the next appointment was waited for',
      [withdrawn(afterAct(warned(), anAppointment(later(120)), later(60)))],
      1,
    ],
    ['none after a withdrawal from an appointment without an absence', [withdrawn(scheduled())], 0],
    ['none after a withdrawal without any appointment', [withdrawn(received())], 0],
    [
      'none once the absence was justified',
      [withdrawn(afterAct(warned(), { type: 'justifyAbsence', text: 'Certificat' }, later(60)))],
      0,
    ],
    [
      'none once the person came',
      [
        withdrawn(
          afterAct(
            afterAct(warned(), anAppointment(later(80)), later(60)),
            { type: 'attended', late: false },
            later(81),
          ),
        ),
      ],
      0,
    ],
    ['none after any other end', [closed(), stopped()], 0],
    ['none from a request that goes on', [warned(), inProgress()], 0],
    ['the highest of several, never their sum', [withdrawn(warned()), withdrawn(warned({ id: 'r2' }))], 1],
    [
      'what the withdrawn one had taken over itself, while it waited for its appointment',
      [withdrawn(afterAct(afterAct(heir(1), { type: 'receive' }, later(1)), anAppointment(later(120)), later(2)))],
      1,
    ],
  ])('%s', (_, others, expected) => {
    expect(inherited(others, soon)).toBe(expected)
  })

  it('counts until the same day seven months later, in Brussels', () => {
    const left = withdrawn(warned()) // on 5 September 2026
    expect(inherited([left], new Date('2027-04-05T21:59:00Z'))).toBe(1)
    expect(inherited([left], new Date('2027-04-05T22:00:00Z'))).toBe(0)
  })
})

describe('a request that took an absence over', () => {
  const waiting = () => afterAct(heir(1), { type: 'receive' }, later(1))

  it('is stopped at the first absence of its own', () => {
    expect(heir(1)).toMatchObject({ status: 'submitted', unjustifiedAbsences: 1 })
    expect(missed(waiting(), later(48))).toMatchObject({ status: 'stopped', unjustifiedAbsences: 2 })
  })

  it('opens again when that one is justified, and the one taken over still counts', () => {
    const reopened = afterAct(missed(waiting(), later(48)), { type: 'justifyAbsence', text: 'Certificat' }, later(60))
    expect(reopened).toMatchObject({ status: 'received', unjustifiedAbsences: 1 })
    expect(missed(reopened, later(24 * 8))).toMatchObject({ status: 'stopped' })
  })
})
