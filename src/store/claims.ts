import type { OutboxMessage, PushMessage } from '../usecases/outbox.js'
import type { Writer } from './decide.js'
import type { MessageRow } from './messageRows.js'
import type { Tables } from './tables.js'

/** The messages of one kind that have not ended. */
type Waiting<Message extends OutboxMessage | PushMessage> = (tables: Tables) => Iterable<Message>

interface Claim {
  readonly now: Date
  readonly limit: number
  readonly leaseSeconds: number
  readonly inHand?: ReadonlySet<string> | undefined
}
const NONE: ReadonlySet<string> = new Set()

/** Takes due messages, of each line only the oldest; a lease that ran out leaves the fate unknown. */
export function claimWriter<Message extends OutboxMessage | PushMessage>(
  waiting: Waiting<Message>,
  { now, limit, leaseSeconds, inHand = NONE }: Claim,
): Writer<readonly Message[]> {
  const leaseUntil = new Date(now.getTime() + leaseSeconds * 1_000).toISOString()
  return {
    touches: ['claim'],
    decide: (tables) => {
      const heads = new Map<string, Message>()
      for (const message of waiting(tables)) {
        const line = lineOf(message)
        const head = heads.get(line)
        if (!head || message.version < head.version) heads.set(line, message)
      }
      const due = [...heads.values()]
        .filter((message) => isDue(message, now) && !inHand.has(message.id))
        .slice(0, limit)
      const taken = due.map((message) => ({ ...message, attempts: message.attempts + 1, leaseUntil }))
      return {
        operations: taken.map((row) => ({ table: 'outbox', id: row.id, row: { ...row, state: 'sending' } })),
        result: taken.map((message) => ({ ...message, state: fateBefore(message) })),
      }
    },
  }
}

/** What the sender has to know: whether an earlier attempt may have arrived. */
export function fateBefore(message: Pick<MessageRow, 'state'>): OutboxMessage['state'] {
  return message.state === 'sending' || message.state === 'ambiguous' ? 'ambiguous' : 'sending'
}

function isDue(message: MessageRow, now: Date): boolean {
  const when = message.state === 'sending' ? (message.leaseUntil ?? message.dueAt) : message.dueAt
  return when <= now.toISOString()
}

/** Messages of one line, about one thing to one person or system, leave one after the other. */
export function lineOf(message: OutboxMessage | PushMessage): string {
  if (message.kind === 'digest') return message.id
  // Edits of one message; what they are written over was sent before, so they need not wait for new messages.
  if (message.kind === 'edit') return `edit ${message.id.slice(0, message.id.lastIndexOf('.'))}`
  const subject = subjectIdOf(message)
  if ('system' in message.to) return `${subject} ${message.to.system}`
  if ('channel' in message.to) return `${subject} channel ${message.to.channel}`
  if ('member' in message.to) return `${subject} ${message.to.member}`
  // Shared out in order: a copy of the later one must not be there before one of the earlier.
  return `${subject} audience`
}

function subjectIdOf(message: Exclude<OutboxMessage | PushMessage, { kind: 'digest' }>): string {
  if ('draftId' in message) return message.draftId
  if ('accessId' in message) return message.accessId
  if ('about' in message) return message.id
  return 'referralId' in message ? message.referralId : message.questionId
}
