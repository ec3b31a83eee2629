import { parentPort, workerData } from 'node:worker_threads'
import writeXlsxFile, { type Cell } from 'write-excel-file/node'
import type { Sheet, SheetCell } from '../presenters/sheet.js'

/** The thread of `writeSpreadsheet`. Every text is written as text, whatever it begins with. */
const { name, columns, rows } = workerData as Sheet
const head = columns.map(({ title }): Cell => ({ value: title, type: String, fontWeight: 'bold' }))
const file = await writeXlsxFile([head, ...rows.map((row) => row.map(cellOf))], {
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({ width }) => ({ width })),
}).toBuffer()
parentPort?.postMessage(new Uint8Array(file))

function cellOf(cell: SheetCell): Cell {
  switch (cell?.kind) {
    case 'text':
      return { value: cell.text, type: String }
    case 'number':
      return { value: cell.value, type: Number }
    case 'day':
      return { value: cell.shown, type: Date, format: 'dd/mm/yyyy' }
    case 'moment':
      return { value: cell.shown, type: Date, format: 'dd/mm/yyyy hh:mm' }
    default:
      return null
  }
}
