import { describe, expect, it } from '@jest/globals'
import type { Origin } from '../../src/domain/application.js'
import {
  allowedFollowUps,
  FOLLOW_UP_TYPES,
  FOLLOW_UPS,
  type FollowUpType,
  originOf,
  typedFrom,
  whyNotFollowUp,
} from '../../src/domain/followUps.js'
import { readForm } from '../../src/domain/form.js'
import { type Doer, doerOf, PARTS, type Part } from '../../src/domain/parts.js'
import type { Referral } from '../../src/domain/referral.js'
import { STATUSES, type Status } from '../../src/domain/vocabulary.js'
import {
  afterAct,
  anAppointment,
  closed,
  DOERS,
  later,
  missed,
  received,
  rejected,
  stopped,
  submitted,
} from '../builders/aReferral.js'
import { admin, dorien } from '../builders/people.js'

/** The day of the resumption has begun: 10 April 2027, 00:30 in Brussels. */
const DAY = new Date('2027-04-09T22:30:00Z')
const EVE = new Date('2027-04-09T21:59:00Z')

/** Written down apart from the code. */
const DONE_BY: readonly Part[] = ['owner', 'coordinator']
const POSSIBLE: Record<FollowUpType, Status> = { resume: 'stopped', fileAgain: 'rejected' }
const ended: Record<FollowUpType, Referral> = { resume: stopped(), fileAgain: rejected() }
const codeOf = (referral: Referral, type: FollowUpType, at = DAY, doer: Doer = DOERS.owner) =>
  whyNotFollowUp(referral, type, at, doer)?.code

describe('a new request from one that has ended', () => {
  it.each(FOLLOW_UP_TYPES.flatMap((type) => PARTS.map((part) => [type, part] as const)))(
    '%s by %s is for its owner and for coordinators',
    (type, part) => {
      const may = DONE_BY.includes(part)
      expect(codeOf(ended[type], type, DAY, DOERS[part])).toBe(may ? undefined : 'REF_FORBIDDEN')
      expect(allowedFollowUps(ended[type], DAY, DOERS[part])).toEqual(may ? [type] : [])
    },
  )

  it.each([doerOf(dorien, 'cpas'), doerOf(admin, 'cpas'), { side: 'system' }] as const)(
    'is for nobody else',
    (doer) => {
      for (const type of FOLLOW_UP_TYPES) expect(codeOf(ended[type], type, DAY, doer)).toBe('REF_FORBIDDEN')
    },
  )

  it.each(FOLLOW_UP_TYPES.flatMap((type) => STATUSES.map((status) => [type, status] as const)))(
    '%s from %s is possible as the table says',
    (type, status) => {
      expect(FOLLOW_UPS[type].from).toBe(POSSIBLE[type])
      const expected = status === POSSIBLE[type] ? undefined : 'REF_TRANSITION'
      expect(codeOf({ ...ended[type], status }, type)).toBe(expected)
    },
  )

  it('resumes from half past midnight in Brussels on its day, and not a minute before midnight', () => {
    expect(codeOf(stopped(), 'resume', DAY)).toBeUndefined()
    expect(whyNotFollowUp(stopped(), 'resume', EVE, DOERS.owner)).toMatchObject({
      code: 'REF_RESUME_EARLY',
      facts: { day: '2027-04-10' },
    })
  })

  it('stopped on 31 July resumes on the last day of February', () => {
    const first = missed(received(), new Date('2027-07-20T08:00:00Z'))
    const stop = missed(first, new Date('2027-07-31T08:00:00Z'))
    expect(stop.resumableFrom).toBe('2028-02-29')
    expect(codeOf(stop, 'resume', new Date('2028-02-28T22:59:00Z'))).toBe('REF_RESUME_EARLY')
    expect(codeOf(stop, 'resume', new Date('2028-02-28T23:30:00Z'))).toBeUndefined()
  })

  it('is not filed again after a rejection as a duplicate', () => {
    const duplicate = afterAct(received(), { type: 'reject', reason: 'DUPLICATE' }, later(2))
    expect(codeOf(duplicate, 'fileAgain')).toBe('REF_AGAIN_DUPLICATE')
  })

  it('has its form filled in as it was, but for what must be asked anew', () => {
    const person = { phone: '0470 12 34 56', email: 'a@example.test' }
    const { situation, trajectory, ...filed } = submitted({ person })
    const full = {
      person: filed.person,
      situation: { ...situation, category: 'art60', contractEnd: '2027-12-31' } as const,
      trajectory: {
        ...trajectory,
        need: 'grae',
        priorActions: ['bsp', 'cv'],
        obstacles: ['housing'],
        proposal: 'GRAE',
      } as const,
    }
    const typed = typedFrom(full)
    expect(typed.informed).toBeUndefined()
    const read = readForm({ ...typed, informed: 'true' }, { today: '2027-04-10', niss: true })
    expect(read).toEqual({ ok: true, application: full })
  })
})

describe('where a request goes on from', () => {
  const again: Origin = { kind: 'again', referralId: 'r1' }
  const resumption: Origin = { kind: 'resumption', referralId: 'r1' }
  const afterwards = (referral: Referral): Referral => ({
    ...referral,
    id: 'r2',
    submittedAt: later(24 * 30).toISOString(),
  })

  it.each<[string, readonly Referral[], Origin | undefined, Date, Origin | undefined]>([
    ['nothing, for a first request', [], undefined, DAY, undefined],
    ['the stop whose day has come, whoever files', [stopped()], undefined, DAY, resumption],
    ['the stop of another organisation', [stopped({ organisation: dorien.organisation })], undefined, DAY, resumption],
    ['the stop, although begun from a rejection before', [stopped()], again, DAY, resumption],
    ['nothing, while the stop runs', [stopped()], resumption, EVE, undefined],
    ['nothing, when another request ended since', [stopped(), afterwards(closed())], undefined, DAY, undefined],
    [
      'the stop that came after another request',
      [closed(), afterwards(stopped())],
      undefined,
      DAY,
      { ...resumption, referralId: 'r2' },
    ],
    ['the rejected request that it was begun from', [rejected()], again, DAY, again],
    ['nothing, when the form is about somebody else by now', [], again, DAY, undefined],
  ])('%s', (_, others, begun, at, expected) => {
    expect(originOf(others, begun, at)).toEqual(expected)
  })

  it('is no open request', () => {
    expect(originOf([afterAct(received(), anAppointment(later(48)), later(2))], undefined, DAY)).toBeUndefined()
  })
})
