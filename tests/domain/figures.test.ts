import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { loadHolidays } from '../../src/dataFiles.js'
import { type CountedRequest, figuresOf } from '../../src/domain/figures.js'
import type { Referral } from '../../src/domain/referral.js'
import { isWorkingDay, workingDaysBetween } from '../../src/domain/workingDays.js'
import {
  afterAct,
  anAppointment,
  closed,
  inProgress,
  later,
  missed,
  received,
  rejected,
  scheduled,
  stopped,
  submitted,
  warned,
} from '../builders/aReferral.js'

const calendar = loadHolidays()
const counted = (referral: Referral): CountedRequest => ({ ...referral, need: referral.trajectory.need })
const figures = (...referrals: readonly Referral[]) =>
  figuresOf(referrals.map(counted), (day) => isWorkingDay(day, calendar))

describe('the figures of requests', () => {
  it('of none are nothing, not zeros', () => {
    expect(figures()).toEqual({
      total: 0,
      byStatus: [],
      byNeed: [],
      firstAct: { measured: 0 },
      firstAppointment: { measured: 0 },
      appointments: [],
      unjustifiedShare: undefined,
      rejected: [],
    })
  })

  it('count statuses in the order of a request’s life, needs from the most frequent on', () => {
    const { byStatus, byNeed } = figures(
      closed({ need: 'job_search' }),
      submitted({ need: 'job_search' }),
      received({ need: 'grae' }),
      submitted(),
      submitted({ need: 'job_search' }),
    )
    expect(byStatus).toEqual([
      { key: 'submitted', count: 3 },
      { key: 'received', count: 1 },
      { key: 'closed', count: 1 },
    ])
    expect(byNeed[0]).toEqual({ key: 'job_search', count: 3 })
  })

  it('count a rejection under its reason', () => {
    expect(figures(rejected(), rejected(), received()).rejected).toEqual([{ key: 'NOT_REGISTERED', count: 2 }])
  })

  it('count a request entered in error as such and in nothing else', () => {
    const { total, byStatus, byNeed, firstAct } = figures({ ...received(), status: 'entered_in_error' })
    expect([total, byStatus[0]?.key, byNeed, firstAct.measured]).toEqual([1, 'entered_in_error', [], 0])
  })
})

describe('delays, in working days after the filing,', () => {
  const receivedAfter = (days: number) => afterAct(submitted(), { type: 'receive' }, later(24 * days))

  it('to Actiris’ first act skip the weekend', () => {
    // Tuesday 1 September to Monday 7 September.
    expect(figures(receivedAfter(6)).firstAct).toEqual({ measured: 1, median: 4, p90: 4 })
  })

  it('are nought on the same day, and not measured where nothing has happened', () => {
    expect(figures(received(), submitted()).firstAct).toEqual({ measured: 1, median: 0, p90: 0 })
  })

  it('have a median between the middle two, and a 90th percentile that nine of ten do not exceed', () => {
    const ten = [1, 2, 3, 3, 6, 7, 8, 9, 10, 20].map(receivedAfter)
    // Working days: 1, 2, 3, 3, 4, 5, 6, 7, 8 and 14.
    expect(figures(...ten).firstAct).toEqual({ measured: 10, median: 4.5, p90: 8 })
  })

  it('to the first appointment are those of the one that took place, not of one that was moved', () => {
    const moved = afterAct(
      scheduled(),
      { ...anAppointment(later(24 * 7)), type: 'reschedule', askedBy: 'person', reason: 'Examen' } as never,
      later(3),
    )
    expect(figures(moved).firstAppointment.median).toBe(5)
    expect(figures(scheduled()).firstAppointment.median).toBe(2)
    expect(figures(missed(inProgress(), later(24 * 10))).firstAppointment.median).toBe(2)
  })
})

describe('appointments with a result', () => {
  it('are held or missed, and a missed one justified since counts as justified', () => {
    const justified = afterAct(warned(), { type: 'justifyAbsence', text: 'Certificat' }, later(72))
    expect(figures(inProgress(), stopped(), justified).appointments).toEqual([
      { key: 'attended', count: 1 },
      { key: 'justified', count: 1 },
      { key: 'unjustified', count: 2 },
    ])
  })

  it('count as they were corrected, when the first recording was a mistake', () => {
    const pressed = afterAct(scheduled(), { type: 'absent', justified: false }, later(49))
    const corrected = afterAct(pressed, { type: 'correctResult', result: 'attended', why: 'Mauvais bouton' }, later(50))
    expect(figures(corrected).appointments).toEqual([{ key: 'attended', count: 1 }])
    expect(figures(corrected).unjustifiedShare).toBe(0)
  })

  it('leave out of the share those that the service did not hold', () => {
    const notHeld = afterAct(scheduled(), { type: 'absent', justified: false, fault: 'service' }, later(50))
    expect(figures(notHeld).unjustifiedShare).toBeUndefined()
    expect(figures(notHeld, warned(), inProgress()).unjustifiedShare).toBe(0.5)
  })
})

it('whatever the requests, every one has its status, and a median is never above the 90th percentile', () => {
  const builders = [submitted, received, scheduled, warned, stopped, inProgress, rejected, closed]
  fc.assert(
    fc.property(fc.array(fc.nat(builders.length - 1), { maxLength: 30 }), (chosen) => {
      const { total, byStatus, firstAct } = figures(...chosen.map((index) => (builders[index] ?? submitted)()))
      expect(byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      expect(firstAct.median ?? 0).toBeLessThanOrEqual(firstAct.p90 ?? 0)
    }),
    { numRuns: 30 },
  )
})

it('delays are the working days between two days, over weekends and holidays, in any order of the requests', () => {
  const acts = [1, 40, 3, 120, 65, 9].map((days) => afterAct(submitted(), { type: 'receive' }, later(24 * days)))
  for (const referral of acts) {
    const day = referral.changedAt.slice(0, 10)
    const alone = figures(referral).firstAct.median
    expect(alone).toBe(workingDaysBetween('2026-09-01', day, calendar))
    const earlier = { ...referral, submittedAt: '2026-08-03T08:00:00.000Z' }
    expect(figures(referral, earlier).firstAct.p90).toBe(workingDaysBetween('2026-08-03', day, calendar))
  }
})

it('of thousands of requests ask about each day once', () => {
  const one = counted(stopped())
  const asked: string[] = []
  const { total } = figuresOf(
    Array.from({ length: 5_000 }, () => one),
    (day) => asked.push(day) > 0,
  )
  expect([total, asked]).toEqual([5_000, ['2026-09-02', '2026-09-03']])
})
