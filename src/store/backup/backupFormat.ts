import { z } from 'zod'
import { TABLE_NAMES } from '../rows.js'

/**
 * A backup is one file of lines, each with its CRC-32 like those of the journal: what it is, a line for each row as the
 * store keeps it (national numbers sealed), table after table, and last how many there are with the SHA-256 of all before.
 */
export const headerShape = z.looseObject({
  passerelle: z.literal('backup'),
  format: z.int().positive(),
  /** The version of its rows. */
  rows: z.int().positive(),
  keyCheck: z.string(),
  /** ISO, UTC. */
  madeAt: z.iso.datetime(),
  lastChange: z.int().nonnegative(),
})
export type BackupHeader = z.infer<typeof headerShape>

export const footerShape = z.strictObject({
  counts: z.partialRecord(z.enum(TABLE_NAMES), z.int().nonnegative()),
  sha256: z.string(),
})

export const BACKUP_FORMAT = 1
