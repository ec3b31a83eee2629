import { z } from 'zod'
import { incomingEvent } from '../wire.js'
import { accepted, conflictBody, invalidBody, problemBody, pushed } from './answers.js'
import { referralDetail, referralPage } from './referral.js'

/** The schemas that parse events and shape answers, under the names that the document gives them. */
export const COMPONENTS = {
  ReferralPage: referralPage,
  Referral: referralDetail,
  Event: incomingEvent,
  Accepted: accepted,
  Problem: problemBody,
  Invalid: invalidBody,
  Conflict: conflictBody,
  Pushed: pushed,
} as const
export type Component = keyof typeof COMPONENTS

/** What may be sent is described as it comes in, what is answered as it goes out. */
export function componentSchemas(): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(COMPONENTS).map(([name, component]) => {
      const io = name === 'Event' ? 'input' : 'output'
      const { $schema: _, ...schema } = z.toJSONSchema(component, { io, override: withoutPattern })
      return [name, schema]
    }),
  )
}

/** A named format says it; its pattern, a line long, only hides the rest. */
function withoutPattern({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern
}
