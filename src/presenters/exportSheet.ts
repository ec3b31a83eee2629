import { brusselsOffsetMinutes } from '../domain/calendarDay.js'
import type { Referral } from '../domain/referral.js'
import { remembering } from '../domain/remembering.js'
import { resultsOf } from '../domain/results.js'
import { EXPORT_COLUMNS, type ExportColumn } from './exportWords.js'
import { type Sheet, type SheetCell, textCell } from './sheet.js'
import type { Words } from './words.js'

const MINUTE_MS = 60_000
const WIDTHS: Partial<Record<ExportColumn, number>> = { need: 40, rejectReason: 30, outcome: 30, axis: 40 }
const ORDINARY_WIDTH = 18

interface Names {
  readonly ownerOf: (referral: Referral) => string
}

/** The organisation's requests as a sheet, labels in the reader's language. No national number, no free text. */
export function exportSheet(rows: Sheet['rows'], words: Words): Sheet {
  return {
    name: words.export.sheet,
    columns: EXPORT_COLUMNS.map((column) => ({
      title: words.exportColumn[column],
      width: WIDTHS[column] ?? ORDINARY_WIDTH,
    })),
    rows,
  }
}

/** A request as a row. Of one entered in error, the person is not told. */
export function exportRow(referral: Referral, { ownerOf }: Names, words: Words): readonly SheetCell[] {
  const { person, situation, trajectory, status, events, appointment } = referral
  const isError = status === 'entered_in_error'
  const rejected = events.findLast((event) => event.type === 'rejected')
  const withdrawn = events.findLast((event) => event.type === 'withdrawn')
  const closed = events.findLast((event) => event.type === 'closed')
  const firstAct = events.find(({ by }) => by.side === 'actiris')
  const cells: Record<ExportColumn, SheetCell> = {
    reference: textCell(referral.reference),
    status: textCell(words.status[status]),
    owner: textCell(ownerOf(referral)),
    lastName: isError ? undefined : textCell(person.lastName),
    firstName: isError ? undefined : textCell(person.firstName),
    need: textCell(words.need[trajectory.need]),
    axis: textCell(words.axis[referral.axis]),
    category: textCell(words.category[situation.category]),
    submittedAt: moment(referral.submittedAt),
    firstActAt: moment(firstAct?.at),
    changedAt: moment(referral.changedAt),
    appointmentAt: moment(appointment?.at),
    attended: { kind: 'number', value: resultsOf(referral).filter(({ outcome }) => outcome === 'attended').length },
    unjustifiedAbsences: { kind: 'number', value: referral.unjustifiedAbsences },
    resumableFrom: day(referral.resumableFrom),
    rejectReason: textCell(rejected && words.rejectReason[rejected.reason]),
    withdrawReason: textCell(withdrawn && words.withdrawReason[withdrawn.reason]),
    outcome: textCell(closed && words.outcome[closed.outcome]),
  }
  return EXPORT_COLUMNS.map((column) => cells[column])
}

const day = (day: string | undefined): SheetCell =>
  day === undefined ? undefined : { kind: 'day', shown: new Date(`${day}T00:00:00Z`) }

/** A spreadsheet knows no zone: the instant as Brussels' clocks showed it. Clocks change on the hour. */
function moment(instant: string | undefined): SheetCell {
  if (instant === undefined) return undefined
  const offset = offsetOfHour(instant.slice(0, 'YYYY-MM-DDTHH'.length))
  return { kind: 'moment', shown: new Date(Date.parse(instant) + offset * MINUTE_MS) }
}

/** One entry for each hour of some years: a bounded memory. */
const offsetOfHour = remembering((hour) => brusselsOffsetMinutes(new Date(`${hour}:00:00Z`)))
