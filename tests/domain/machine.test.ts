import { describe, expect, it } from '@jest/globals'
import type { Act, ActType } from '../../src/domain/act.js'
import { ACT_TYPES, allowedActs, TRANSITIONS, transition } from '../../src/domain/machine.js'
import { PARTS, type Part } from '../../src/domain/parts.js'
import { baseStatus } from '../../src/domain/progress.js'
import type { Referral } from '../../src/domain/referral.js'
import { STATUSES, type Status } from '../../src/domain/vocabulary.js'
import { anActOf } from '../builders/acts.js'
import {
  afterAct,
  anAppointment,
  circumstances,
  DOERS,
  doerFor,
  infoRequested,
  inProgress,
  later,
  missed,
  received,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'
import { admin, amelie, bram, chloe, dorien, joris } from '../builders/people.js'
import { AT, STRANGERS, standing } from '../builders/standing.js'

const OPEN: readonly Status[] = ['submitted', 'received', 'info_requested', 'scheduled', 'warned', 'in_progress']

/** The life of a request as the domain page has it, written down apart from the code. */
const POSSIBLE: Record<ActType, readonly Status[]> = {
  receive: ['submitted'],
  take: OPEN.filter((status) => status !== 'submitted'), // a new request is received, not taken over
  handOver: OPEN,
  reassign: OPEN,
  askInfo: ['submitted', 'received'],
  answerInfo: ['info_requested'],
  reject: ['submitted', 'received', 'info_requested', 'warned'],
  correct: OPEN,
  withdraw: OPEN,
  error: [...OPEN, 'rejected', 'closed', 'stopped', 'withdrawn'],
  schedule: ['submitted', 'received', 'info_requested', 'warned', 'in_progress'],
  reschedule: ['scheduled'],
  cancelAppointment: ['scheduled'],
  attended: ['scheduled'],
  absent: ['scheduled'],
  justifyAbsence: ['received', 'info_requested', 'scheduled', 'warned', 'in_progress', 'stopped'],
  justify: ['received', 'info_requested', 'scheduled', 'warned', 'in_progress', 'stopped'],
  informedPerson: ['received', 'info_requested', 'scheduled', 'warned', 'in_progress', 'stopped'],
  correctResult: ['received', 'info_requested', 'scheduled', 'warned', 'in_progress', 'stopped', 'withdrawn'],
  message: [...OPEN, 'stopped'],
  feedback: OPEN,
  close: OPEN,
}

const ACTIRIS: readonly Part[] = ['adviser', 'api']
const CPAS: readonly Part[] = ['owner', 'caseworker', 'coordinator']

/** In which parts an act is done, written down apart from the code; a request's owner is one of the caseworkers. */
const DONE_BY: Record<ActType, readonly Part[]> = {
  receive: ACTIRIS,
  take: ['adviser'],
  handOver: ['adviser'],
  reassign: ['owner', 'coordinator'],
  askInfo: ACTIRIS,
  answerInfo: CPAS,
  reject: ACTIRIS,
  correct: CPAS,
  error: ['coordinator', 'adviser'],
  withdraw: ['owner', 'coordinator'],
  schedule: ACTIRIS,
  reschedule: ACTIRIS,
  cancelAppointment: ACTIRIS,
  attended: ACTIRIS,
  absent: ACTIRIS,
  justifyAbsence: ACTIRIS,
  justify: CPAS,
  informedPerson: CPAS,
  correctResult: ['adviser'],
  message: [...ACTIRIS, ...CPAS],
  feedback: ACTIRIS,
  close: ACTIRIS,
}

const everyPair = ACT_TYPES.flatMap((type) => STATUSES.map((status) => [type, status] as const))

describe('every act in every status', () => {
  it('is in the table as the domain page has it', () => {
    const table = Object.fromEntries(Object.entries(TRANSITIONS).map(([type, { from }]) => [type, from]))
    expect(table).toEqual(POSSIBLE)
  })

  it.each(ACT_TYPES.flatMap((type) => PARTS.map((part) => [type, part] as const)))(
    '%s by %s is for those who may',
    (type, part) => {
      const referral = standing(POSSIBLE[type][0] as Status, type)
      const by = DOERS[part]
      const may = DONE_BY[type].includes(part)
      const moved = transition(referral, anActOf(type, AT), circumstances(AT, { by }))
      expect(moved.ok ? 'done' : moved.code).toBe(may ? 'done' : 'REF_FORBIDDEN')
      expect(allowedActs(referral, AT, by).includes(type)).toBe(may)
    },
  )

  it.each(Object.entries(STRANGERS))('%s does nothing, in no status', (_, by) => {
    for (const [type, status] of everyPair) {
      const referral = standing(status, type)
      const moved = transition(referral, anActOf(type, AT), circumstances(AT, { by }))
      expect(moved).toEqual({ ok: false, code: 'REF_FORBIDDEN', facts: {} })
      expect(allowedActs(referral, AT, by)).toEqual([])
    }
  })

  it('who acted stands in the history without his roles', () => {
    const moved = transition(infoRequested(), anActOf('answerInfo', AT), circumstances(AT, { by: DOERS.coordinator }))
    expect(moved.ok && moved.event.by).toEqual({ side: 'cpas', member: bram.id })
  })

  it.each(everyPair)('%s from %s is done or refused as the table says', (type, status) => {
    const referral = standing(status, type)
    const by = doerFor(type)
    const moved = transition(referral, anActOf(type, AT), circumstances(AT, { by }))
    if (!POSSIBLE[type].includes(status)) {
      expect(moved).toEqual({ ok: false, code: 'REF_TRANSITION', facts: {} })
      expect(allowedActs(referral, AT, by)).not.toContain(type)
      return
    }
    expect(moved.ok).toBe(true)
    expect(allowedActs(referral, AT, by)).toContain(type)
    if (!moved.ok) return
    const targets = TRANSITIONS[type].to.map((to) =>
      to === 'base' ? baseStatus(referral.attended) : to === 'same' ? status : to,
    )
    expect(targets).toContain(moved.referral.status)
    expect(moved.referral.version).toBe(referral.version + 1)
    expect(moved.referral.events.at(-1)).toBe(moved.event)
  })
})

describe('guards', () => {
  const at = (referral: Referral, act: Act, hours: number) => {
    const moved = transition(referral, act, circumstances(later(hours), { by: doerFor(act.type) }))
    return moved.ok ? moved.referral.status : moved.code
  }
  const long = 'Une raison de vingt.'

  it.each<[string, Referral, Act, number, string]>([
    ['attended a minute before the hour', scheduled(), anActOf('attended', AT), 48 - 1 / 60, 'REF_TOO_EARLY'],
    ['attended at the hour', scheduled(), anActOf('attended', AT), 48, 'in_progress'],
    ['absent a minute before the hour', scheduled(), anActOf('absent', AT), 48 - 1 / 60, 'REF_TOO_EARLY'],
    ['absent at the hour', scheduled(), anActOf('absent', AT), 48, 'warned'],
    ['moving a minute before the hour', scheduled(), anActOf('reschedule', AT), 48 - 1 / 60, 'scheduled'],
    ['moving at the hour', scheduled(), anActOf('reschedule', AT), 48, 'REF_HOUR_PASSED'],
    ['moving into the past', scheduled(), anActOf('reschedule', later(-48)), 47, 'REF_PAST'],
    ['cancelling a minute before the hour', scheduled(), anActOf('cancelAppointment', AT), 48 - 1 / 60, 'received'],
    ['cancelling at the hour', scheduled(), anActOf('cancelAppointment', AT), 48, 'REF_HOUR_PASSED'],
    ['asking nothing', received(), { type: 'askInfo', question: ' ' }, 2, 'REF_INCOMPLETE'],
    ['answering nothing', infoRequested(), { type: 'answerInfo', answer: ' ' }, 3, 'REF_INCOMPLETE'],
    ['answering', infoRequested(), anActOf('answerInfo', AT), 3, 'received'],
    ['a message of nothing', received(), { type: 'message', text: ' ' }, 2, 'REF_INCOMPLETE'],
    ['a message 30 days after a stop', stopped(), anActOf('message', AT), 217 + 30 * 24, 'stopped'],
    ['a message 31 days after a stop', stopped(), anActOf('message', AT), 217 + 31 * 24, 'REF_MESSAGES_ENDED'],
    ['an appointment in the past', received(), anAppointment(later(1)), 2, 'REF_PAST'],
    ['an appointment now', received(), anAppointment(later(2)), 2, 'REF_PAST'],
    ['an appointment to come', received(), anAppointment(later(3)), 2, 'scheduled'],
    ['feedback before any attendance', scheduled(), anActOf('feedback', AT), 2, 'REF_NEVER_ATTENDED'],
    ['closing before any attendance', received(), anActOf('close', AT), 2, 'REF_NEVER_ATTENDED'],
    ['closing after a warning, never attended', warned(), anActOf('close', AT), 60, 'REF_NEVER_ATTENDED'],
    ['feedback that says nothing', inProgress(), { type: 'feedback' }, 60, 'REF_INCOMPLETE'],
    ['feedback of one kind', inProgress(), { type: 'feedback', needs: 'Un stage' }, 60, 'in_progress'],
    ['closing without facts', inProgress(), { ...anActOf('close', AT), facts: '' } as Act, 60, 'REF_INCOMPLETE'],
    ['closing without needs', inProgress(), { ...anActOf('close', AT), needs: '' } as Act, 60, 'REF_INCOMPLETE'],
    [
      'closing without perspectives',
      inProgress(),
      { ...anActOf('close', AT), perspectives: '' } as Act,
      60,
      'REF_INCOMPLETE',
    ],
    ['rejecting for another reason, unsaid', received(), { type: 'reject', reason: 'OTHER' }, 2, 'REF_REASON_TEXT'],
    [
      '… said in 19 characters',
      received(),
      { type: 'reject', reason: 'OTHER', text: long.slice(1) },
      2,
      'REF_REASON_TEXT',
    ],
    [
      '… padded with spaces',
      received(),
      { type: 'reject', reason: 'OTHER', text: ` ${long.slice(1)} ` },
      2,
      'REF_REASON_TEXT',
    ],
    ['… said in 20 characters', received(), { type: 'reject', reason: 'OTHER', text: long }, 2, 'rejected'],
    [
      'giving it to nobody of the directory',
      received(),
      { type: 'reassign', owner: 'nobody' },
      2,
      'REF_PERSON_UNKNOWN',
    ],
    ['giving it to another CPAS', received(), { type: 'reassign', owner: dorien.id }, 2, 'REF_PERSON_UNKNOWN'],
    ['giving it to an admin', received(), { type: 'reassign', owner: admin.id }, 2, 'REF_PERSON_UNKNOWN'],
    ['giving it to an adviser', received(), { type: 'reassign', owner: chloe.id }, 2, 'REF_PERSON_UNKNOWN'],
    ['giving it to its owner', received(), { type: 'reassign', owner: amelie.id }, 2, 'REF_PERSON_SAME'],
    ['giving it to a coordinator', received(), { type: 'reassign', owner: bram.id }, 2, 'received'],
    ['handing over to a caseworker', received(), { type: 'handOver', adviser: amelie.id }, 2, 'REF_PERSON_UNKNOWN'],
    ['handing over to who is in charge', received(), { type: 'handOver', adviser: chloe.id }, 2, 'REF_PERSON_SAME'],
    ['handing over a new request', submitted(), { type: 'handOver', adviser: joris.id }, 2, 'submitted'],
    ['withdrawing for another reason, unsaid', received(), { type: 'withdraw', reason: 'OTHER' }, 2, 'REF_REASON_TEXT'],
    ['… said in 20 characters', received(), { type: 'withdraw', reason: 'OTHER', text: long }, 2, 'withdrawn'],
    ['withdrawing with an appointment ahead', scheduled(), anActOf('withdraw', AT), 3, 'withdrawn'],
    ['withdrawing once attended', inProgress(), anActOf('withdraw', AT), 60, 'withdrawn'],
    ['rejecting after a warning, never attended', warned(), anActOf('reject', AT), 60, 'rejected'],
    [
      'rejecting after a warning, once attended',
      missed(inProgress(), later(80)),
      anActOf('reject', AT),
      100,
      'REF_ATTENDED',
    ],
  ])('%s', (_, referral, act, hours, expected) => {
    expect(at(referral, act, hours)).toBe(expected)
  })

  it('do not use the reported instant, and keep it beside the bot’s own', () => {
    const occurredAt = later(72).toISOString()
    const early = transition(scheduled(), anActOf('attended', AT), circumstances(later(47), { occurredAt }))
    expect(early).toMatchObject({ ok: false, code: 'REF_TOO_EARLY' })
    const { events } = afterAct(scheduled(), anActOf('attended', AT), later(49), { occurredAt })
    expect(events.at(-1)).toMatchObject({ at: later(49).toISOString(), occurredAt })
  })
})
