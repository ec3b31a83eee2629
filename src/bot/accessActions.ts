import { z } from 'zod'
import { ACCESS_FIELDS } from '../domain/access.js'
import { optionalInputs, sentMark, version } from './pressData.js'

/** A request for access: an organisation's and a person's id together. */
const accessId = z.string().min(1).max(300)

/** Presses of who asks for access and of who decides on it. */
export const accessActions = [
  z.object({ verb: z.literal('access.request'), sent: sentMark, inputs: optionalInputs(ACCESS_FIELDS) }),
  z.object({ verb: z.literal('access.grant'), accessId, version }),
  z.object({ verb: z.literal('access.refuse'), accessId, version }),
] as const

type AccessAction = z.infer<(typeof accessActions)[number]>
export type AskAction = Extract<AccessAction, { verb: 'access.request' }>
export type AskPress = Pick<AskAction, 'sent' | 'inputs'>
/** Presses that only members have. */
export type MemberAccessAction = Exclude<AccessAction, AskAction>

const VERBS: readonly string[] = accessActions.map(({ shape }) => shape.verb.value)
export const isAccess = <A extends { readonly verb: string }>(action: A): action is A & MemberAccessAction =>
  VERBS.includes(action.verb) && action.verb !== 'access.request'
