import { type CalendarDay, plusDays, plusMonths } from './calendarDay.js'

/** Periods that figures are asked for. */
export const PERIODS = ['month', 'quarter', 'year', 'last12', 'all'] as const
export type Period = (typeof PERIODS)[number]

/** Days from the first to the last, both included; without a first day, from the beginning. */
export interface Span {
  readonly from?: CalendarDay | undefined
  readonly to: CalendarDay
}

/** The period that a day stands in, up to that day. */
export function spanOf(period: Period, today: CalendarDay): Span {
  const [year = '', month = ''] = today.split('-')
  switch (period) {
    case 'month':
      return { from: `${year}-${month}-01`, to: today }
    case 'quarter':
      return { from: `${year}-${firstMonthOfQuarter(Number(month))}-01`, to: today }
    case 'year':
      return { from: `${year}-01-01`, to: today }
    case 'last12':
      return { from: plusDays(plusMonths(today, -12), 1), to: today }
    case 'all':
      return { to: today }
  }
}

const firstMonthOfQuarter = (month: number) => String(month - ((month - 1) % 3)).padStart(2, '0')
