import { z } from 'zod'
import { ALERT_CHOICES, QUIET_HOURS } from '../domain/alerts.js'
import { LANGUAGES } from '../domain/people.js'
import type { OutboxMessage, PushMessage } from '../usecases/outbox.js'

const text = z.string()

/** States in which somebody still has to send it. */
const UNFINISHED_STATES = ['queued', 'sending', 'retry', 'ambiguous'] as const
const OTHER_STATES = ['waiting', 'sent', 'blocked', 'failed', 'shared', 'gathered', 'dropped'] as const

export const MESSAGE_STATES = [...UNFINISHED_STATES, ...OTHER_STATES] as const

/** A message of the outbox as stored. */
export const messageRow = z.looseObject({
  id: text,
  kind: text,
  referralId: text.optional(),
  questionId: text.optional(),
  draftId: text.optional(),
  accessId: text.optional(),
  version: z.int().positive(),
  to: z.union([
    z.strictObject({ audience: text }),
    z.strictObject({ member: text }),
    z.strictObject({ channel: text }),
    z.strictObject({ system: text }),
  ]),
  state: z.enum(MESSAGE_STATES),
  digestId: text.optional(),
  activityId: text.optional(),
  released: z.boolean().optional(),
  blockedAt: text.optional(),
  awaySince: text.optional(),
  about: text.optional(),
  attempts: z.int().nonnegative(),
  dueAt: text,
  createdAt: text,
  endedAt: text.optional(),
  leaseUntil: text.optional(),
})
export type NoticeRow = OutboxMessage
export type PushRow = PushMessage
export type MessageRow = NoticeRow | PushRow
/** A message as it is kept: in nobody's hands. */
export function laidDown<M extends MessageRow>({ leaseUntil: _, ...message }: M): Omit<M, 'leaseUntil'> {
  return message
}

export const isPush = (message: MessageRow): message is PushRow => 'system' in message.to

export const isUnfinished = ({ state }: MessageRow): boolean => (UNFINISHED_STATES as readonly string[]).includes(state)

/** What somebody chose to be told. */
export const alertsRow = z.looseObject({
  member: text,
  choices: z.record(text, z.enum(ALERT_CHOICES)),
  quiet: z.enum(QUIET_HOURS),
})

/** A channel that an organisation is told in; its id is the organisation's. */
export const channelRow = z.looseObject({
  organisation: text,
  address: z.looseObject({ serviceUrl: text, channelId: text, conversationId: text, userId: text, botId: text }),
  team: text,
  language: z.enum(LANGUAGES),
  setBy: text,
  setAt: text,
})
