import { describe, expect, it } from '@jest/globals'
import { audiencesOf, noticeOf } from '../../src/domain/noticeOf.js'
import { type Audience, audiencesTold, isReminder, NOTICE_KINDS, type NoticeKind } from '../../src/domain/notices.js'
import type { Actor } from '../../src/domain/people.js'
import type { Referral, ReferralEvent } from '../../src/domain/referral.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  closed,
  infoRequested,
  inProgress,
  later,
  received,
  rejected,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'
import { amelie, chloe } from '../builders/people.js'

const lastOf = (referral: Referral) => referral.events.at(-1) as ReferralEvent
const excused = () => afterAct(scheduled(), { type: 'absent', justified: true }, later(49))
const notHeld = () => afterAct(scheduled(), { type: 'absent', justified: false, fault: 'service' }, later(49))
const withFeedback = () => afterAct(inProgress(), { type: 'feedback', facts: 'Bilan' }, later(60))
const taken = () => afterAct(received(), { type: 'take' }, later(3))

const EVENT_KINDS = NOTICE_KINDS.filter((kind) => !isReminder(kind))

describe('what has to be told', () => {
  it.each<[string, Referral, NoticeKind | undefined]>([
    ['a filing', submitted(), 'submitted'],
    ['a reception', received(), 'received'],
    ['a change of adviser', taken(), undefined],
    ['a change of owner', afterAct(received(), anActOf('reassign', later(3)), later(3)), 'reassigned'],
    ['a request handed over', afterAct(received(), anActOf('handOver', later(3)), later(3)), 'handedOver'],
    ['a question to the CPAS', infoRequested(), 'infoRequested'],
    ['its answer', afterAct(infoRequested(), anActOf('answerInfo', later(3)), later(3)), 'infoAnswered'],
    ['an appointment', scheduled(), 'scheduled'],
    ['an appointment moved', afterAct(scheduled(), anActOf('reschedule', later(3)), later(3)), 'rescheduled'],
    ['… cancelled', afterAct(scheduled(), anActOf('cancelAppointment', later(3)), later(3)), 'appointmentCancelled'],
    ['an attendance', inProgress(), 'attended'],
    ['a justified absence', excused(), 'excused'],
    ['a session that Actiris could not hold', notHeld(), 'excused'],
    ['a first absence', warned(), 'warned'],
    ['a second absence', stopped(), 'stopped'],
    [
      'an absence justified afterwards',
      afterAct(warned(), anActOf('justifyAbsence', later(60)), later(60)),
      'absenceJustified',
    ],
    ['a corrected result', afterAct(warned(), anActOf('correctResult', later(60)), later(60)), 'resultCorrected'],
    ['a proof of the CPAS', afterAct(warned(), anActOf('justify', later(60)), later(60)), 'justificationSent'],
    ['a message', afterAct(received(), anActOf('message', later(3)), later(3)), 'message'],
    ['feedback', withFeedback(), 'feedback'],
    ['a rejection', rejected(), 'rejected'],
    ['a closing', closed(), 'closed'],
    ['a withdrawal', afterAct(received(), anActOf('withdraw', later(3)), later(3)), 'withdrawn'],
  ])('%s', (_, referral, kind) => {
    expect(noticeOf(lastOf(referral))).toBe(kind)
  })

  it.each<[NoticeKind, readonly Audience[]]>([
    ['received', ['owner', 'coordinators']],
    ['reassigned', ['owner', 'formerOwner', 'coordinators']],
    ['handedOver', ['coordinators', 'adviser']],
    ['rejected', ['owner', 'coordinators']],
    ['withdrawn', ['owner', 'coordinators', 'adviser']],
    ['infoRequested', ['owner']],
    ['infoAnswered', ['adviser']],
    ['scheduled', ['owner', 'coordinators']],
    ['rescheduled', ['owner', 'coordinators']],
    ['appointmentCancelled', ['owner', 'coordinators']],
    ['excused', ['owner']],
    ['warned', ['owner', 'coordinators']],
    ['stopped', ['owner', 'coordinators']],
    ['absenceJustified', ['owner', 'coordinators']],
    ['resultCorrected', ['owner', 'coordinators']],
    ['justificationSent', ['adviser']],
    ['message', ['owner', 'adviser']],
    ['feedback', ['owner']],
    ['closed', ['owner', 'coordinators']],
  ])('%s goes to %j', (kind, audiences) => {
    expect(audiencesTold(kind)).toEqual(audiences)
  })

  it.each<[string, Actor, readonly Audience[]]>([
    ['the CPAS', { side: 'cpas', member: amelie.id }, ['owner', 'adviser']],
    ['an adviser', { side: 'actiris', member: chloe.id }, ['owner', 'adviser']],
    ['Actiris’ own system, whose adviser may be the one in charge,', { side: 'actiris' }, ['owner']],
  ])('a message of %s is told to others than its author', (_, by, audiences) => {
    const message: ReferralEvent = { type: 'messaged', text: 'Bonjour', at: later(3).toISOString(), by }
    expect(audiencesOf('message', message, [message])).toEqual(audiences)
  })

  it('always reaches the owner, but for what the CPAS itself did and a change among advisers', () => {
    expect(EVENT_KINDS.filter((kind) => !audiencesTold(kind).includes('owner'))).toEqual([
      'submitted',
      'handedOver',
      'corrected',
      'errorReported',
      'infoAnswered',
      'justificationSent',
    ])
  })
})
