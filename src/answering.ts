import { askHandler, topicHandler } from './bot/handlers/ask.js'
import { passOnHandler, questionsHandler, replyHandler } from './bot/handlers/questions.js'
import type { Handlers } from './bot/router.js'
import type { Language } from './domain/people.js'
import type { Question } from './domain/question.js'
import type { Entry, KnowledgeDocument } from './knowledge/entry.js'
import { createKnowledgeBase } from './knowledge/knowledgeBase.js'
import type { Words } from './presenters/words.js'
import { askQuestion, openEntry } from './usecases/askQuestion.js'
import { keepQuestion } from './usecases/keepQuestion.js'
import { passOnQuestion } from './usecases/passOnQuestion.js'
import type { Clock, Directory, Ids, Store } from './usecases/ports.js'
import { replyToQuestion } from './usecases/replyToQuestion.js'
import { listQuestions, viewQuestion } from './usecases/viewQuestions.js'

export interface KnowledgeParts {
  readonly store: Store
  readonly directory: Directory
  readonly clock: Clock
  readonly ids: Ids
  readonly words: Record<Language, Words>
  readonly entries: readonly Entry[]
  readonly documents: readonly KnowledgeDocument[]
}

/** The handlers that answer questions about the rules, and those for the questions that found no answer. */
export function knowledgeHandlers(
  parts: KnowledgeParts,
): Pick<Handlers, 'ask' | 'topic' | 'passOn' | 'replyTo' | 'questions'> {
  const { directory, words, entries, documents } = parts
  const base = { knowledge: createKnowledgeBase(entries), documents }
  const questions = {
    passOnQuestion: passOnQuestion(parts),
    replyToQuestion: replyToQuestion(parts),
    listQuestions: listQuestions(parts),
    viewQuestion: viewQuestion(parts),
    namesOf: ({ asker, reply }: Question) => ({
      asker: directory.byId(asker)?.name ?? '',
      coordinator: (reply && directory.byId(reply.by)?.name) ?? '',
    }),
    topicOf: (id: string, { language }: Words) => base.knowledge.entry(id)?.topic[language],
  }
  return {
    ask: askHandler({ askQuestion: askQuestion(base), keepQuestion: keepQuestion(parts), words }),
    topic: topicHandler({ openEntry: openEntry(base), words }),
    passOn: passOnHandler(questions),
    replyTo: replyHandler(questions),
    questions: questionsHandler(questions),
  }
}
