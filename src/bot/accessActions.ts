import { z } from 'zod'
import { ACCESS_FIELDS } from '../domain/access.js'
import { optionalInputs, page, sentMark, version } from './pressData.js'

/** An organisation's and a person's id together. */
const pairId = z.string().min(1).max(300)
/** What the card of members shows, so that a press without a choice gets it again. */
const LIST_INPUTS = ['organisation', 'search'] as const
const onMember = {
  memberId: pairId.optional(),
  version: version.optional(),
  page: page.optional(),
  sent: sentMark,
}

/** Presses of who asks for access, of who decides on it, and of who manages members. */
export const accessActions = [
  z.object({ verb: z.literal('access.request'), sent: sentMark, inputs: optionalInputs(ACCESS_FIELDS) }),
  z.object({ verb: z.literal('access.grant'), accessId: pairId, version }),
  z.object({ verb: z.literal('access.refuse'), accessId: pairId, version }),
  z.object({
    verb: z.literal('access.list'),
    accessId: pairId.optional(),
    page: page.optional(),
    inputs: optionalInputs(LIST_INPUTS),
  }),
  z.object({
    verb: z.literal('access.roles'),
    ...onMember,
    inputs: optionalInputs([...LIST_INPUTS, 'member', 'roles']),
  }),
  z.object({ verb: z.literal('access.remove'), ...onMember, inputs: optionalInputs([...LIST_INPUTS, 'member']) }),
] as const

type AccessAction = z.infer<(typeof accessActions)[number]>
export type AskAction = Extract<AccessAction, { verb: 'access.request' }>
export type AskPress = Pick<AskAction, 'sent' | 'inputs'>
/** Presses that only members have. */
export type MemberAccessAction = Exclude<AccessAction, AskAction>
export type DecideAction = Extract<AccessAction, { verb: 'access.grant' | 'access.refuse' }>
export type ManageAction = Extract<AccessAction, { verb: 'access.roles' | 'access.remove' }>

const VERBS: readonly string[] = accessActions.map(({ shape }) => shape.verb.value)
export const isAccess = <A extends { readonly verb: string }>(action: A): action is A & MemberAccessAction =>
  VERBS.includes(action.verb) && action.verb !== 'access.request'
