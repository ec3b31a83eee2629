import type { Member } from '../domain/people.js'
import { passedOn, type Question } from '../domain/question.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { OutboxMessage } from './outbox.js'
import type { Clock, Directory, Store } from './ports.js'
import { queued } from './queued.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
}

/**
 * Passes a kept question on to the coordinators of its asker, who alone may do so. Pressed again it changes nothing and
 * gives the question as it stands, a reply included; so does one that a coordinator replied to unasked.
 */
export function passOnQuestion({ store, directory, clock }: Dependencies) {
  return async (questionId: string, by: Member): Promise<{ ok: true; question: Question } | Refused> => {
    const question = await store.question(questionId)
    if (!question || question.asker !== by.id) return refuse('QUESTION_UNKNOWN')
    if (question.passedOnAt || question.reply) return { ok: true, question }
    if (coordinatorsFor(directory, by).length === 0) return refuse('QUESTION_NO_COORDINATOR')
    const next = passedOn(question, clock.now())
    const committed = await store.commit({
      question: { next, expectedVersion: question.version },
      outbox: [toCoordinators(next)],
    })
    return committed === 'done'
      ? { ok: true, question: next }
      : passOnQuestion({ store, directory, clock })(questionId, by)
  }
}

/** The coordinators who would see the question: all of the asker's organisation but himself. */
export function coordinatorsFor(directory: Directory, asker: Member): readonly Member[] {
  return directory.withRole(asker.organisation, 'coordinator').filter(({ id }) => id !== asker.id)
}

function toCoordinators({ id, version, asker, passedOnAt = '' }: Question): OutboxMessage {
  return {
    id: `${id}.${version}.coordinators`,
    kind: 'questionPassedOn',
    questionId: id,
    version,
    to: { audience: 'coordinators' },
    author: asker,
    ...queued(passedOnAt),
  }
}
