import type { Language, Member } from '../domain/people.js'
import { newQuestion, type Question } from '../domain/question.js'
import { coordinatorsFor } from './passOnQuestion.js'
import type { Clock, Directory, Ids, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
}

/** A question that found no answer, as it was asked. */
export interface Unanswered {
  readonly text: string
  readonly language: Language
  readonly near: readonly string[]
}

/**
 * Keeps a question that the documents do not answer, masked, for the asker's coordinators. Undefined when the asker has no
 * coordinator besides himself: then nobody could see it.
 */
export function keepQuestion({ store, directory, clock, ids }: Dependencies) {
  return async (asked: Unanswered, asker: Member): Promise<Question | undefined> => {
    if (coordinatorsFor(directory, asker).length === 0) return undefined
    const question = newQuestion(
      { ...asked, id: ids.next(), organisation: asker.organisation, asker: asker.id },
      clock.now(),
    )
    await store.commit({ question: { next: question, expectedVersion: 0 } })
    return question
  }
}
