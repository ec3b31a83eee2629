import { describe, expect, it } from '@jest/globals'
import type { Situation } from '../../src/domain/application.js'
import {
  conventionRefusal,
  flagsOf,
  needRefusal,
  otherRequestRefusal,
  situationRefusal,
} from '../../src/domain/eligibility.js'
import {
  AXIS_1_NEEDS,
  AXIS_2_NEEDS,
  type Category,
  NEEDS,
  type Registered,
  STATUSES,
} from '../../src/domain/vocabulary.js'
import { NOW, stopped, submitted } from '../builders/aReferral.js'
import { directory, organisations } from '../builders/people.js'
import { theRegime } from '../builders/theRegime.js'

const TODAY = '2026-09-01'
const YOUNG = '2000-01-01'
const ADULT = '1985-07-30'

function situation(category: Category, registered: Registered = 'yes', insertionStage = false): Situation {
  return { category, registered, insertionStage }
}

describe('who accompanies whom, by the situation', () => {
  it.each<[string, Category, Registered, string | undefined, readonly string[]]>([
    ['rule 1: RIS, registered', 'ris', 'yes', undefined, []],
    ['rule 1: equivalent, registered', 'eris', 'yes', undefined, []],
    ['rule 3: unemployment benefit with residual aid', 'unemployment_residual', 'yes', 'FOLLOWED_BY_ACTIRIS', []],
    ['rule 3 comes before rule 5', 'unemployment_residual', 'no', 'FOLLOWED_BY_ACTIRIS', ['not_registered']],
    ['outside the target publics', 'other', 'yes', 'NOT_TARGET_PUBLIC', []],
    ['outside comes before rule 5', 'other', 'no', 'NOT_TARGET_PUBLIC', ['not_registered']],
    ['rule 4: art. 60, registered', 'art60', 'yes', undefined, []],
    ['rule 4: art. 60, not registered, is filed and flagged', 'art60', 'no', undefined, ['not_registered']],
    ['rule 4: art. 60, unknown, is filed and flagged', 'art60', 'unknown', undefined, ['registration_unknown']],
    ['rule 5: RIS, not registered', 'ris', 'no', 'NOT_REGISTERED', ['not_registered']],
    ['rule 5: equivalent, not registered', 'eris', 'no', 'NOT_REGISTERED', ['not_registered']],
    ['rule 5: unknown is filed and flagged', 'ris', 'unknown', undefined, ['registration_unknown']],
  ])('%s', (_, category, registered, code, flags) => {
    expect(situationRefusal(situation(category, registered))?.code).toBe(code)
    expect(flagsOf(situation(category, registered))).toEqual(flags)
  })
})

describe('which needs Actiris may be asked for', () => {
  const refusal = (about: Situation, need: (typeof NEEDS)[number], birthDate: string) =>
    needRefusal(about, need, birthDate, TODAY, theRegime)?.code

  it.each(NEEDS)('%s: on its own axis only', (need) => {
    const onAxis1 = (AXIS_1_NEEDS as readonly string[]).includes(need)
    const onAxis2 = (AXIS_2_NEEDS as readonly string[]).includes(need)
    expect(refusal(situation('ris'), need, ADULT)).toBe(onAxis1 ? undefined : 'NEED_OTHER_AXIS')
    expect(refusal(situation('eris'), need, ADULT)).toBe(onAxis1 ? undefined : 'NEED_OTHER_AXIS')
    expect(refusal(situation('art60'), need, ADULT)).toBe(onAxis2 ? undefined : 'NEED_OTHER_AXIS')
  })

  it.each(AXIS_1_NEEDS)('%s, for a young person in the insertion stage: all but a reference adviser', (need) => {
    const expected = need === 'reference_adviser' ? 'YOUTH_BY_CPAS' : undefined
    expect(refusal(situation('ris', 'yes', true), need, YOUNG)).toBe(expected)
  })

  it.each<[string, Situation, string, string | undefined]>([
    ['young, in the insertion stage', situation('ris', 'yes', true), YOUNG, 'YOUTH_BY_CPAS'],
    ['young, not in the insertion stage', situation('ris'), YOUNG, undefined],
    ['in the insertion stage on the eve of 30', situation('ris', 'yes', true), '1996-09-02', 'YOUTH_BY_CPAS'],
    ['in the insertion stage, 30 today', situation('ris', 'yes', true), '1996-09-01', undefined],
  ])('a reference adviser, when %s', (_, about, birthDate, code) => {
    expect(refusal(about, 'reference_adviser', birthDate)).toBe(code)
  })
})

describe('another request of the same person', () => {
  const own = 'cpas-21004'
  const elsewhere = 'cpas-21012'
  const open = ['submitted', 'received', 'info_requested', 'scheduled', 'warned', 'in_progress']

  it.each(STATUSES.filter((status) => status !== 'stopped'))(
    'in the state %s stands in the way if it is open',
    (status) => {
      const refusal = otherRequestRefusal([{ ...submitted(), status }], own, NOW)
      expect(refusal?.code).toBe(open.includes(status) ? 'OPEN_REQUEST_OWN' : undefined)
    },
  )

  it('tells the own organisation its reference', () => {
    expect(otherRequestRefusal([submitted()], own, NOW)?.facts).toEqual({ reference: submitted().reference })
  })

  it('tells another organisation nothing but that it exists', () => {
    expect(otherRequestRefusal([submitted({ organisation: elsewhere })], own, NOW)).toEqual({
      ok: false,
      code: 'OPEN_REQUEST_ELSEWHERE',
      facts: {},
    })
  })

  it.each([
    ['own', own, 'SUSPENDED_OWN'],
    ['another', elsewhere, 'SUSPENDED_ELSEWHERE'],
  ])(
    'stopped by the %s organisation suspends until the day of resumption, told as a date alone',
    (_, organisation, code) => {
      const suspended = { ...stopped({ organisation }), resumableFrom: '2027-04-10' }
      const refusalAt = (at: string) => otherRequestRefusal([suspended], own, new Date(at))
      expect(refusalAt('2027-04-09T21:59:59Z')).toEqual({ ok: false, code, facts: { day: '2027-04-10' } })
      expect(refusalAt('2027-04-09T22:00:00Z')).toBeUndefined()
    },
  )

  it('suspended twice waits for the later day', () => {
    const [first, second] = [
      { ...stopped({ id: 'r1' }), resumableFrom: '2027-02-01' },
      { ...stopped({ id: 'r2' }), resumableFrom: '2027-04-10' },
    ]
    expect(otherRequestRefusal([first, second], own, NOW)?.facts).toEqual({ day: '2027-04-10' })
    expect(otherRequestRefusal([second, first], own, NOW)?.facts).toEqual({ day: '2027-04-10' })
  })

  it('none, nothing stands in the way', () => {
    expect(otherRequestRefusal([], own, NOW)).toBeUndefined()
  })
})

describe('the convention', () => {
  it.each([
    ['cpas-21010', '2026-06-30', undefined],
    ['cpas-21010', '2026-07-01', 'CONVENTION_INACTIVE'],
    ['actiris', '2026-06-30', 'CONVENTION_INACTIVE'],
  ])('of %s on %s: %s', (id, today, code) => {
    const organisation = directory.organisation(id) ?? organisations[0]
    expect(organisation && conventionRefusal(organisation, today)?.code).toBe(code)
  })

  it('without an end runs on', () => {
    const [{ conventionUntil: _, ...endless }] = organisations as [(typeof organisations)[number]]
    expect(conventionRefusal(endless, '2099-01-01')).toBeUndefined()
  })
})
