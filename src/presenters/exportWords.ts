import { each } from './wordKeys.js'

/** Columns of the exported file, in their order. */
export const EXPORT_COLUMNS = [
  'reference',
  'status',
  'owner',
  'lastName',
  'firstName',
  'need',
  'axis',
  'category',
  'submittedAt',
  'firstActAt',
  'changedAt',
  'appointmentAt',
  'attended',
  'unjustifiedAbsences',
  'resumableFrom',
  'rejectReason',
  'withdrawReason',
  'outcome',
] as const
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

/** Words of the export of requests to a spreadsheet file. */
export const exportWords = {
  exportColumn: each(EXPORT_COLUMNS),
  export: each([
    'button',
    'offer',
    'description',
    'file',
    'sheet',
    'empty',
    'saved',
    'declined',
    'failed',
    'refusedPlace',
    'personalOnly',
  ]),
} as const
