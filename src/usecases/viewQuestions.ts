import { hasRole, type Member } from '../domain/people.js'
import { forgottenBefore, groupQuestions, type Question, type QuestionGroup } from '../domain/question.js'
import { type Refused, refuse } from '../domain/refusals.js'
import type { Clock, Store } from './ports.js'

interface Dependencies {
  readonly store: Store
  readonly clock: Clock
}

/** The organisation's questions that found no answer, grouped; for its coordinators. */
export function listQuestions({ store, clock }: Dependencies) {
  return async (by: Member): Promise<{ ok: true; groups: readonly QuestionGroup[] } | Refused> => {
    if (!hasRole(by, 'coordinator')) return refuse('REF_FORBIDDEN')
    const questions = await store.questionsOf(by.organisation, forgottenBefore(clock.now()))
    return { ok: true, groups: groupQuestions(questions) }
  }
}

/** One question with the others about the same thing, for its asker's coordinators. */
export function viewQuestion({ store, clock }: Dependencies) {
  return async (
    id: string,
    by: Member,
  ): Promise<{ ok: true; question: Question; others: readonly Question[] } | Refused> => {
    const listed = await listQuestions({ store, clock })(by)
    const groups = listed.ok ? listed.groups : []
    const group = groups.find(({ questions }) => questions.some((own) => own.id === id))
    const question = group?.questions.find((own) => own.id === id)
    if (!group || !question) return refuse('QUESTION_UNKNOWN')
    return { ok: true, question, others: group.questions.filter((own) => own.id !== id).slice(0, MOST_OTHERS) }
  }
}

const MOST_OTHERS = 5
