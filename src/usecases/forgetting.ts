import { REMINDER_KINDS } from '../domain/notices.js'
import { isOpen, type Status } from '../domain/vocabulary.js'
import type { OutboxMessage, PushMessage } from './outbox.js'

/** Days for which everything that was made stays, whatever became of it: nobody is still at work on it then. */
const RECENT_DAYS = 1
/** Days for which coordinators and operators see what was given up. */
const FAILED_DAYS = 30
const DAY_MS = 86_400_000

/** What time brings to a stopped request; the others remind of something only while it is open. */
export const RESUMPTION_KINDS = ['resumableSoon', 'resumable'] as const

/** What stands around a message that left, or will not. */
export interface Surroundings {
  /** Of the request that it is about. */
  readonly status?: Status | undefined
  /** The draft that it is about is there. */
  readonly hasDraft: boolean
  /** Something about the same request, draft, question or colleague has still to be shared out among people. */
  readonly isSharing: boolean
  /** The digest that tells it has not reached its reader. */
  readonly isDigestOnItsWay: boolean
}

const ENDED: readonly string[] = ['sent', 'failed', 'shared', 'gathered', 'dropped']

/**
 * Why a message is kept, in the order in which it is asked. Whatever has none of these reasons is forgotten: what was sent,
 * gathered, shared out, dropped or written over. Of a message about a request that stands in somebody's chat, the place is
 * remembered (`Store.forgetMessages`).
 */
const REASONS = {
  /** It is still to leave, or waits for its reader or his digest, however long. */
  onItsWay: (message) => !isEnded(message),
  recent: ({ createdAt }, _, { recent }) => createdAt >= recent,
  givenUp: ({ state, endedAt, createdAt }, _, { failed }) =>
    (state === 'failed' || state === 'blocked') && (endedAt ?? createdAt) >= failed,
  /** Who has his copy already would get it again, as one of another audience or of a channel's people. */
  sharedOutWithOthers: (message, { isSharing }) => message.kind !== 'edit' && !isPush(message) && isSharing,
  /** A look at the clock after a restart takes in all that was ever due: this is how it knows what was told. */
  remindedOf: ({ to, kind }, { status, hasDraft }) =>
    'audience' in to && isIn(REMINDER_KINDS, kind) && (hasDraft || reminds(kind, status)),
  /** Of a colleague coordinators are told once each time that he leaves or cannot be reached; there are few of these. */
  toldOnce: (message) => 'audience' in message.to && 'about' in message,
  /** It is what a digest will tell. */
  gathered: ({ state }, { isDigestOnItsWay }) => state === 'gathered' && isDigestOnItsWay,
} satisfies Readonly<
  Record<string, (message: OutboxMessage | PushMessage, around: Surroundings, since: KeptSince) => boolean>
>
export type Reason = keyof typeof REASONS
const ORDER = Object.keys(REASONS) as Reason[]

/** It has left, or never will. A blocked one still may, unless it was a channel's: its people were told instead. */
export function isEnded({ state, to }: Pick<OutboxMessage | PushMessage, 'state' | 'to'>): boolean {
  return ENDED.includes(state) || (state === 'blocked' && 'channel' in to)
}

/** Why a message of the outbox is kept; undefined when it can be forgotten. */
export function whyKept(
  message: OutboxMessage | PushMessage,
  around: Surroundings,
  since: KeptSince,
): Reason | undefined {
  return ORDER.find((reason) => REASONS[reason](message, around, since))
}

/** Since when (ISO, UTC) what was made, and what was given up, is kept whatever it is. */
interface KeptSince {
  readonly recent: string
  readonly failed: string
}

export function keptSince(now: Date): KeptSince {
  return { recent: before(now, RECENT_DAYS), failed: before(now, FAILED_DAYS) }
}

const before = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS).toISOString()
const isPush = (message: OutboxMessage | PushMessage): message is PushMessage => 'system' in message.to
const isIn = (kinds: readonly string[], kind: string) => kinds.includes(kind)
const reminds = (kind: string, status: Status | undefined) =>
  status !== undefined && (isOpen(status) || (status === 'stopped' && isIn(RESUMPTION_KINDS, kind)))
