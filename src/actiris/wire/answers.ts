import { z } from 'zod'
import { ACT_TYPES } from '../../domain/machine.js'
import { PUSH_TYPES } from '../../domain/pushes.js'
import { filedStatus } from './referral.js'

/** Where a request stands after an act was accepted. */
export const accepted = z.object({ reference: z.string(), status: filedStatus, version: z.int().positive() })

/** An error as RFC 9457 has it. */
export const problemBody = z.object({ type: z.literal('about:blank'), title: z.string(), status: z.int() })

export const invalidBody = problemBody.extend({
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).min(1),
})

/**
 * Here `status` is the request's own; the numeric one is on the HTTP line. It is the number, and version and acts are
 * missing, only when too many others wrote at the same time to say where the request stands.
 */
export const conflictBody = problemBody.extend({
  status: z.union([filedStatus, z.literal(409)]),
  version: z.int().positive().optional(),
  allowed: z
    .array(z.enum(ACT_TYPES).exclude(['take']))
    .optional()
    .describe('The acts that are possible now.'),
})

/** What is pushed to a system of Actiris: which request changed, never whose it is. */
export const pushed = z.object({
  type: z.enum(PUSH_TYPES),
  reference: z.string(),
  version: z.int().positive(),
  occurredAt: z.iso.datetime(),
})
