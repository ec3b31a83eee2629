import { hasRole, type Member } from '../domain/people.js'
import { LONGEST_REPLY, type Question, repliedTo } from '../domain/question.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { OutboxMessage } from './outbox.js'
import type { Clock, Store } from './ports.js'
import { queued } from './queued.js'

interface Dependencies {
  readonly store: Store
  readonly clock: Clock
}

/** `first` is false when a reply stood already, perhaps a colleague's: the question shows it, and nothing was changed. */
type ReplyOutcome = { readonly ok: true; readonly question: Question; readonly first: boolean } | Refused

/**
 * A coordinator's reply to a question of his organisation: told to the asker, kept as a proposal for a new entry. The
 * first reply stands.
 */
export function replyToQuestion({ store, clock }: Dependencies) {
  return async (questionId: string, answer: string, by: Member): Promise<ReplyOutcome> => {
    const question = await store.question(questionId)
    const mayReply = question?.organisation === by.organisation && hasRole(by, 'coordinator')
    if (!question || !mayReply) return refuse('QUESTION_UNKNOWN')
    if (question.reply) return { ok: true, question, first: false }
    const text = answer.trim()
    const fault = faultIn(text)
    if (fault) return refuse('QUESTION_REPLY', { fields: [{ field: 'answer', code: fault }] })
    const next = repliedTo(question, by.id, text, clock.now())
    const committed = await store.commit({
      question: { next, expectedVersion: question.version },
      // A coordinator may also reply to a question that nobody passed on, found in the list: its asker is told all the same.
      outbox: question.asker === by.id ? [] : [toAsker(next)],
    })
    return committed === 'done'
      ? { ok: true, question: next, first: true }
      : replyToQuestion({ store, clock })(questionId, answer, by)
  }
}

function faultIn(reply: string): string | undefined {
  if (!reply) return 'required'
  return reply.length > LONGEST_REPLY ? 'too_long' : undefined
}

function toAsker({ id, version, reply }: Question): OutboxMessage {
  return {
    id: `${id}.${version}.owner`,
    kind: 'questionAnswered',
    questionId: id,
    version,
    to: { audience: 'owner' },
    ...queued(reply?.at ?? ''),
  }
}
