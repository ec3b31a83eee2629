import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { BALL_HOLDERS, ballOf } from '../../src/domain/ball.js'
import type { Referral } from '../../src/domain/referral.js'
import {
  afterAct,
  closed,
  infoRequested,
  inProgress,
  later,
  NOW,
  received,
  rejected,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'

const answered = afterAct(infoRequested(), { type: 'answerInfo', answer: 'B1' }, later(20))
const written = afterAct(received(), { type: 'message', text: 'Bonjour' }, later(5))
const moved = afterAct(
  scheduled(),
  {
    type: 'reschedule',
    askedBy: 'person',
    reason: 'Examen',
    appointment: { at: later(96).toISOString(), service: 'Accueil', channel: 'office' },
  },
  later(10),
)
const cancelled = afterAct(scheduled(), { type: 'cancelAppointment', askedBy: 'actiris', reason: 'Malade' }, later(10))

describe('the ball', () => {
  it.each<[string, Referral, number, string, number]>([
    ['is at Actiris from the sending', submitted(), 3, 'actiris', 0],
    ['stays there from the sending when somebody receives the request', received(), 3, 'actiris', 0],
    ['stays there when somebody writes', written, 6, 'actiris', 0],
    ['is at the CPAS once Actiris asks something', infoRequested(), 3, 'cpas', 2],
    ['is back at Actiris with the answer', answered, 21, 'actiris', 20],
    ['is with the person while an appointment is ahead', scheduled(), 47, 'person', 2],
    ['stays with the person when it is moved', moved, 95, 'person', 2],
    ['is back at Actiris when it is cancelled', cancelled, 11, 'actiris', 10],
    ['is back at Actiris at its hour', scheduled(), 48, 'actiris', 48],
    ['is at Actiris from that hour on, after the person came', inProgress(), 70, 'actiris', 48],
    ['is at Actiris from that hour on, after a warning', warned(), 70, 'actiris', 48],
    ['is nobody’s after a rejection', rejected(), 70, 'nobody', 2],
    ['is nobody’s after the end', closed(), 70, 'nobody', 60],
    ['is nobody’s after a stop', stopped(), 900, 'nobody', 48 + 24 * 7 + 1],
  ])('%s', (_, referral, hours, holder, since) => {
    expect(ballOf(referral, later(hours))).toEqual({ holder, since: later(since).toISOString() })
  })

  it('is at Actiris again when the CPAS sends a proof against a stop', () => {
    const proven = afterAct(stopped(), { type: 'justify', text: 'Certificat' }, later(240))
    expect(ballOf(proven, later(250))).toEqual({ holder: 'actiris', since: later(240).toISOString() })
  })

  it('is not given back to the person by a message after the hour', () => {
    const late = afterAct(scheduled(), { type: 'message', text: 'Alors ?' }, later(60))
    expect(ballOf(late, later(61))).toEqual({ holder: 'actiris', since: later(48).toISOString() })
  })

  it('is always with one of them, and never since a later moment than now', () => {
    const lives = [received(), infoRequested(), answered, scheduled(), moved, warned(), stopped(), closed()]
    fc.assert(
      fc.property(fc.constantFrom(...lives), fc.nat(2_000), (referral, hours) => {
        const at = new Date(Math.max(later(hours).getTime(), new Date(referral.changedAt).getTime()))
        const { holder, since } = ballOf(referral, at)
        expect(BALL_HOLDERS).toContain(holder)
        expect(new Date(since) <= at && new Date(since) >= NOW).toBe(true)
      }),
    )
  })
})
