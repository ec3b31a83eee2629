import { describe, expect, it } from '@jest/globals'
import { isExempt, isYoung, justifiableUntil, regimeOn, resumableFrom } from '../../src/domain/regime.js'
import { NEEDS } from '../../src/domain/vocabulary.js'
import { theRegime } from '../builders/theRegime.js'

describe('the regime in force', () => {
  it('warns once, stops at the second, for 7 months, with 30 days to justify, and knows youth under 30', () => {
    expect(theRegime).toMatchObject({
      stopAtUnjustified: 2,
      suspensionMonths: 7,
      justificationDays: 30,
      youngUnder: 30,
      exemptNeeds: ['reference_adviser'],
    })
  })

  it('says who decided it, and does not call itself a rule of the documents', () => {
    expect(theRegime.decidedBy).toMatch(/Passerelle/)
  })

  it.each([
    ['2026-08-31', true],
    ['2026-09-01', true],
    ['2026-09-02', false],
  ])('on %s, somebody born on 2 September 1996 is young: %s', (on, young) => {
    expect(isYoung(theRegime, '1996-09-02', on)).toBe(young)
  })

  it.each(NEEDS.map((need) => [need, need === 'reference_adviser'] as const))(
    'a young person who needs %s is exempt: %s',
    (need, exempt) => {
      expect(isExempt(theRegime, '2000-01-01', need, '2026-09-01')).toBe(exempt)
      expect(isExempt(theRegime, '1990-01-01', need, '2026-09-01')).toBe(false)
    },
  )

  it('counts the suspension in months, whose end clamps', () => {
    expect(resumableFrom(theRegime, '2026-07-31')).toBe('2027-02-28')
  })

  it('counts the days to justify from the missed day', () => {
    expect(justifiableUntil(theRegime, '2026-09-03')).toBe('2026-10-03')
  })
})

describe('among several regimes', () => {
  const older = { ...theRegime, id: 'older', validFrom: '2026-01-01' }
  const newer = { ...theRegime, id: 'newer', validFrom: '2027-01-01' }

  it.each([
    ['2026-12-31', 'older'],
    ['2027-01-01', 'newer'],
    ['2030-06-01', 'newer'],
  ])('the latest begun holds: on %s the %s one', (day, id) => {
    expect(regimeOn([newer, older], day).id).toBe(id)
    expect(regimeOn([older, newer], day).id).toBe(id)
  })

  it('a day before all of them is a fault of the deployment', () => {
    expect(() => regimeOn([newer, older], '2025-12-31')).toThrow('no regime is in force on 2025-12-31')
  })
})
