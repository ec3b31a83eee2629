import { z } from 'zod'
import { GUIDE_FIELDS } from '../domain/accompaniment.js'
import { ACT_FIELDS, type ActInputs } from '../domain/actFields.js'
import { MUTABLE_KINDS } from '../domain/alerts.js'
import { FIELDS, type Typed } from '../domain/draft.js'
import { LANGUAGES } from '../domain/people.js'
import { accessActions } from './accessActions.js'
import { coordinationActions } from './coordinationActions.js'
import { id, optionalInputs, page, sentMark, typedInput, version } from './pressData.js'

/** `whole`: the form with all steps on it was sent. */
const draftPress = { draftId: id, version, whole: sentMark, inputs: optionalInputs(FIELDS) }
/** What a list is narrowed to: inputs of its card, so that paging takes them along. `reset` leaves them aside. */
const narrowed = {
  search: typedInput.optional(),
  filter: z.string().max(64).optional(),
  reset: z.unknown().optional(),
}
const onReferral = { referralId: id, version }

const act = <S extends 'desk' | 'referral', T extends keyof typeof ACT_FIELDS>(where: S, type: T) =>
  z.object({
    verb: z.literal(`${where}.${type}`),
    ...onReferral,
    sent: sentMark,
    /** Which part of a long list of people is shown. */
    page: page.optional(),
    inputs: optionalInputs<string>(ACT_FIELDS[type]),
  })

/** Everything that a card of ours can send back. It travelled through the client: it is never trusted. */
export const cardAction = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('referral.next'), ...draftPress }),
  z.object({ verb: z.literal('referral.back'), ...draftPress }),
  z.object({ verb: z.literal('referral.later'), ...draftPress }),
  z.object({ verb: z.literal('referral.discard'), ...draftPress, list: z.literal('drafts').optional() }),
  z.object({ verb: z.literal('referral.submit'), ...draftPress }),
  z.object({ verb: z.literal('referral.dialog'), ...draftPress }),
  z.object({
    verb: z.literal('referral.open'),
    draftId: id.optional(),
    referralId: id.optional(),
    list: z.enum(['mine', 'organisation', 'drafts', 'new']).optional(),
    page: page.optional(),
    history: page.optional(),
    ...narrowed,
  }),
  z.object({
    verb: z.literal('desk.open'),
    referralId: id.optional(),
    page: page.optional(),
    history: page.optional(),
    ...narrowed,
  }),
  z.object({
    verb: z.literal('referral.resume'),
    ...onReferral,
    sent: sentMark,
    inputs: z.object({ motivation: typedInput.optional() }),
  }),
  z.object({ verb: z.literal('referral.fileAgain'), ...onReferral }),
  z.object({ verb: z.literal('referral.slip'), ...onReferral }),
  act('referral', 'informedPerson'),
  act('desk', 'receive'),
  act('desk', 'take'),
  act('desk', 'handOver'),
  act('referral', 'reassign'),
  act('desk', 'askInfo'),
  act('referral', 'answerInfo'),
  act('desk', 'reject'),
  act('referral', 'correct'),
  act('referral', 'withdraw'),
  act('referral', 'error'),
  act('desk', 'error'),
  act('desk', 'schedule'),
  act('desk', 'reschedule'),
  act('desk', 'cancelAppointment'),
  act('desk', 'attended'),
  act('desk', 'absent'),
  act('desk', 'justifyAbsence'),
  act('referral', 'justify'),
  act('desk', 'correctResult'),
  act('desk', 'message'),
  act('referral', 'message'),
  act('desk', 'feedback'),
  act('desk', 'close'),
  z.object({ verb: z.literal('eligibility.check'), sent: sentMark, inputs: optionalInputs(GUIDE_FIELDS) }),
  z.object({ verb: z.literal('alerts.save'), inputs: optionalInputs([...MUTABLE_KINDS, 'quiet']) }),
  z.object({ verb: z.literal('language.set'), language: z.enum(LANGUAGES) }),
  z.object({ verb: z.literal('knowledge.ask'), entryId: z.string().min(1).max(200) }),
  z.object({ verb: z.literal('knowledge.escalate'), questionId: id }),
  z.object({
    verb: z.literal('knowledge.reply'),
    questionId: id,
    inputs: z.object({ answer: typedInput.optional().default('') }),
  }),
  z.object({ verb: z.literal('knowledge.questions'), questionId: id.optional(), page: page.optional() }),
  ...coordinationActions,
  ...accessActions,
])
export type CardAction = z.infer<typeof cardAction>
export type DraftAction = Extract<CardAction, { draftId: string; inputs: unknown }>
export type FollowUpAction = Extract<CardAction, { verb: 'referral.resume' | 'referral.fileAgain' }>
export type ReferralAct = Exclude<Extract<CardAction, { inputs: unknown; referralId: string }>, FollowUpAction>

export type ParsedAction =
  | { readonly ok: true; readonly action: CardAction }
  | { readonly ok: false; readonly problem: 'unknown verb' | 'bad data' }

const press = z.looseObject({ verb: z.string().max(64) })

/** Reads a press: the button's own data and the inputs, which clients mix into one object. */
export function parseAction(data: unknown): ParsedAction {
  const pressed = press.safeParse(data)
  if (!pressed.success) return { ok: false, problem: 'bad data' }
  const parsed = cardAction.safeParse({ ...pressed.data, inputs: pressed.data })
  if (parsed.success) return { ok: true, action: parsed.data }
  return { ok: false, problem: isKnownVerb(pressed.data.verb) ? 'bad data' : 'unknown verb' }
}

/** The verbs that this version answers. */
const VERBS: readonly string[] = cardAction.options.map((option) => option.shape.verb.value)
const isKnownVerb = (verb: string) => VERBS.includes(verb)

/** What was typed into the form; absent inputs stay absent. */
export function typedOf({ inputs }: DraftAction): Typed {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined)) as Typed
}

export function actInputsOf({ inputs }: ReferralAct): ActInputs {
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined)) as ActInputs
}

const execute = z.looseObject({
  action: z.looseObject({ verb: z.string().max(64).optional(), data: z.looseObject({}).nullish() }),
})

/** The data of an Execute press (`adaptiveCard/action`); a Submit press is the message's value itself. */
export function executeData(value: unknown): unknown {
  const invoke = execute.safeParse(value)
  if (!invoke.success) return undefined
  const { verb, data } = invoke.data.action
  return { ...(verb ? { verb } : {}), ...data }
}
