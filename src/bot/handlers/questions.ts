import type { Member } from '../../domain/people.js'
import type { Question } from '../../domain/question.js'
import type { Card } from '../../presenters/cards.js'
import { messageCard } from '../../presenters/messageCards.js'
import { passedOnCard, type QuestionNames, questionCard } from '../../presenters/questionCards.js'
import { QUESTIONS_PER_PAGE, questionsCard } from '../../presenters/questionsCard.js'
import { refusalText } from '../../presenters/refusalText.js'
import type { Words } from '../../presenters/words.js'
import { keptOr } from '../../usecases/nothingKept.js'
import type { passOnQuestion } from '../../usecases/passOnQuestion.js'
import type { replyToQuestion } from '../../usecases/replyToQuestion.js'
import type { listQuestions, viewQuestion } from '../../usecases/viewQuestions.js'
import { type Reply, redraw, say } from '../reply.js'

interface Dependencies {
  readonly passOnQuestion: ReturnType<typeof passOnQuestion>
  readonly replyToQuestion: ReturnType<typeof replyToQuestion>
  readonly listQuestions: ReturnType<typeof listQuestions>
  readonly viewQuestion: ReturnType<typeof viewQuestion>
  readonly namesOf: (question: Question) => QuestionNames
  /** Title of an entry, for the topic that questions came nearest to. */
  readonly topicOf: (entryId: string, words: Words) => string | undefined
}

/** The asker passes a question on; pressed again, he sees where it stands. */
export function passOnHandler({ passOnQuestion, namesOf }: Pick<Dependencies, 'passOnQuestion' | 'namesOf'>) {
  return async (questionId: string, by: Member, words: Words): Promise<Reply> => {
    const outcome = await passOnQuestion(questionId, by)
    // Said beside the card: in a group somebody else's press must not replace it.
    if (!outcome.ok) return say(refusalText(outcome, words))
    return redraw(passedOnCard(outcome.question, namesOf(outcome.question), words))
  }
}

/** A coordinator's reply. What is wrong is said at the field; a colleague's earlier reply is shown. */
export function replyHandler({ replyToQuestion, viewQuestion, namesOf }: Omit<Dependencies, 'topicOf'>) {
  return async (questionId: string, answer: string, by: Member, words: Words): Promise<Card> => {
    const outcome = await keptOr(
      () => replyToQuestion(questionId, answer, by),
      () => undefined,
    )
    if (outcome?.ok) {
      const alert = outcome.first ? '' : words.text.questionRepliedBefore
      return questionCard(outcome.question, namesOf(outcome.question), words, { alert })
    }
    const viewed = await viewQuestion(questionId, by)
    if (!viewed.ok) return messageCard('', [refusalText(outcome ?? viewed, words)])
    const faults = outcome?.facts.fields ?? []
    const alert = outcome ? '' : words.text.notKeptForm
    return questionCard(viewed.question, namesOf(viewed.question), words, { answer, faults, alert })
  }
}

export interface QuestionsAsked {
  readonly page?: number | undefined
  readonly questionId?: string | undefined
}

/** The coordinator's list of questions that found no answer, or one of them. */
export function questionsHandler({ listQuestions, viewQuestion, namesOf, topicOf }: Dependencies) {
  return async (ask: QuestionsAsked, by: Member, words: Words): Promise<Card> => {
    if (ask.questionId) {
      const viewed = await viewQuestion(ask.questionId, by)
      if (!viewed.ok) return messageCard('', [refusalText(viewed, words)])
      const { question, others } = viewed
      return questionCard(question, namesOf(question), words, { others })
    }
    const listed = await listQuestions(by)
    if (!listed.ok) return messageCard('', [words.text.notYours])
    const pages = Math.max(1, Math.ceil(listed.groups.length / QUESTIONS_PER_PAGE))
    const page = Math.min(ask.page ?? 1, pages)
    const rows = listed.groups.slice((page - 1) * QUESTIONS_PER_PAGE, page * QUESTIONS_PER_PAGE)
    const total = listed.groups.reduce((sum, { questions }) => sum + questions.length, 0)
    return questionsCard(
      { rows: rows.map((group) => ({ group, topic: group.near && topicOf(group.near, words) })), total, page, pages },
      words,
    )
  }
}
