import { z } from 'zod'
import { STATUSES } from '../../domain/vocabulary.js'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 500
/** The first letter of what is encoded, so that a later kind of cursor can be told from this one. */
const KIND = 'p'

/** A position of the store as the outside gets it: nothing to calculate with. */
export function cursorOf(position: string): string {
  return Buffer.from(KIND + position).toString('base64url')
}

const cursor = z.string().transform((value, context) => {
  const text = Buffer.from(value, 'base64url').toString()
  if (text.startsWith(KIND) && cursorOf(text.slice(KIND.length)) === value) return text.slice(KIND.length)
  context.addIssue({ code: 'custom', message: 'not a cursor of this list' })
  return z.NEVER
})

const limit = z
  .string()
  .regex(/^[1-9]\d{0,3}$/, 'a whole number is needed')
  .transform(Number)
  .pipe(z.int().max(MAX_LIMIT))

/** What may be asked of the list. An empty value is one that is not there; drafts are no status to ask for. */
export const pollQuery = z.object({
  status: z.enum(STATUSES).exclude(['draft']).optional(),
  after: cursor.optional(),
  limit: limit.default(DEFAULT_LIMIT),
})

/** The same, as the document describes it. */
export const describedQuery = z.object({
  status: z.enum(STATUSES).exclude(['draft']).optional().describe('Only requests that have this status now.'),
  after: z.string().optional().describe('A cursor: what changed since. Later changes of a request come again.'),
  limit: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
})
