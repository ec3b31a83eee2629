import { z } from 'zod'
import { ACTION_FIELDS } from '../domain/ownActionForm.js'
import { POST_FIELDS } from '../domain/subsidisedPost.js'
import { id, optionalInputs, page, sentMark } from './pressData.js'

const noInputs = optionalInputs([])
const onActionList = { list: z.enum(['mine', 'organisation']).optional(), page: page.optional() }

/** Presses on what coordinators count and keep. */
export const coordinationActions = [
  z.object({ verb: z.literal('figures.open'), inputs: optionalInputs(['period']) }),
  z.object({ verb: z.literal('figures.export'), inputs: noInputs }),
  z.object({ verb: z.literal('delivery.unreachable'), page: page.optional() }),
  z.object({ verb: z.literal('posts.open'), inputs: noInputs }),
  z.object({
    verb: z.literal('posts.save'),
    postId: id.optional(),
    sent: sentMark,
    inputs: optionalInputs(POST_FIELDS),
  }),
  z.object({ verb: z.literal('posts.remove'), inputs: optionalInputs(['post']) }),
  z.object({
    verb: z.literal('action.log'),
    actionId: id.optional(),
    sent: sentMark,
    inputs: optionalInputs(ACTION_FIELDS),
  }),
  z.object({ verb: z.literal('action.list'), ...onActionList }),
  z.object({
    verb: z.literal('action.remove'),
    actionId: id.optional(),
    ...onActionList,
    inputs: optionalInputs(['action']),
  }),
] as const

export type CoordinationAction = z.infer<(typeof coordinationActions)[number]>

const VERBS: readonly string[] = coordinationActions.map(({ shape }) => shape.verb.value)
export const isCoordination = <A extends { readonly verb: string }>(action: A): action is A & CoordinationAction =>
  VERBS.includes(action.verb)
