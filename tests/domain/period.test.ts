import { expect, it } from '@jest/globals'
import { PERIODS, spanOf } from '../../src/domain/period.js'

it.each([
  ['month', '2026-11-21', '2026-11-01'],
  ['quarter', '2026-11-21', '2026-10-01'],
  ['quarter', '2026-03-31', '2026-01-01'],
  ['quarter', '2026-06-01', '2026-04-01'],
  ['year', '2026-11-21', '2026-01-01'],
  ['last12', '2026-11-21', '2025-11-22'],
  ['last12', '2028-02-29', '2027-03-01'],
  ['all', '2026-11-21', undefined],
] as const)('"%s" on %s begins on %s', (period, today, from) => {
  expect(spanOf(period, today)).toEqual({ ...(from ? { from } : {}), to: today })
})

it('every period ends today, and none begins after it', () => {
  for (const period of PERIODS) {
    const { from = '', to } = spanOf(period, '2026-01-01')
    expect([to, from <= to]).toEqual(['2026-01-01', true])
  }
})
