import { Worker } from 'node:worker_threads'
import type { Sheet } from '../presenters/sheet.js'

/** A large organisation's file takes about a second. */
const TIMEOUT_MS = 60_000

/** Run from its sources, as in tests, there is no compiled file; Node reads the types away. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './spreadsheetWorker.ts' : './spreadsheetWorker.js',
  import.meta.url,
)

/**
 * Writes an xlsx file. In a thread of its own, since the library works without a pause and would hold up everybody's
 * turns; throws when it fails.
 */
export function writeSpreadsheet(sheet: Sheet): Promise<Uint8Array> {
  return new Promise((written, failed) => {
    const worker = new Worker(WORKER, { workerData: sheet })
    const timer = setTimeout(() => end(() => failed(new Error('the spreadsheet took too long'))), TIMEOUT_MS)
    const end = (how: () => void) => {
      clearTimeout(timer)
      how()
      void worker.terminate()
    }
    worker.once('message', (file: Uint8Array) => end(() => written(file)))
    worker.once('error', (error) => end(() => failed(error)))
  })
}
