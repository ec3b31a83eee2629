import { z } from 'zod'
import { optionalInputs, sentMark } from './pressData.js'

/** Presses on what coordinators count and keep. */
export const coordinationActions = [
  z.object({ verb: z.literal('figures.open'), sent: sentMark, inputs: optionalInputs(['period']) }),
] as const

export type CoordinationAction = z.infer<(typeof coordinationActions)[number]>

const VERBS: readonly string[] = coordinationActions.map(({ shape }) => shape.verb.value)
export const isCoordination = <A extends { readonly verb: string }>(action: A): action is A & CoordinationAction =>
  VERBS.includes(action.verb)
