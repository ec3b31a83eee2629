import type { Count, Delay, Figures } from '../domain/figures.js'
import { ACTIONS_PER_FTE, type Indicator } from '../domain/indicator.js'
import { PERIODS, type Period, type Span } from '../domain/period.js'
import { button } from './buttons.js'
import { type Card, type CardChart, renderCard } from './cards.js'
import { colourOf } from './chartColours.js'
import { longDay } from './dates.js'
import { choiceInput } from './inputs.js'
import { shownNumber, shownShare } from './numbers.js'
import { type Row, section } from './rows.js'
import { fill, type Words } from './words.js'

/** What the card of figures shows. */
export interface FiguresCardView {
  readonly period: Period
  readonly span: Span
  readonly figures: Figures
  readonly indicators: readonly Indicator[]
  /** Document and section that state the indicator, as they are cited. */
  readonly indicatorSource: string
}

/** The organisation's figures: numbers in words first, then charts that name their numbers beside their colours. */
export function figuresCard(view: FiguresCardView, words: Words): Card {
  const { period, span, figures } = view
  const { figure } = words
  return renderCard('figures', {
    title: figure.title,
    period: spanText(span, words),
    note: figures.total === 0 ? figure.empty : '',
    inputs: [{ ...choiceInput('period', figure.period, PERIODS, words.period, words), value: period }],
    sections: [
      ...(figures.total === 0 ? [] : [delaySection(figures, words), appointmentSection(figures, words)]),
      indicatorSection(view, words),
    ],
    charts: [
      chart('donut', figure.status, figures.byStatus, words.status, words),
      chart('bar', figure.need, figures.byNeed, words.need, words),
      chart('donut', figure.appointments, figures.appointments, words.result, words),
      chart('bar', figure.rejected, figures.rejected, words.rejectReason, words),
    ].filter(({ points }) => points.length > 0),
    actions: [
      button(figure.show, { verb: 'figures.open', sent: 1 }, 'positive'),
      ...(figures.total === 0 ? [] : [button(words.export.button, { verb: 'figures.export' })]),
      button(words.post.open, { verb: 'posts.open' }),
      button(words.ownAction.organisation, { verb: 'action.list', list: 'organisation', page: 1 }),
      button(words.button.allRequests, { verb: 'referral.open', list: 'organisation', page: 1 }),
    ],
  })
}

function spanText({ from, to }: Span, { figure, language }: Words): string {
  const until = longDay(to, language)
  return from ? fill(figure.span, { from: longDay(from, language), to: until }) : fill(figure.spanAll, { to: until })
}

function delaySection({ total, firstAct, firstAppointment }: Figures, words: Words) {
  const { figure, language } = words
  return section('', [
    [figure.total, shownNumber(total, language)],
    [figure.firstAct, delayText(firstAct, words)],
    [figure.firstAppointment, delayText(firstAppointment, words)],
  ])
}

function delayText({ measured, median, p90 }: Delay, { figure, language }: Words): string {
  if (median === undefined || p90 === undefined) return figure.noDelay
  const shown = (value: number) => shownNumber(value, language)
  return fill(figure.delay, { median: shown(median), p90: shown(p90), count: shown(measured) })
}

function appointmentSection({ appointments, unjustifiedShare }: Figures, words: Words) {
  const { figure, language } = words
  const unjustified = appointments.find(({ key }) => key === 'unjustified')?.count ?? 0
  const share =
    unjustifiedShare === undefined
      ? figure.noAppointments
      : fill(figure.share, {
          count: shownNumber(unjustified, language),
          share: shownShare(unjustifiedShare, language),
        })
  return section('', [[figure.unjustifiedShare, share]])
}

/** The latest periods: older ones are history. */
const MOST_INDICATORS = 3

/** Own actions beside what subsidised posts ask for; without posts no such figure, and how to have it. */
function indicatorSection({ indicators, indicatorSource }: FiguresCardView, words: Words) {
  const { figure, language } = words
  if (indicators.length === 0) return section(figure.indicator, [[figure.indicatorNoneLabel, figure.indicatorNone]])
  const number = (value: number) => shownNumber(value, language)
  const rows = indicators.slice(0, MOST_INDICATORS).map(({ from, to, ...counts }): Row => {
    const days = { from: longDay(from, language), to: longDay(to, language) }
    const { logged, target, fte, elapsedTarget } = counts
    return [
      fill(figure.indicatorPeriod, days),
      fill(figure.indicatorValue, {
        logged: number(logged),
        target: number(target),
        fte: number(fte),
        perFte: number(ACTIONS_PER_FTE),
        elapsed: number(elapsedTarget),
      }),
    ]
  })
  return section(figure.indicator, [...rows, [figure.indicatorSourceLabel, indicatorSource]])
}

function chart<K extends Parameters<typeof colourOf>[0]>(
  kind: CardChart['kind'],
  title: string,
  counts: readonly Count<K>[],
  names: Readonly<Record<K, string>>,
  { language }: Words,
): CardChart {
  const points = counts.map(({ key, count }) => {
    const shown = shownNumber(count, language)
    return { label: names[key], shown, legend: `${names[key]} (${shown})`, value: count, color: colourOf(key) }
  })
  return { kind, title, points }
}
